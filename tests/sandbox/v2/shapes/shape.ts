/** The shape of one value, as Unipile's generated client has it. */
export interface Shape {
  readonly optional?: boolean;
  /** A scalar, or the name of a model. */
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly list?: Shape;
  readonly ref?: string;
  readonly anyOf?: readonly Shape[];
  /** Any fields. */
  readonly map?: boolean;
  readonly fields?: Readonly<Record<string, Shape>>;
  /** Null is said for "none"; the generated client does not tell, so only where a document does. */
  readonly nullable?: boolean;
}

export type Models = Readonly<Record<string, Shape>>;

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What of a value is not as its shape says, each with the place in it; empty where all is. A field that the shape lacks counts too. */
export function mismatches(models: Models, shape: Shape, value: unknown, at: string): readonly string[] {
  const model = shape.ref ?? (shape.type !== undefined && Object.hasOwn(models, shape.type) ? shape.type : undefined);
  if (shape.nullable && value === null) return [];
  if (model !== undefined) return ofModel(models, model, value, at);
  if (shape.anyOf) return ofAny(models, shape.anyOf, value, at);
  if (shape.list) return ofList(models, shape, value, at);
  if (shape.fields) return ofFields(models, shape.fields, value, at);
  if (shape.map) return isRecord(value) ? [] : [`${at} is no object`];
  return ofScalar(shape, value, at);
}

function ofModel(models: Models, name: string, value: unknown, at: string): readonly string[] {
  const shape = models[name];
  // Only what other providers than LinkedIn have is left out of the copy.
  return shape ? mismatches(models, shape, value, at) : [`${at} is a ${name}, which is not LinkedIn's`];
}

function ofAny(models: Models, shapes: readonly Shape[], value: unknown, at: string): readonly string[] {
  const each = shapes.map((one) => mismatches(models, one, value, at));
  return each.find(({ length }) => length === 0) ?? each.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function ofList(models: Models, shape: Shape, value: unknown, at: string): readonly string[] {
  if (!Array.isArray(value)) return [`${at} is no list`];
  const item = { ...shape.list, ...(shape.enum && { enum: shape.enum }) };
  return value.flatMap((one, index) => mismatches(models, item, one, `${at}[${index}]`));
}

function ofFields(models: Models, fields: Readonly<Record<string, Shape>>, value: unknown, at: string): string[] {
  if (!isRecord(value)) return [`${at} is no object`];
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  return [
    ...unknown.map((name) => `${at}.${name} is not in the shape`),
    ...Object.entries(fields).flatMap(([name, shape]) => {
      if (value[name] !== undefined) return mismatches(models, shape, value[name], `${at}.${name}`);
      return shape.optional ? [] : [`${at}.${name} is missing`];
    }),
  ];
}

function ofScalar({ type = 'any', enum: words }: Shape, value: unknown, at: string): readonly string[] {
  if (type === 'any') return [];
  if (!SCALARS[type]?.(value)) return [`${at} is ${JSON.stringify(value)}, no ${type}`];
  return words && !words.includes(value as string) ? [`${at} is ${JSON.stringify(value)}, not of the list`] : [];
}
