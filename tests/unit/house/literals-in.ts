import ts from 'typescript';

/** Attributes that are shown or read aloud, whatever element has them. */
const SAID = /^(aria-(label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label)$/;
/** Attributes that never are. */
const NEVER_SAID = /^(class|rel|d)$/;
const LETTER = /\p{L}/u;
/** Two words, a capital at the beginning, or a word with a blank to glue it by: no name of a thing in code is written so. */
const TEXT = /\p{L}[\p{L}\p{P}]* +\p{P}?\p{L}|^\p{Lu}\p{Ll}|^ \p{L}|\p{L} $/u;
/** The same around the parameters of a template, each of them `{}`. */
const TEXT_AROUND = /(^|[ {}\p{P}])\p{L}[\p{L}’']*( |\p{P}? \{| $)|\{\} \p{L}/u;
const SELECTOR = /^(\.|#|\[|[a-z]+[.:[])/;
/** Calls whose arguments are keys of the store, or selectors. */
const TAKES_NO_TEXT = /(^|\.)(say\w*|querySelector(All)?|closest|matches)$/;

/** The texts that stand in a source itself, each with its line: between tags, in attributes, and in every literal that reads as a text. */
export function literalsIn(file: string, source: string): readonly string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null) found.push(`${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What a node says to people; null where it says nothing. */
function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return LETTER.test(node.text) ? node.text : null;
  const isPlain = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
  if (!(isPlain || ts.isTemplateExpression(node)) || isOfCode(node)) return null;
  const text = isPlain ? node.text : around(node);
  if (isSaid(node)) return LETTER.test(text) ? text : null;
  return (isPlain ? TEXT : TEXT_AROUND).test(text) && !SELECTOR.test(text) ? text : null;
}

const around = ({ head, templateSpans }: ts.TemplateExpression): string =>
  [head.text, ...templateSpans.map(({ literal }) => literal.text)].join('{}');

/** Types, names of modules and properties, what is compared, and what an error that is thrown says: nobody is shown these. */
function isOfCode(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return NEVER_SAID.test(parent.name.getText());
  if (ts.isCallExpression(parent)) return TAKES_NO_TEXT.test(parent.expression.getText());
  if (ts.isNewExpression(parent)) return /(Error|Failure)$/.test(parent.expression.getText());
  if (ts.isBinaryExpression(parent)) return COMPARES.has(parent.operatorToken.kind);
  return (
    ts.isLiteralTypeNode(parent) ||
    ts.isImportDeclaration(parent) ||
    ts.isCaseClause(parent) ||
    ts.isElementAccessExpression(parent) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}

const COMPARES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

function isSaid(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isStatement(at); at = at.parent)
    if (ts.isJsxAttribute(at)) return SAID.test(at.name.getText());
  return false;
}
