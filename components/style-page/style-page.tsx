import type { Theme } from "@/components/theme/theme";
import { ButtonSample } from "./button-sample";
import { ChartSample } from "./chart-sample";
import { ColourSample } from "./colour-sample";
import { ControlSample } from "./control-sample";
import { FigureSample } from "./figure-sample";
import { FormSample } from "./form-sample";
import { LayerSample } from "./layer-sample";
import { RecordSample } from "./record-sample";
import { StateSample } from "./state-sample";
import { TableSample } from "./table-sample";

type StylePageProps = { theme: Theme };

/** Every kit at work, for those who build pages and for the tests that look at them. */
export function StylePage({ theme }: StylePageProps) {
  return (
    <>
      <ColourSample theme={theme} />
      <ButtonSample />
      <ControlSample />
      <FormSample />
      <LayerSample />
      <FigureSample />
      <StateSample />
      <RecordSample />
      <TableSample />
      <ChartSample />
    </>
  );
}
