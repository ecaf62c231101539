import { readFile } from 'node:fs/promises';
import {
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNullableType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { sizeOf } from './field-size.ts';
import { printSchema } from './print-schema.ts';
import { schema } from './schema.ts';

test('schema.graphql is what the code prints, byte for byte', async () => {
  const file = new URL('../../schema.graphql', import.meta.url);

  expect(printSchema()).toBe(await readFile(file, 'utf8'));
});

test('every type, field, argument, input field and enum value has a description that says more than its name', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const entries = types.flatMap(entriesOf);

  const lacking = entries.filter(([path, description]) => !saysMore(path, description));

  expect(entries.length).toBeGreaterThan(250);
  expect(lacking).toEqual([]);
});

test('descriptions of things that may be null say when', () => {
  const silent = Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type))
    .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []))
    .filter(({ type, description }) => !String(type).endsWith('!') && !/\bnull\b/i.test(description ?? ''));

  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('no field names a moment or a day that is not typed as one', () => {
  const untyped = Object.values(schema.getTypeMap())
    .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []))
    .filter(({ name }) => /(^at|At|^since|^date|Date|^from|^to)$/.test(name))
    .filter(({ type }) => !['Date', 'DateTime'].includes(getNamedType(type).name));

  expect(untyped.map(({ name }) => name)).toEqual([]);
});

test('a field named `id` is unique within its type, since normalised caches key objects by it', () => {
  const identified = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter((type) => 'id' in type.getFields());

  expect(identified.map(({ name }) => name).toSorted()).toEqual([
    'Conversation',
    'Generation',
    'Message',
    'Personality',
    'Variant',
  ]);
});

test('every list of objects says how long it can be, or its parent has pages', () => {
  const unbounded = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
    .filter(({ name, type }) => name !== 'edges' && isListType(getNullableType(type)))
    .filter(({ type }) => isCompositeType(getNamedType(type)))
    .filter((field) => sizeOf(field).items === undefined);

  expect(unbounded.map(({ name }) => name)).toEqual([]);
});

test('what has a default value does not also accept null', () => {
  const inputs = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields());
    return isObjectType(type) && !isIntrospectionType(type)
      ? Object.values(type.getFields()).flatMap(({ args }) => args)
      : [];
  });
  const defaulted = inputs.filter(({ defaultValue }) => defaultValue !== undefined);

  expect(defaulted.length).toBeGreaterThan(5);
  expect(defaulted.filter(({ type }) => isNullableType(type)).map(({ name }) => name)).toEqual([]);
});

type Entry = readonly [path: string, description: string];

function entriesOf(type: GraphQLNamedType): Entry[] {
  const entries: Entry[] = [[type.name, type.description ?? '']];
  if (isEnumType(type)) {
    for (const value of type.getValues()) entries.push([value.name, value.description ?? '']);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) entries.push([field.name, field.description ?? '']);
  } else if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      entries.push([`${type.name} ${field.name}`, field.description ?? '']);
      for (const argument of field.args) entries.push([argument.name, argument.description ?? '']);
    }
  }
  return entries;
}

/** Whether a description contains more than the words of the name and filler words. */
function saysMore(path: string, description: string): boolean {
  const wordsOf = (text: string) =>
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '');
  const known = new Set([...wordsOf(path), 'the', 'a', 'an', 'of', 'this', 'is', 'its', 'that', 'for', 'to']);
  return new Set(wordsOf(description).filter((word) => !known.has(word))).size >= 3;
}
