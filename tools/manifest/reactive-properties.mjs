import ts from 'typescript';
import { declarationOf } from './program.mjs';

/**
 * The public reactive properties of a Lit element, from its `static properties` and what is spread into them:
 * `[{ name, attribute, reflects, converter, entry }]`. `attribute` is undefined where the property has none, `entry` is the
 * node that declares it to Lit.
 */
export function reactiveProperties(checker, element) {
  const { members } = element;
  const given = members.find(
    (member) => member.name?.getText() === 'properties' && ts.isPropertyDeclaration(member),
  );
  const listed = given ? entries(checker, given.initializer) : [];
  return [...listed, ...members.flatMap(decorated)]
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

function decorated(member) {
  const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
  const call = decorators
    .map(({ expression }) => expression)
    .find(({ expression }) => expression?.getText() === 'property');
  return call ? [[member.name.getText(), call.arguments[0], member]] : [];
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
