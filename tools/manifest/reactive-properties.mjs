import ts from 'typescript';
import { declarationOf } from './program.mjs';

/**
 * The public reactive properties of a Lit element, from its `static properties` and what is spread into them:
 * `[{ name, attribute, reflects, converter, entry }]`. `attribute` is undefined where the property has none, `entry` is the
 * node that declares it to Lit.
 */
export function reactiveProperties(checker, element) {
  const given = element.members.find((member) => member.name?.getText() === 'properties');
  return entries(checker, given.initializer)
    .map(([name, options, entry]) => ({ name, entry, ...settings(name, literal(checker, options)) }))
    .filter(({ isState }) => !isState);
}

/** `[name, options]` of each property in an object literal, and in what is spread into it. */
const entries = (checker, expression) =>
  literal(checker, expression).properties.flatMap((property) =>
    ts.isSpreadAssignment(property)
      ? entries(checker, property.expression)
      : [[property.name.text, property.initializer, property]],
  );

/** The object literal that an expression stands for, through constants and `as const`. */
function literal(checker, expression) {
  if (ts.isObjectLiteralExpression(expression)) return expression;
  const isMore = expression.expression && !ts.isPropertyAccessExpression(expression);
  return literal(
    checker,
    isMore ? expression.expression : declarationOf(checker, expression.name ?? expression).initializer,
  );
}

function settings(name, options) {
  const option = (key) => options.properties.find((one) => one.name.text === key)?.initializer;
  const attribute = option('attribute');
  const is = (key, kind) => option(key)?.kind === kind;
  return {
    attribute: is('attribute', ts.SyntaxKind.FalseKeyword)
      ? undefined
      : (attribute?.text ?? name.toLowerCase()),
    reflects: is('reflect', ts.SyntaxKind.TrueKeyword),
    isState: is('state', ts.SyntaxKind.TrueKeyword),
    converter: option('type')?.getText() ?? 'String',
  };
}
