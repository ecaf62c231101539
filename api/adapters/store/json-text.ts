/** Text that is the JSON of such a value. */
export type JsonText<Value> = string & { readonly value?: Value };

export function toJson<Value>(value: Value): JsonText<Value> {
  return JSON.stringify(value);
}

/** For what this store wrote itself. */
export function fromJson<Value>(text: JsonText<Value>): Value {
  return JSON.parse(text);
}
