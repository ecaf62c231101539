import type { ReactNode } from 'react';
import { Disclosure } from '../../components/disclosure.tsx';
import { Glyph } from '../../components/glyph.tsx';
import type { ModelParameter, Verbosity } from '../../graphql/__generated__/graphql.ts';
import { avatarOf, type DraftField, type DraftForm } from '../../personalities/draft-form.ts';
import type { EditorVariant, Refusal } from './editor.tsx';
import { Field, inputClass } from './field.tsx';

const verbosities: readonly (readonly [Verbosity | '', string])[] = [
  ['', 'Model default'],
  ['LOW', 'Short'],
  ['MEDIUM', 'Medium'],
  ['HIGH', 'Thorough'],
];

/** Every field of a personality that can be written. */
export function DraftFields({
  form,
  glyphId,
  variants,
  isNameTaken,
  refusal,
  onChange,
}: {
  readonly form: DraftForm;
  readonly glyphId: string;
  readonly variants: readonly EditorVariant[];
  /** Another personality has the same name, which is allowed. */
  readonly isNameTaken: boolean;
  readonly refusal: Refusal | null;
  readonly onChange: (change: Partial<DraftForm>) => void;
}) {
  function problemOf(field: DraftField): ReactNode {
    // It has been changed since.
    if (refusal?.form[field] !== form[field]) return null;
    if (refusal.fields.includes(field)) return refusal.words;
    // The hub names only the first field that is wrong, which leaves one more that must not be empty.
    const isEmpty = refusal.fields.length > 0 && field === 'systemPrompt' && form[field].trim() === '';
    return isEmpty ? 'The text of the instructions is empty.' : null;
  }
  const about = (name: DraftField, label: string, hint: string) => ({
    name,
    label,
    hint,
    problem: problemOf(name),
    // The same words at further fields would be read out as often.
    interrupts: (refusal?.fields.indexOf(name) ?? 0) < 1,
  });
  const variant = variants.find(({ id }) => id === form.defaultVariantId);
  const unused = (parameter: ModelParameter) =>
    variant === undefined || variant.acceptedParameters.includes(parameter)
      ? ''
      : ` Not sent on ${variant.name}: its model does not accept it.`;
  const settings = [form.temperature, form.topP, form.maxCompletionTokens, form.verbosity];

  function text(field: Exclude<DraftField, 'accent'>, label: string, hint: string, most?: number) {
    return (
      <Field {...about(field, label, hint)}>
        {(attributes) => (
          <input
            {...attributes}
            dir="auto"
            required={field === 'name'}
            value={form[field]}
            maxLength={most}
            onChange={({ target }) => onChange({ [field]: target.value })}
            className={inputClass}
          />
        )}
      </Field>
    );
  }

  function lines(
    field: 'systemPrompt' | 'starters' | 'greeting',
    label: string,
    hint: string,
    rows: number,
    most?: number,
  ) {
    return (
      <Field {...about(field, label, hint)}>
        {(attributes) => (
          <textarea
            {...attributes}
            dir="auto"
            required={field === 'systemPrompt'}
            value={form[field]}
            rows={rows}
            maxLength={most}
            onChange={({ target }) => onChange({ [field]: target.value })}
            // Otherwise a field that grows with its text starts at one line.
            style={{ minHeight: `calc(${rows}lh + 0.875rem)` }}
            className={`${inputClass} field-sizing-content max-h-[70dvh] resize-y leading-6`}
          />
        )}
      </Field>
    );
  }

  return (
    <div className="space-y-6">
      {text(
        'name',
        'Name',
        isNameTaken
          ? `“${form.name.trim()}” is already the name of another one.`
          : 'Required. Up to 60 characters.',
        60,
      )}
      {text('tagline', 'Tagline', 'What it is good at, in one line.', 80)}
      {lines(
        'systemPrompt',
        'Instructions',
        `Required. Sent verbatim before every question. ${form.systemPrompt.length.toLocaleString('en')} of 32,000 characters.`,
        8,
      )}
      {lines('greeting', 'Greeting', 'Shown in an empty chat; never sent.', 2, 500)}
      {lines(
        'starters',
        'First questions',
        'One per line, up to eight; each is one click in an empty chat.',
        4,
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        {text('avatar', 'Emoji', 'One emoji, or none for a drawn mark.', 32)}
        <Field {...about('accent', 'Colour', 'For its mark and the line beside its answers.')}>
          {(attributes) => (
            <span className="flex min-h-10 items-center gap-3 coarse:min-h-11">
              <Glyph id={glyphId} avatar={avatarOf(form)} size={24} />
              <input
                {...attributes}
                type="range"
                min={0}
                max={359}
                value={form.accent}
                aria-valuetext={`${form.accent} degrees`}
                onChange={({ target }) => onChange({ accent: Number(target.value) })}
                className="h-6 min-w-0 flex-1 accent-accent coarse:h-11"
              />
            </span>
          )}
        </Field>
      </div>
      <Field {...about('defaultVariantId', 'Variant', 'Used unless a chat chooses another.')}>
        {(attributes) => (
          <select
            {...attributes}
            value={form.defaultVariantId}
            onChange={({ target }) => onChange({ defaultVariantId: target.value })}
            className={inputClass}
          >
            {variants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Disclosure summary="Model settings" open={settings.some((setting) => setting !== '')}>
        <div className="mt-3 grid gap-6 text-ink sm:grid-cols-2">
          <Field
            {...about(
              'verbosity',
              'Length of answers',
              `In addition to the instructions.${unused('VERBOSITY')}`,
            )}
          >
            {(attributes) => (
              <select
                {...attributes}
                value={form.verbosity}
                onChange={({ target }) => onChange({ verbosity: target.value as DraftForm['verbosity'] })}
                className={inputClass}
              >
                {verbosities.map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {text(
            'maxCompletionTokens',
            'Maximum tokens per answer',
            `Includes reasoning.${unused('MAX_COMPLETION_TOKENS')}`,
            7,
          )}
          {text(
            'temperature',
            'Temperature',
            `0 to 2: how random the wording is.${unused('TEMPERATURE')}`,
            6,
          )}
          {text('topP', 'Top p', `0 to 1: what share of likely words is considered.${unused('TOP_P')}`, 6)}
        </div>
      </Disclosure>
    </div>
  );
}
