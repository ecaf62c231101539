interface CodeSample {
  /** How a question names the language. */
  readonly named: RegExp;
  /** Language tag of the fence. */
  readonly tag: string;
  /** A tiny program that prints {topic} and handles the empty case first. */
  readonly lines: readonly string[];
}

const typescript: CodeSample = {
  named: /\b(?:typescript|ts)\b/iu,
  tag: 'ts',
  lines: [
    'function describe(topic: string): string {',
    "  if (topic.trim() === '') return 'nothing to describe';",
    "  return topic + ': simulated';",
    '}',
    '',
    "console.log(describe('{topic}'));",
  ],
};

const samples: readonly CodeSample[] = [
  typescript,
  {
    named: /\b(?:javascript|js|node|react)\b/iu,
    tag: 'js',
    lines: [
      'const describe = (topic) =>',
      "  topic.trim() === '' ? 'nothing to describe' : topic + ': simulated';",
      '',
      "console.log(describe('{topic}'));",
    ],
  },
  {
    named: /\bpython\b/iu,
    tag: 'python',
    lines: [
      'def describe(topic: str) -> str:',
      '    if not topic.strip():',
      '        return "nothing to describe"',
      '    return f"{topic}: simulated"',
      '',
      'print(describe("{topic}"))',
    ],
  },
  {
    named: /\brust\b/iu,
    tag: 'rust',
    lines: [
      'fn describe(topic: &str) -> String {',
      '    if topic.trim().is_empty() {',
      '        return String::from("nothing to describe");',
      '    }',
      '    topic.to_owned() + ": simulated"',
      '}',
      '',
      'fn main() {',
      '    println!("{}", describe("{topic}"));',
      '}',
    ],
  },
  {
    named: /\bgolang\b|\bin go\b|\bgo (?:code|function|program|routine)\b/iu,
    tag: 'go',
    lines: [
      'package main',
      '',
      'import "fmt"',
      '',
      'func describe(topic string) string {',
      '\tif topic == "" {',
      '\t\treturn "nothing to describe"',
      '\t}',
      '\treturn topic + ": simulated"',
      '}',
      '',
      'func main() {',
      '\tfmt.Println(describe("{topic}"))',
      '}',
    ],
  },
  {
    named: /\bjava\b/iu,
    tag: 'java',
    lines: [
      'class Describe {',
      '    static String describe(String topic) {',
      '        return topic.isBlank() ? "nothing to describe" : topic + ": simulated";',
      '    }',
      '',
      '    public static void main(String[] arguments) {',
      '        System.out.println(describe("{topic}"));',
      '    }',
      '}',
    ],
  },
  {
    named: /\bc#/iu,
    tag: 'csharp',
    lines: [
      'static string Describe(string topic) =>',
      '    string.IsNullOrWhiteSpace(topic) ? "nothing to describe" : topic + ": simulated";',
      '',
      'Console.WriteLine(Describe("{topic}"));',
    ],
  },
  {
    named: /\bc\+\+/iu,
    tag: 'cpp',
    lines: [
      '#include <iostream>',
      '#include <string>',
      '',
      'std::string describe(const std::string& topic) {',
      '  return topic.empty() ? "nothing to describe" : topic + ": simulated";',
      '}',
      '',
      'int main() { std::cout << describe("{topic}") << \'\\n\'; }',
    ],
  },
  {
    named: /\bkotlin\b/iu,
    tag: 'kotlin',
    lines: [
      'fun describe(topic: String) =',
      '    if (topic.isBlank()) "nothing to describe" else "$topic: simulated"',
      '',
      'fun main() = println(describe("{topic}"))',
    ],
  },
  {
    named: /\bswift\b/iu,
    tag: 'swift',
    lines: [
      'func describe(_ topic: String) -> String {',
      '    topic.isEmpty ? "nothing to describe" : topic + ": simulated"',
      '}',
      '',
      'print(describe("{topic}"))',
    ],
  },
  {
    named: /\bruby\b/iu,
    tag: 'ruby',
    lines: [
      'def describe(topic)',
      '  topic.strip.empty? ? "nothing to describe" : topic + ": simulated"',
      'end',
      '',
      'puts describe("{topic}")',
    ],
  },
  {
    named: /\bphp\b/iu,
    tag: 'php',
    lines: [
      '<?php',
      'function describe(string $topic): string {',
      "    return trim($topic) === '' ? 'nothing to describe' : $topic . ': simulated';",
      '}',
      '',
      "echo describe('{topic}'), PHP_EOL;",
    ],
  },
  {
    named: /\b(?:sql|sqlite|postgres|postgresql|mysql)\b/iu,
    tag: 'sql',
    lines: [
      'SELECT',
      '  CASE',
      "    WHEN trim(topic) = '' THEN 'nothing to describe'",
      "    ELSE topic || ': simulated'",
      '  END AS description',
      "FROM (SELECT '{topic}' AS topic) AS question;",
    ],
  },
  {
    named: /\b(?:bash|shell|sh|zsh)\b/iu,
    tag: 'sh',
    lines: [
      'describe() {',
      '  [ -n "$1" ] || { echo "nothing to describe"; return; }',
      '  echo "$1: simulated"',
      '}',
      '',
      'describe "{topic}"',
    ],
  },
  {
    named: /\bhtml\b/iu,
    tag: 'html',
    lines: ['<!-- An empty heading would be hidden. -->', '<h1>{topic}</h1>', '<p>Simulated.</p>'],
  },
  {
    named: /\bcss\b/iu,
    tag: 'css',
    lines: ['p:empty {', '  display: none;', '}', '', 'p::before {', '  content: "{topic}: simulated";', '}'],
  },
  {
    named: /\bjson\b/iu,
    tag: 'json',
    lines: ['{', '  "topic": "{topic}",', '  "simulated": true', '}'],
  },
  { named: /\byaml\b/iu, tag: 'yaml', lines: ['topic: "{topic}"', 'simulated: true'] },
];

/** A fenced block in the language that the question names, or in TypeScript if it names none. */
export function codeExhibit(question: string, topic: string): string {
  const sample = samples.find(({ named }) => named.test(question)) ?? typescript;
  const text = topic.replace(/[^\p{L}\p{M}\p{N} _-]/gu, '');
  // The last placeholder is the one for the value; before it, Python's f-string uses the name itself.
  const code = sample.lines.join('\n');
  const place = code.lastIndexOf('{topic}');
  return `\`\`\`${sample.tag}\n${code.slice(0, place)}${text}${code.slice(place + '{topic}'.length)}\n\`\`\``;
}
