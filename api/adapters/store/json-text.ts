/** JSON text of a value of this type. */
export type JsonText<Value> = string & { readonly value?: Value };

export function toJson<Value>(value: Value): JsonText<Value> {
  return JSON.stringify(value);
}

/** Only for JSON that this store wrote. */
export function fromJson<Value>(text: JsonText<Value>): Value {
  return JSON.parse(text);
}
