/** Keeps what a pure function of one text answered; forgets everything when that becomes too much. */
export function remembered<Answer>(ask: (text: string) => Answer, most = 30_000): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = ask(text);
      if (answers.size >= most) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}
