import PdfKit from "pdfkit";
import type { Paper } from "./paper";
import { startSheet } from "./sheet";
import { writeFacts, writeHead, writeNotes, writeParties, writeTable, writeTotals } from "./parts";

/**
 * Draws a document as a PDF: one page of A4 with its fonts inside, tagged for screen readers as
 * PDF/UA asks. The same document always gives the same bytes.
 */
export function renderPaper(paper: Paper): Promise<Uint8Array> {
  const options = {
    ...{ size: "A4", margin: 0, pdfVersion: "1.7", subset: "PDF/UA", tagged: true },
    ...{ lang: paper.language, displayTitle: true },
    font: null, // the library's own would not be part of the file
    info: {
      Title: paper.subject,
      Author: paper.author,
      Creator: "Tenure",
      Producer: "Tenure",
      CreationDate: paper.at,
    },
  };
  // Safe: its types do not know yet of PDF/UA, nor of doing without a first font.
  const doc = new PdfKit(options as unknown as PDFKit.PDFDocumentOptions);
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });

  const sheet = startSheet(doc);
  let y = writeHead(sheet, paper);
  y = writeFacts(sheet, paper.facts, y);
  y = writeParties(sheet, paper.parties, y);
  y = writeTable(sheet, paper.table, y);
  y = writeTotals(sheet, paper.totals, y);
  writeNotes(sheet, paper.notes, y);
  sheet.end();
  doc.end();
  return done;
}
