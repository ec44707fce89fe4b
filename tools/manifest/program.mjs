import { globSync } from 'node:fs';
import ts from 'typescript';

/** The sources as the compiler knows them, from what registers the elements and what the package exports. */
export function sourceProgram() {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  return ts.createProgram([...globSync('src/define/*.ts'), 'src/index.ts'], { ...options, types: [] });
}

/** Every call `define('tag', Class)`: `[{ tag, file, declaration }]`, with the file that registers the class. */
export function registeredElements(program) {
  const checker = program.getTypeChecker();
  const elements = [];
  for (const file of globSync('src/define/*.ts').sort()) {
    ts.forEachChild(program.getSourceFile(file), ({ expression: call }) => {
      if (!call || !ts.isCallExpression(call) || call.expression.getText() !== 'define') return;
      const [tag, element] = call.arguments;
      elements.push({ tag: tag.text, file, declaration: declarationOf(checker, element) });
    });
  }
  return elements;
}

/** What a name stands for, where it was declared. */
export function declarationOf(checker, name) {
  const symbol = checker.getSymbolAtLocation(name);
  const origin = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return origin.valueDeclaration ?? origin.declarations[0];
}

/** The source files that a file runs, itself and what it fetches later among them. */
export function filesRun(program, from) {
  const checker = program.getTypeChecker();
  const seen = new Set();
  const waiting = [from];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file) || file.isDeclarationFile) continue;
    seen.add(file);
    for (const specifier of specifiers(file)) {
      const [imported] = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
      if (imported) waiting.push(imported.getSourceFile());
    }
  }
  return [...seen];
}

function specifiers(file) {
  const found = [];
  const look = (node) => {
    const isTypes = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || node.isTypeOnly;
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && !isTypes)
      found.push(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push(node.arguments[0]);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}
