/** What is wrong with files, with the line of each problem. */
export function FileProblems({
  problems,
}: {
  readonly problems: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly message: string;
  }[];
}) {
  return (
    <ul className="mt-3 space-y-2 border-l-2 border-warn pl-4 text-ui">
      {problems.map(({ file, line, message }) => (
        <li key={`${file} ${line} ${message}`}>
          <span className="font-medium wrap-anywhere">
            {file}
            {line !== null && `, line ${line}`}
          </span>
          <span className="block text-muted">{message}</span>
        </li>
      ))}
    </ul>
  );
}
