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
    .map(([name, options, entry]) => ({ name, entry, ...settings(name, options) }))
    .filter(({ isState }) => !isState);
}

/** `[name, options]` of each property in an object literal, through spreads, constants and `as const`. */
function entries(checker, expression) {
  if (expression.expression && !ts.isPropertyAccessExpression(expression))
    return entries(checker, expression.expression);
  if (!ts.isObjectLiteralExpression(expression))
    return entries(checker, declarationOf(checker, expression.name ?? expression).initializer);
  return expression.properties.flatMap((property) =>
    ts.isSpreadAssignment(property)
      ? entries(checker, property.expression)
      : [[property.name.text, property.initializer, property]],
  );
}

function settings(name, options) {
  const option = (key) => options?.properties.find((one) => one.name.text === key)?.initializer;
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
