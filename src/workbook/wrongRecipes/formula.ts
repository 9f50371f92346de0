import type { Area } from "../workbookPatch";

/** A formula as far as recipes need it: calls, areas, numbers and what is done with them. */
export type Expression =
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "area"; readonly sheet: string | null; readonly area: Area }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "number"; readonly value: number }
  /** Text, names, constants in braces, errors: nothing that a recipe is told by. */
  | { readonly kind: "other" };

interface Token {
  readonly kind: "area" | "name" | "number" | "text" | "sign";
  readonly text: string;
}

/** Longer formulas, and deeper ones, are not looked into. */
const LONGEST_FORMULA = 2_000;
const DEEPEST = 64;
const LAST_ROW = 1_048_575;

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const TOKENS: readonly (readonly [Token["kind"] | "blank", RegExp])[] = [
  ["blank", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["area", new RegExp(`(?:${SHEET})?(?:${areaPattern()})(?![\\p{L}\\p{N}_(.!])`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ["sign", /<=|>=|<>|[-+*/^&=<>%(),;{}[\]@#!:']/uy],
];

function areaPattern(): string {
  const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
  const column = String.raw`\$?[A-Za-z]{1,3}`;
  return `${cell}(?::${cell})?|${column}:${column}`;
}

function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let position = 0;
  while (position < formula.length) {
    const found = tokenAt(formula, position);
    if (found === null) return null;
    position += found.text.length;
    if (found.kind !== "blank") tokens.push({ kind: found.kind, text: found.text });
  }
  return tokens;
}

function tokenAt(formula: string, position: number): { kind: Token["kind"] | "blank"; text: string } | null {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function areaOf(text: string): Expression {
  const mark = text.lastIndexOf("!");
  const quotedName = mark < 0 ? null : text.slice(0, mark);
  const sheet = quotedName?.startsWith("'") === true ? quotedName.slice(1, -1).replaceAll("''", "'") : quotedName;
  const [from = "", to = from] = text
    .slice(mark + 1)
    .replaceAll("$", "")
    .split(":");
  const corner = (name: string, otherwise: number): readonly [number, number] => {
    const [, letters = "", row] = /^([A-Za-z]+)(\d+)?$/.exec(name) ?? [];
    return [row === undefined ? otherwise : Number(row) - 1, columnIndex(letters)];
  };
  const [top, left] = corner(from, 0);
  const [bottom, right] = corner(to, LAST_ROW);
  return {
    kind: "area",
    sheet,
    area: {
      top: Math.min(top, bottom),
      left: Math.min(left, right),
      bottom: Math.max(top, bottom),
      right: Math.max(left, right),
    },
  };
}

/** How strongly signs bind; those of equal rank from the left. */
const RANKS: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** Thrown inside of this file only: the text is no formula that can be followed. */
class NotFollowed extends Error {}

class Parser {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.expression(1, 0);
    if (this.position < this.tokens.length) throw new NotFollowed();
    return expression;
  }

  private expression(rank: number, depth: number): Expression {
    if (depth > DEEPEST) throw new NotFollowed();
    let left = this.operand(depth + 1);
    for (let operator = this.peek(); ; operator = this.peek()) {
      const own = operator?.kind === "sign" ? RANKS[operator.text] : undefined;
      if (operator === undefined || own === undefined || own < rank) return left;
      this.position += 1;
      const right = this.expression(own + 1, depth + 1);
      left = { kind: "binary", operator: operator.text, left, right };
    }
  }

  private operand(depth: number): Expression {
    if (this.takes("-") || this.takes("+") || this.takes("@")) return this.operand(depth + 1);
    const expression = this.primary(depth);
    while (this.takes("%") || this.takes("#")) continue;
    return expression;
  }

  private primary(depth: number): Expression {
    const token = this.tokens[this.position];
    if (token === undefined || depth > DEEPEST) throw new NotFollowed();
    this.position += 1;
    switch (token.kind) {
      case "area":
        return areaOf(token.text);
      case "number":
        return { kind: "number", value: Number(token.text) };
      case "text":
        return { kind: "other" };
      case "name":
        return this.takes("(")
          ? { kind: "call", name: plainName(token.text), args: this.args(depth) }
          : { kind: "other" };
      case "sign":
        return this.inBrackets(token.text, depth);
    }
  }

  private inBrackets(sign: string, depth: number): Expression {
    if (sign !== "(") throw new NotFollowed();
    const inside = this.expression(1, depth + 1);
    // A union of areas, (A1,B2), stands for its first one.
    while (this.takes(",")) this.expression(1, depth + 1);
    this.expect(")");
    return inside;
  }

  private args(depth: number): readonly Expression[] {
    const args: Expression[] = [];
    if (this.takes(")")) return args;
    do {
      const next = this.peek()?.text;
      args.push(next === "," || next === ")" ? { kind: "other" } : this.expression(1, depth + 1));
    } while (this.takes(","));
    this.expect(")");
    return args;
  }

  private peek(): Token | undefined {
    return this.tokens[this.position];
  }

  private takes(sign: string): boolean {
    const token = this.peek();
    const isTaken = token?.kind === "sign" && token.text === sign;
    if (isTaken) this.position += 1;
    return isTaken;
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) throw new NotFollowed();
  }
}

/** Newer functions carry a prefix in some files. */
function plainName(name: string): string {
  return name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
}

/** A formula ("=…") as expression; null for what is none, is too long or cannot be followed. */
export function parseFormula(formula: string): Expression | null {
  if (!formula.startsWith("=") || formula.length > LONGEST_FORMULA) return null;
  const tokens = tokensOf(formula.slice(1));
  if (tokens === null) return null;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof NotFollowed) return null;
    throw error;
  }
}

/** The expression and everything inside of it, outermost first. */
export function* eachExpression(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind === "binary") {
    yield* eachExpression(expression.left);
    yield* eachExpression(expression.right);
  }
  if (expression.kind === "call") for (const arg of expression.args) yield* eachExpression(arg);
}
