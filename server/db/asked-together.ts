type Waiting<Question, Answer> = {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
};

type Limits = {
  /** Statements at work at the same time; who asks meanwhile goes along with the next. */
  underWay: number;
  /** Questions of one statement. */
  atOnce: number;
};

/**
 * Lets questions that arrive together share a statement. A quiet server waits for nothing but the
 * end of the event loop's turn; a busy one asks in fewer, larger statements the busier it is, and
 * keeps the pool's other connections free.
 *
 * @param askAll answers every question, in their order; where it fails, all of them have failed
 */
export function askedTogether<Question, Answer>(
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  { underWay: mostUnderWay, atOnce }: Limits,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let underWay = 0;
  let isLeaving = false;

  function leaveSoon() {
    if (isLeaving || underWay === mostUnderWay || waiting.length === 0) return;
    isLeaving = true;
    // Requests that were read in this turn of the event loop have all asked by then.
    setImmediate(() => {
      isLeaving = false;
      void leave(waiting.splice(0, atOnce));
      leaveSoon();
    });
  }

  async function leave(group: readonly Waiting<Question, Answer>[]) {
    underWay += 1;
    try {
      const answers = await askAll(group.map(({ question }) => question));
      if (answers.length !== group.length) throw new Error("not every question was answered");
      // Safe: there is one answer for each.
      for (const [place, { resolve }] of group.entries()) resolve(answers[place] as Answer);
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      underWay -= 1;
      leaveSoon();
    }
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      leaveSoon();
    });
}
