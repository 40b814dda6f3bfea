"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
	if (err) throw err[0];
	try {
		return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __export = (target, all) => {
	for (var name in all)
		__defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") {
		for (let key2 of __getOwnPropNames(from))
			if (!__hasOwnProp.call(to, key2) && key2 !== except)
				__defProp(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc(from, key2)) || desc.enumerable });
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
	// If the importer is in node compatibility mode or this is not an ESM
	// file that has been converted to a CommonJS file using a Babel-
	// compatible transform (i.e. "__esModule" has not been set), then set
	// "default" to the CommonJS "module.exports" for node compatibility.
	isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
	mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var LONGEST, INVISIBLE, codePoint, shown, quote;
var init_quote = __esm({
	"src/policy/quote.ts"() {
		"use strict";
		LONGEST = 60;
		INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
		codePoint = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
		shown = (character) => {
			if (character === '"' || character === "\\") return `\\${character}`;
			return INVISIBLE.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
		};
		quote = (text) => {
			let inside = "";
			let count2 = 0;
			for (const character of text) {
				if (count2 === LONGEST) return `"${inside}\u2026"`;
				inside += shown(character);
				count2 += 1;
			}
			return `"${inside}"`;
		};
	}
});
var TIERS, isTier, strictest, isBelow;
var init_tier = __esm({
	"src/policy/tier.ts"() {
		"use strict";
		TIERS = ["low", "medium", "high"];
		isTier = (text) => text === "low" || text === "medium" || text === "high";
		strictest = (a, b) => TIERS.indexOf(a) >= TIERS.indexOf(b) ? a : b;
		isBelow = (a, b) => TIERS.indexOf(a) < TIERS.indexOf(b);
	}
});
var NAME, FORMULA, LOGIN, NAME_RULE, FORMULA_RULE, ID_RULE, isName, isFormula, isId, isLogin, isTeam, repeated;
var init_names = __esm({
	"src/policy/names.ts"() {
		"use strict";
		NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
		FORMULA = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
		LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;
		NAME_RULE = 'a name is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter, a digit or "_"';
		FORMULA_RULE = 'the name of a formula is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit';
		ID_RULE = 'an id is 1 to 100 letters, digits, ".", "_" or "-" (ASCII), starts with a letter or a digit, has no ".." and does not end in ".result" or ".lock"';
		isName = (text) => NAME.test(text);
		isFormula = (text) => FORMULA.test(text);
		isId = (text) => FORMULA.test(text) && !text.includes("..") && !/\.(?:result|lock)$/.test(text);
		isLogin = (text) => LOGIN.test(text);
		isTeam = (text) => text.startsWith("@") && isLogin(text.slice(1));
		repeated = (names) => {
			const seen = /* @__PURE__ */ new Set();
			const again = /* @__PURE__ */ new Set();
			for (const [index, name] of names.entries()) {
				if (name === null) continue;
				if (seen.has(name)) again.add(index);
				seen.add(name);
			}
			return again;
		};
	}
});
var LONGEST2, editDistance, distance, nearest, knownNames;
var init_nearest = __esm({
	"src/policy/nearest.ts"() {
		"use strict";
		init_quote();
		LONGEST2 = 64;
		editDistance = (a, b) => {
			const left = [...a].slice(0, LONGEST2);
			const right = [...b].slice(0, LONGEST2);
			let beforePrevious = [];
			let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
			left.forEach((character, row) => {
				const current = [row + 1];
				right.forEach((other, column) => {
					const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1);
					const swaps = character === right[column - 1] && left[row - 1] === other;
					const swapped = swaps ? (beforePrevious[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
					current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, swapped));
				});
				beforePrevious = previous;
				previous = current;
			});
			return previous[right.length] ?? 0;
		};
		distance = (name, candidate) => {
			if (name.length >= 3 && (candidate.startsWith(name) || name.startsWith(candidate))) return 1;
			const farthest = Math.max(1, Math.floor(candidate.length / 3));
			if (Math.abs(name.length - candidate.length) > farthest) return null;
			const edits = editDistance(name, candidate);
			return edits <= farthest ? edits : null;
		};
		nearest = (name, known) => {
			let best = null;
			let least = Number.POSITIVE_INFINITY;
			for (const candidate of known) {
				const edits = distance(name.toLowerCase(), candidate.toLowerCase());
				if (edits === null || edits >= least) continue;
				best = candidate;
				least = edits;
			}
			return best;
		};
		knownNames = (name, known) => {
			const meant2 = nearest(name, known);
			const question = meant2 === null ? "" : `Did you mean ${quote(meant2)}? `;
			return `${question}Known here: ${known.join(", ")}.`;
		};
	}
});
var sourceOf, lineIndex, codePoints, positionAt, STRICT, decoded, soundLength, decode, problemAt, tooLarge, notUtf8, byteOrderMark, MOST_PROBLEMS, listed;
var init_source = __esm({
	"src/policy/source.ts"() {
		"use strict";
		sourceOf = (path, text) => {
			const starts = [0];
			for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
			return { path, text, starts };
		};
		lineIndex = (source, offset) => {
			let low = 0;
			let high = source.starts.length - 1;
			while (low < high) {
				const middle = Math.ceil((low + high) / 2);
				if ((source.starts[middle] ?? 0) <= offset) low = middle;
				else high = middle - 1;
			}
			return low;
		};
		codePoints = (text) => {
			let count2 = 0;
			for (const _ of text) count2 += 1;
			return count2;
		};
		positionAt = (source, offset) => {
			const index = lineIndex(source, offset);
			return { line: index + 1, column: codePoints(source.text.slice(source.starts[index] ?? 0, offset)) + 1 };
		};
		STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
		decoded = (bytes) => {
			try {
				return STRICT.decode(bytes);
			} catch (thrown) {
				if (thrown instanceof TypeError) return null;
				throw thrown;
			}
		};
		soundLength = (bytes) => {
			const encoder = new TextEncoder();
			let at = 0;
			for (const character of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)) {
				if (character === "\uFFFD" && !(bytes[at] === 239 && bytes[at + 1] === 191 && bytes[at + 2] === 189)) return at;
				at += encoder.encode(character).length;
			}
			return at;
		};
		decode = (bytes, path) => {
			const text = decoded(bytes);
			if (text === null) {
				const sound = decoded(bytes.subarray(0, soundLength(bytes))) ?? "";
				return { kind: "broken", position: positionAt(sourceOf(path, sound), sound.length) };
			}
			const bom = text.startsWith("\uFEFF");
			return { kind: "text", source: sourceOf(path, bom ? text.slice(1) : text), bom };
		};
		problemAt = (code, path, position, text, remedy) => ({
			code,
			path,
			line: position?.line ?? null,
			column: position?.column ?? null,
			text,
			remedy,
			fix: null
		});
		tooLarge = (path, what, size, limit) => problemAt(
			"too-large",
			path,
			null,
			`The ${what} has ${size} bytes; at most ${limit} are read.`,
			"Make the file smaller; nothing else in it was looked at."
		);
		notUtf8 = (path, what, position) => problemAt("not-utf-8", path, position, `The ${what} is not valid UTF-8 here.`, "Save the file as UTF-8.");
		byteOrderMark = (path, what) => problemAt(
			"byte-order-mark",
			path,
			{ line: 1, column: 1 },
			`The ${what} starts with a byte order mark.`,
			"Save the file as UTF-8 without a byte order mark."
		);
		MOST_PROBLEMS = 100;
		listed = (problems, path) => {
			const sorted = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
			const more = sorted.length - MOST_PROBLEMS;
			if (more <= 0) return sorted;
			const text = `There are ${more} more problems than the ${MOST_PROBLEMS} listed.`;
			return [...sorted.slice(0, MOST_PROBLEMS), problemAt("too-many-problems", path, null, text, "Correct these first.")];
		};
	}
});
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line2, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line2 + 1) | 0) + 1;
	for (let i = line2 - 1; i <= line2 + 1; i++) {
		let l = lines[i - 1];
		if (!l)
			continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line2) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError;
var init_error = __esm({
	"node_modules/smol-toml/dist/error.js"() {
		TomlError = class _TomlError extends Error {
			line;
			column;
			codeblock;
			constructor(message2, options) {
				const [line2, column] = getLineColFromPtr(options.toml, options.ptr);
				const codeblock = makeCodeBlock(options.toml, line2, column);
				super(`Invalid TOML document: ${message2}

${codeblock}`, options);
				this.line = line2;
				this.column = column;
				this.codeblock = codeblock;
			}
			/** @internal */
			static x(message2, ctx, ptr) {
				throw new _TomlError(message2, { toml: ctx.s, ptr: ptr ?? ctx.p });
			}
		};
	}
});
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
			ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
			ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
			state = state && 3;
		} else if (c < 32 && c !== 9 || c === 127) {
			TomlError.x("control characters are not allowed in strings", ctx);
		} else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first)
					ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first)
					ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = (
						/* 0-9 */
						hex >= 48 && hex <= 57 ? hex - 48 : (
							/* A-F */
							hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
								/* a-f */
								hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
							)
						)
					);
					if (digit < 0)
						TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
					TomlError.x("invalid unicode escape", ctx, errPtr);
				}
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) {
				state = 2;
			} else {
				if (c === 98)
					parsed += "\b";
				else if (c === 116)
					parsed += "	";
				else if (c === 110)
					parsed += "\n";
				else if (c === 102)
					parsed += "\f";
				else if (c === 114)
					parsed += "\r";
				else if (c === 101)
					parsed += "\x1B";
				else if (c === 34)
					parsed += '"';
				else if (c === 92)
					parsed += "\\";
				else
					TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2)
				TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}
var init_primitive = __esm({
	"node_modules/smol-toml/dist/primitive.js"() {
		init_error();
	}
});
var DATE_TIME_RE, TomlDate;
var init_date = __esm({
	"node_modules/smol-toml/dist/date.js"() {
		DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
		TomlDate = class _TomlDate extends Date {
			#hasDate = false;
			#hasTime = false;
			#offset = null;
			constructor(date, fasttype, unsafeDelim) {
				let hasDate = true;
				let hasTime = true;
				let offset = "Z";
				let c;
				if (typeof date === "string") {
					if (fasttype)
						prep: {
							if (fasttype < 3) {
								if (+date.slice(11, 13) > 23) {
									date = "";
									break prep;
								}
								if (fasttype === 2) {
									offset = null;
									date += "Z";
								} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) {
									offset = date.slice(date.length - 6);
								}
								if (unsafeDelim)
									date = date.slice(0, 10) + "T" + date.slice(11);
							} else if (fasttype === 4) {
								date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
							}
							hasDate = fasttype !== 4;
							hasTime = fasttype !== 3;
						}
					else {
						let match = date.match(DATE_TIME_RE);
						if (match) {
							if (!match[1]) {
								hasDate = false;
								date = `0000-01-01T${date}`;
							}
							hasTime = !!match[2];
							hasTime && date[10] === " " && (date = date.replace(" ", "T"));
							if (match[2] && +match[2] > 23) {
								date = "";
							} else {
								offset = match[3] || null;
								if (!offset && hasTime)
									date += "Z";
							}
						} else {
							date = "";
						}
					}
				}
				super(date);
				if (!isNaN(this.getTime())) {
					this.#hasDate = hasDate;
					this.#hasTime = hasTime;
					this.#offset = offset;
				}
			}
			isDateTime() {
				return this.#hasDate && this.#hasTime;
			}
			isLocal() {
				return !this.#hasDate || !this.#hasTime || !this.#offset;
			}
			isDate() {
				return this.#hasDate && !this.#hasTime;
			}
			isTime() {
				return this.#hasTime && !this.#hasDate;
			}
			isValid() {
				return this.#hasDate || this.#hasTime;
			}
			toISOString() {
				let iso = super.toISOString();
				if (this.isDate())
					return iso.slice(0, 10);
				if (this.isTime())
					return iso.slice(11, 23);
				if (this.#offset === null)
					return iso.slice(0, -1);
				if (this.#offset === "Z" || this.#offset === "z")
					return iso;
				let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
				offset = this.#offset[0] === "-" ? offset : -offset;
				let offsetDate = new Date(this.getTime() - offset * 6e4);
				return offsetDate.toISOString().slice(0, -1) + this.#offset;
			}
			static wrapAsOffsetDateTime(jsDate, offset = "Z") {
				let date = new _TomlDate(jsDate);
				date.#offset = offset;
				return date;
			}
			static wrapAsLocalDateTime(jsDate) {
				let date = new _TomlDate(jsDate);
				date.#offset = null;
				return date;
			}
			static wrapAsLocalDate(jsDate) {
				let date = new _TomlDate(jsDate);
				date.#hasTime = false;
				date.#offset = null;
				return date;
			}
			static wrapAsLocalTime(jsDate) {
				let date = new _TomlDate(jsDate);
				date.#hasDate = false;
				date.#offset = null;
				return date;
			}
		};
	}
});
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
	delim && (char === delim || char === 44) || // Comment
	char === 35;
}
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) {
		return parseString(ctx);
	}
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
			TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
			TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) {
		return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	}
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
		return parseDate(ctx, c, end);
	}
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
		return parseTime(ctx, c, end);
	}
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
			TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
			TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
			return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120)
				return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98)
				return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111)
				return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46)
			state = 2;
		else if (c === 101 || c === 69)
			state = 4;
		else
			TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c))
		TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state)
			state = 1;
		if (c === 95) {
			if (!(state & 1))
				TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46)
			state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69))
			state = 4;
		else if (state === 4 && (c === 43 || c === 45)) {
			state = 6;
		} else if (!isDigit(c))
			TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9)
			state -= 11;
		else if (!(state & 1))
			state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1))
		TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores)
		str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (c === 95) {
			if (underscore & 1)
				TomlError.x("illegal underscore", ctx);
			underscore = 3;
		} else if (!isDigit(c, base))
			TomlError.x(`illegal character in numeric literal`, ctx);
		else if (underscore & 1)
			underscore--;
	}
	if (underscore & 1)
		TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore)
		str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true)
		int: {
			let val = parseInt(str, base);
			if (!Number.isSafeInteger(val)) {
				if (ctx.bi)
					break int;
				TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
			}
			return val;
		}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
		return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	}
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
		TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
		let t2 = ctx.s.slice(startPtr, ctx.p);
		return readDate(ctx, t2, 3, false, startPtr);
	}
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
		TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58)
		ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46)
		while (isDigit(ctx.s.charCodeAt(++ctx.p)))
			;
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) {
			let t2 = ctx.s.slice(startPtr, ++ctx.p);
			return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
		}
		if (c === 43 || c === 45) {
			let t2 = ctx.s.slice(startPtr, ctx.p += 6);
			return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
		}
	}
	let t = ctx.s.slice(startPtr, ctx.p);
	return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
		return parseNumber(ctx, --ctx.p, c, 0, endChr);
	}
	if (ctx.s.charCodeAt(ctx.p += 4) === 58)
		ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46)
		while (isDigit(ctx.s.charCodeAt(++ctx.p)))
			;
	let t = ctx.s.slice(start, ctx.p);
	return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid())
			TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix)
			str += temporalSuffix;
		switch (type) {
			case 1:
				return Temporal.ZonedDateTime.from(str);
			case 2:
				return Temporal.PlainDateTime.from(str);
			case 3:
				return Temporal.PlainDate.from(str);
			case 4:
				return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}
var init_extract = __esm({
	"node_modules/smol-toml/dist/extract.js"() {
		init_primitive();
		init_struct();
		init_error();
		init_date();
	}
});
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10)
			break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) {
			TomlError.x("control characters are not allowed in comments", ctx);
		}
	}
}
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
			ctx.p++;
		if (banComments || c !== 35)
			break;
		skipComment(ctx);
	}
}
var init_util = __esm({
	"node_modules/smol-toml/dist/util.js"() {
		init_error();
	}
});
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do {
		if (c === end) {
			if (!state)
				TomlError.x("unexpected end of key", ctx);
			if (state === 1)
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state)
				TomlError.x("illegal empty bare key", ctx);
			if (state === 1)
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
				TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
			TomlError.x("illegal character in key", ctx);
		} else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	} while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = /* @__PURE__ */ Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key2 = parseKey(ctx);
		for (let i = 0; i < key2.length; i++) {
			if (i)
				t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
			k = key2[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
				TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			}
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) {
				Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
			}
		}
		if (hasOwn) {
			TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		}
		skipVoid(ctx, true, true);
		let value = extractValue(
			ctx,
			125
			/* } */
		);
		if (t && typeof (t[k] = value) === "object")
			seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
			return res;
		}
		if (c !== 44)
			TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(
			ctx,
			93
			/* ] */
		));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
			return res;
		}
		if (c !== 44)
			TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}
var init_struct = __esm({
	"node_modules/smol-toml/dist/struct.js"() {
		init_primitive();
		init_extract();
		init_util();
		init_error();
	}
});
function peekTable(ctx, key2, table2, meta, type) {
	let t = table2;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key2.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) {
				return null;
			}
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key2[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
			return null;
		}
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor"))
				return false;
			if (unsafe) {
				Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
				Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
			}
			m[k] = {
				t: i < key2.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: /* @__PURE__ */ Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) {
		return null;
	}
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = /* @__PURE__ */ Object.create(null));
		state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
	}
	if (state.d) {
		return null;
	}
	state.d = true;
	if (type === 1) {
		t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
	} else if (type === 0 && hasOwn) {
		return null;
	}
	return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2)
		TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml2, options = {}) {
	let ctx = {
		s: toml2,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = /* @__PURE__ */ Object.create(null);
	let meta = /* @__PURE__ */ Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml2.charCodeAt(0) === 65279)
		ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml2.length) {
		if (toml2.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml2.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(
				ctx,
				93
				/* ] */
			);
			if (isTableArray) {
				if (toml2.charCodeAt(ctx.p) !== 93) {
					TomlError.x("expected end of table array declaration", ctx);
				}
				ctx.p++;
			}
			let p = peekTable(
				ctx,
				k,
				res,
				meta,
				isTableArray ? 2 : 1
				/* Type.EXPLICIT */
			);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let k = parseKey(ctx);
			let p = peekTable(
				ctx,
				k,
				tbl,
				m,
				0
				/* Type.DOTTED */
			);
			if (!p && !skipping)
				validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping)
				p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml2.length && (tmp = toml2.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml2.charCodeAt(ctx.p + 1) !== 10)) {
			TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		}
		skipVoid(ctx);
	}
	return res;
}
var init_parse = __esm({
	"node_modules/smol-toml/dist/parse.js"() {
		init_struct();
		init_extract();
		init_util();
		init_error();
	}
});
var HAS_WELLFORMED;
var init_stringify = __esm({
	"node_modules/smol-toml/dist/stringify.js"() {
		HAS_WELLFORMED = !!"".isWellFormed;
	}
});
var init_dist = __esm({
	"node_modules/smol-toml/dist/index.js"() {
		init_parse();
		init_stringify();
		init_date();
		init_error();
	}
});
var DEEPEST, table, toml, CUT_OFF, message, parseToml, typeName, sameToml, sameTo, textOf;
var init_toml = __esm({
	"src/policy/toml.ts"() {
		"use strict";
		init_dist();
		DEEPEST = 16;
		table = (parsed, depth) => depth > DEEPEST ? /* @__PURE__ */ new Map() : new Map(Object.entries(parsed).map(([key2, value]) => [key2, toml(value, depth + 1)]));
		toml = (value, depth) => {
			if (typeof value === "string") return { type: "string", value };
			if (typeof value === "bigint") return { type: "integer", value };
			if (typeof value === "number") return { type: "float" };
			if (typeof value === "boolean") return { type: "boolean", value };
			if (Array.isArray(value)) return { type: "list", items: value.map((item) => toml(item, depth + 1)) };
			if (value instanceof Date) return { type: "date" };
			return { type: "table", entries: table(value, depth) };
		};
		CUT_OFF = "control characters are not allowed in strings";
		message = (error, text) => {
			const said = (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: |\.$/g, "");
			const line2 = text.split("\n")[error.line - 1] ?? "";
			return said === CUT_OFF && line2.trimEnd().length < error.column ? "a string is not closed on its line" : said;
		};
		parseToml = (text) => {
			try {
				return { kind: "table", table: table(parse(text, { integersAsBigInt: true, maxDepth: DEEPEST }), 0) };
			} catch (thrown) {
				if (!(thrown instanceof TomlError)) throw thrown;
				return { kind: "broken", line: thrown.line, character: thrown.column - 1, message: message(thrown, text) };
			}
		};
		typeName = (value) => {
			switch (value.type) {
				case "integer":
					return "an integer";
				case "float":
					return "a number with a fraction or exponent";
				case "boolean":
					return "true or false";
				default:
					return `a ${value.type}`;
			}
		};
		sameToml = (a, b) => {
			if (a.type === "string" && b.type === "string") return a.value === b.value;
			if (a.type === "integer" && b.type === "integer") return a.value === b.value;
			if (a.type === "list" && b.type === "list") {
				return a.items.length === b.items.length && a.items.every((item, index) => sameTo(item, b.items[index]));
			}
			return false;
		};
		sameTo = (a, b) => b !== void 0 && sameToml(a, b);
		textOf = (value) => value?.type === "string" ? value.value : null;
	}
});
var BARE, BLANK, VOID, PLAIN, endOf, skipBlank, skipVoid2, multiLineEnd, stringEnd, opensString, valueEnd, scanKey, commentsIn;
var init_scan = __esm({
	"src/policy/scan.ts"() {
		"use strict";
		BARE = /[A-Za-z0-9_-]+/y;
		BLANK = /[ \t]*/y;
		VOID = /(?:[ \t\r\n]+|#[^\n]*)*/y;
		PLAIN = /[^\s,#[\]{}"']*/y;
		endOf = (pattern, text, at) => {
			pattern.lastIndex = at;
			return pattern.test(text) ? pattern.lastIndex : at;
		};
		skipBlank = (text, at) => endOf(BLANK, text, at);
		skipVoid2 = (text, at) => endOf(VOID, text, at);
		multiLineEnd = (text, at, quotes) => {
			const escapes = quotes.startsWith('"');
			let end = at + 3;
			while (end < text.length && !text.startsWith(quotes, end)) end += escapes && text[end] === "\\" ? 2 : 1;
			if (end >= text.length) return null;
			end += 3;
			if (text[end] === quotes[0]) end += 1;
			if (text[end] === quotes[0]) end += 1;
			return end;
		};
		stringEnd = (text, at) => {
			const open = text[at] ?? "";
			if (text.startsWith(open.repeat(3), at)) return multiLineEnd(text, at, open.repeat(3));
			for (let end = at + 1; end < text.length && text[end] !== "\n"; end += 1) {
				if (text[end] === open) return end + 1;
				if (open === '"' && text[end] === "\\" && text[end + 1] !== "\n") end += 1;
			}
			return null;
		};
		opensString = (text, at) => text[at] === '"' || text[at] === "'";
		valueEnd = (text, at) => {
			let depth = 0;
			let end = at;
			do {
				if (depth > 0) end = skipVoid2(text, end);
				const character = text[end];
				if (character === void 0) return depth > 0 ? null : end;
				if (opensString(text, end)) {
					const closed = stringEnd(text, end);
					if (closed === null) return null;
					end = closed;
				} else if (character === "[" || character === "{") {
					depth += 1;
					end += 1;
				} else if (character === "]" || character === "}") {
					depth -= 1;
					end += 1;
				} else end = Math.max(endOf(PLAIN, text, end), depth > 0 ? end + 1 : end);
			} while (depth > 0);
			return end;
		};
		scanKey = (text, at) => {
			const parts = [];
			let next = at;
			for (; ; ) {
				const start = skipBlank(text, next);
				const end = opensString(text, start) ? stringEnd(text, start) : endOf(BARE, text, start);
				if (end === null || end === start) return null;
				parts.push({ raw: text.slice(start, end), at: start });
				const after = skipBlank(text, end);
				if (text[after] !== ".") return { parts, end: after };
				next = after + 1;
			}
		};
		commentsIn = (text, at, end) => {
			const comments = [];
			for (let next = at; next < end; ) {
				if (opensString(text, next)) next = stringEnd(text, next) ?? end;
				else if (text[next] === "#") {
					const lineEnd3 = text.indexOf("\n", next);
					const after = lineEnd3 === -1 ? end : Math.min(lineEnd3, end);
					comments.push(text.slice(next, after));
					next = after;
				} else next += 1;
			}
			return comments;
		};
	}
});
var DEEPEST_PATH, id, note, keyName, namesOf, walkPair, walkList, walkInlineTable, afterItem, walkValue, walkHeader, lineEnd, walkText, locate;
var init_locate = __esm({
	"src/policy/locate.ts"() {
		"use strict";
		init_scan();
		init_source();
		init_toml();
		DEEPEST_PATH = 4 * DEEPEST;
		id = (path) => JSON.stringify(path);
		note = (walk, path, key2, value) => {
			if (!walk.places.has(id(path))) walk.places.set(id(path), { key: key2, value });
		};
		keyName = (raw) => {
			if (!(raw.startsWith('"') || raw.startsWith("'"))) return raw;
			const reading = parseToml(`x = ${raw}`);
			const value = reading.kind === "table" ? reading.table.get("x") : void 0;
			return value?.type === "string" ? value.value : raw;
		};
		namesOf = (parts) => {
			const named = parts.slice(0, DEEPEST).map((part) => ({ ...part, name: keyName(part.raw) }));
			const last = parts[DEEPEST];
			return last === void 0 ? named : [...named, { ...last, name: -1 }];
		};
		walkPair = (walk, at, table2) => {
			const key2 = scanKey(walk.text, at);
			if (key2 === null || walk.text[key2.end] !== "=") return null;
			const start = skipBlank(walk.text, key2.end + 1);
			let path = table2;
			for (const part of namesOf(key2.parts)) {
				path = [...path, part.name];
				note(walk, path, part.at, part.at === key2.parts.at(-1)?.at ? start : part.at);
			}
			return walkValue(walk, start, path);
		};
		walkList = (walk, at, path) => {
			let next = at + 1;
			for (let index = 0; ; index += 1) {
				next = skipVoid2(walk.text, next);
				if (next >= walk.text.length || walk.text[next] === "]") return next + 1;
				note(walk, [...path, index], next, next);
				next = afterItem(walk.text, walkValue(walk, next, [...path, index]));
			}
		};
		walkInlineTable = (walk, at, path) => {
			let next = at + 1;
			for (; ; ) {
				next = skipVoid2(walk.text, next);
				if (next >= walk.text.length || walk.text[next] === "}") return next + 1;
				next = afterItem(walk.text, walkPair(walk, next, path) ?? walk.text.length);
			}
		};
		afterItem = (text, at) => {
			let next = skipVoid2(text, at);
			while (next < text.length && text[next] !== "," && text[next] !== "]" && text[next] !== "}") {
				next = skipVoid2(text, Math.max(valueEnd(text, next) ?? text.length, next + 1));
			}
			return text[next] === "," ? next + 1 : next;
		};
		walkValue = (walk, at, path) => {
			if (path.length > DEEPEST_PATH) return valueEnd(walk.text, at) ?? walk.text.length;
			const first = walk.text[at];
			if (first === "[") return walkList(walk, at, path);
			if (first === "{") return walkInlineTable(walk, at, path);
			return valueEnd(walk.text, at) ?? walk.text.length;
		};
		walkHeader = (walk, at) => {
			const array = walk.text.startsWith("[[", at);
			const key2 = scanKey(walk.text, at + (array ? 2 : 1));
			if (key2 === null || walk.text[key2.end] !== "]") return null;
			let table2 = [];
			for (const part of namesOf(key2.parts)) {
				table2 = [...table2, part.name];
				note(walk, table2, part.at, part.at);
				const count2 = walk.arrays.get(id(table2));
				const opens = array && part.at === key2.parts.at(-1)?.at;
				if (opens) walk.arrays.set(id(table2), (count2 ?? 0) + 1);
				if (opens || count2 !== void 0) {
					table2 = [...table2, opens ? count2 ?? 0 : (count2 ?? 1) - 1];
					note(walk, table2, part.at, part.at);
				}
			}
			return { table: table2, end: key2.end + (array ? 2 : 1) };
		};
		lineEnd = (text, at) => {
			const end = text.indexOf("\n", at);
			return end === -1 ? text.length : end;
		};
		walkText = (walk) => {
			let table2 = [];
			let at = skipVoid2(walk.text, 0);
			while (at < walk.text.length) {
				const header = walk.text[at] === "[" ? walkHeader(walk, at) : null;
				const end = header === null ? walkPair(walk, at, table2) : header.end;
				if (header !== null) table2 = header.table;
				if (end === null) return;
				at = skipVoid2(walk.text, lineEnd(walk.text, end));
			}
		};
		locate = (source) => {
			const walk = { text: source.text, places: /* @__PURE__ */ new Map(), arrays: /* @__PURE__ */ new Map() };
			walkText(walk);
			return (path, part) => {
				for (let length = path.length; length > 0; length -= 1) {
					const place = walk.places.get(id(path.slice(0, length)));
					if (place !== void 0) return positionAt(source, place[length < path.length ? "key" : part]);
				}
				return { line: 1, column: 1 };
			};
		};
	}
});
var INVISIBLE2, visible;
var init_text = __esm({
	"src/report/text.ts"() {
		"use strict";
		INVISIBLE2 = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
		visible = (text, max = 200) => {
			const points = [...text.slice(0, max * 2 + 2)];
			const cut = points.length > max || text.length > max * 2 + 2 ? `${points.slice(0, max).join("")}\u2026` : text;
			return cut.replace(INVISIBLE2, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
		};
	}
});
var graver, UsageError, isUsageError, shown3, complain;
var init_shell = __esm({
	"src/cli/shell.ts"() {
		"use strict";
		init_text();
		graver = (a, b) => a > b ? a : b;
		UsageError = class extends Error {
			name = "UsageError";
		};
		isUsageError = (thrown) => thrown instanceof Error && thrown.name === "UsageError";
		shown3 = (text, max = 1e3) => visible(text, max);
		complain = ({ err }, text) => err.write(`${err.colours.red("vault-gate:")} ${shown3(text, 4e3)}
`);
	}
});
var MOST_COMPARED2, formulasIn, missingFormula;
var init_formulas = __esm({
	"src/policy/formulas.ts"() {
		"use strict";
		init_names();
		init_nearest();
		init_quote();
		MOST_COMPARED2 = 500;
		formulasIn = (files) => new Set(
			files.map((file) => /^(.*)\.(?:toml|sh)$/s.exec(file)?.[1] ?? "").filter(isFormula).sort()
		);
		missingFormula = (formula2, { folder, names }) => {
			if (names.has(formula2)) return null;
			if (names.size === 0) {
				const remedy = "Have the operator correct formulas_dir of the policy, or add the formulas there first.";
				return { text: `There is no formula at all in ${quote(folder)}.`, remedy };
			}
			const meant2 = nearest(formula2, [...names].slice(0, MOST_COMPARED2));
			const question = meant2 === null ? "" : `Did you mean ${quote(meant2)}? `;
			return {
				text: `There is no formula ${quote(formula2)} in ${quote(folder)}.`,
				remedy: `${question}Write the name of an existing formula, or have this one added first.`
			};
		};
	}
});
var FORBIDDEN, ORDINARY_FILE, EVERY, firstForbidden, kindOf, nameOf, carriageReturn, forbidden, forbiddenCharacters;
var init_characters = __esm({
	"src/policy/characters.ts"() {
		"use strict";
		init_quote();
		init_source();
		FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
		ORDINARY_FILE = /^[\n\t\x20-\x7e]*$/;
		EVERY = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
		firstForbidden = (text) => FORBIDDEN.exec(text)?.[0] ?? null;
		kindOf = (character) => {
			if (/\p{Cc}/u.test(character)) return "a control character";
			if (/\p{Cf}/u.test(character)) return "an invisible format character";
			return /\p{Co}/u.test(character) ? "a private-use character" : "an invisible line or paragraph separator";
		};
		nameOf = (character) => character === "	" ? "A tab" : `The character ${codePoint(character)}, ${kindOf(character)},`;
		carriageReturn = (source, offset) => problemAt(
			"carriage-return",
			source.path,
			positionAt(source, offset),
			"The lines end with a carriage return and a line feed.",
			"Save the file with line feeds only (LF)."
		);
		forbidden = (source, offset, character) => problemAt(
			"forbidden-character",
			source.path,
			positionAt(source, offset),
			`${nameOf(character)} may not stand in a vault action.`,
			"Take it out."
		);
		forbiddenCharacters = (source) => {
			if (ORDINARY_FILE.test(source.text)) return [];
			const problems = [];
			let reported = -1;
			let crlf = false;
			for (const { 0: character, index } of source.text.matchAll(EVERY)) {
				if (character === "	" || character === "\n") continue;
				const lineStart = source.text.lastIndexOf("\n", index - 1);
				if (character === "\r" && source.text[index + 1] === "\n") {
					if (!crlf) problems.push(carriageReturn(source, index));
					crlf = true;
				} else if (lineStart !== reported || problems.length === 0) {
					problems.push(forbidden(source, index, character));
					reported = lineStart;
				}
			}
			return problems;
		};
	}
});
var flaw, FREE_TEXT_KEY, TOKEN, readString2, readEscaped, listFlaw, readList2, readOther, readFormValue, restFlaw;
var init_form_value = __esm({
	"src/policy/form-value.ts"() {
		"use strict";
		init_characters();
		init_quote();
		init_scan();
		flaw = (code, at, text, remedy) => ({
			kind: "flaw",
			flaw: { code, at, text, remedy }
		});
		FREE_TEXT_KEY = "context";
		TOKEN = /[^\s,#\]]*/y;
		readString2 = (key2, line2, at) => {
			if (line2.startsWith('"""', at) || line2.startsWith("'''", at)) {
				return flaw(
					"multi-line-string",
					at,
					`The value of ${quote(key2)} is a multi-line string.`,
					"Write it on one line, in one pair of double quotes."
				);
			}
			if (line2[at] === "'") {
				return flaw("literal-string", at, `The value of ${quote(key2)} is in single quotes.`, "Write it in double quotes.");
			}
			const end = stringEnd(line2, at);
			if (end === null) {
				return flaw("unclosed-string", at, `The string of ${quote(key2)} is not closed on its line.`, "Close it with a double quote.");
			}
			const inside = line2.slice(at + 1, end - 1);
			if (!inside.includes("\\")) return { kind: "value", value: { type: "string", value: inside }, end };
			return readEscaped(key2, inside, at, end);
		};
		readEscaped = (key2, inside, at, end) => {
			if (key2 !== FREE_TEXT_KEY) {
				const text = `The value of ${quote(key2)} holds a backslash.`;
				return flaw("backslash", at + 1 + inside.indexOf("\\"), text, "Write the characters themselves: this value needs no escapes.");
			}
			const wrong2 = /^(?:[^\\]|\\["\\])*/u.exec(inside)?.[0].length ?? 0;
			if (wrong2 < inside.length) {
				const text = `The value of ${quote(key2)} holds an escape other than \\" and \\\\.`;
				return flaw("backslash", at + 1 + wrong2, text, "Write the character itself; a line end in it becomes a space.");
			}
			return { kind: "value", value: { type: "string", value: inside.replace(/\\(["\\])/gu, "$1") }, end };
		};
		listFlaw = (key2, line2, at) => {
			if (at >= line2.length || line2[at] === "#") {
				return flaw("multi-line-list", at, `The list of ${quote(key2)} does not end on its line.`, "Write the whole list on one line.");
			}
			const text = `The list of ${quote(key2)} departs here from the form ["one", "two"].`;
			return flaw("list-form", at, text, "Write strings in double quotes with one comma between two, and none after the last.");
		};
		readList2 = (key2, line2, at) => {
			const items = [];
			let next = skipBlank(line2, at + 1);
			if (line2[next] === "]") return { kind: "value", value: { type: "list", items }, end: next + 1 };
			for (; ; ) {
				if (line2[next] !== '"' && line2[next] !== "'") return listFlaw(key2, line2, next);
				const item = readString2(key2, line2, next);
				if (item.kind === "flaw") return item;
				items.push(item.value);
				next = skipBlank(line2, item.end);
				if (line2[next] === "]") return { kind: "value", value: { type: "list", items }, end: next + 1 };
				if (line2[next] !== ",") return listFlaw(key2, line2, next);
				next = skipBlank(line2, next + 1);
			}
		};
		readOther = (key2, line2, at) => {
			TOKEN.lastIndex = at;
			const token = TOKEN.exec(line2)?.[0] ?? "";
			if (/^(?:0|[1-9][0-9]*)$/.test(token))
				return { kind: "value", value: { type: "integer", value: BigInt(token) }, end: at + token.length };
			if (at >= line2.length || line2[at] === "#") {
				return flaw("missing-value", at, `${quote(key2)} has no value.`, "Write its value after the equals sign.");
			}
			if (/^[+-]?[0-9]/.test(token)) {
				const text2 = `${quote(token)} is not a plain decimal integer.`;
				return flaw("number-form", at, text2, "Write digits only, without sign, underscore, point or leading zero.");
			}
			const text = `The value of ${quote(key2)} is not a string, an integer or a list of strings.`;
			return flaw("value-form", at, text, "Write a string in double quotes, a plain number, or a list of such strings.");
		};
		readFormValue = (key2, line2, at) => {
			const first = line2[at];
			const read = first === '"' || first === "'" ? readString2 : first === "[" ? readList2 : readOther;
			const reading = read(key2, line2, at);
			if (reading.kind === "flaw") return reading;
			const tab = line2.slice(at, reading.end).indexOf("	");
			if (tab === -1) return reading;
			return flaw("forbidden-character", at + tab, `${nameOf("	")} may stand only around the equals sign.`, "Write a space instead.");
		};
		restFlaw = (line2, end) => {
			if (end >= line2.length) return null;
			const at = skipBlank(line2, end);
			if (at >= line2.length) {
				return { code: "text-after-value", at: end, text: "White space follows the value.", remedy: "End the line with the value." };
			}
			if (line2[at] === "#") {
				const text = "A comment follows the value on its line.";
				return { code: "text-after-value", at, text, remedy: "Give the comment a line of its own, or take it out." };
			}
			return { code: "text-after-value", at, text: "Text follows the value.", remedy: "End the line with the value." };
		};
	}
});
var key, VAULT_ACTION_KEYS, NAMES, isVaultActionKey;
var init_vault_action_keys = __esm({
	"src/policy/vault-action-keys.ts"() {
		"use strict";
		key = (name, type, required, rule) => ({
			key: name,
			type,
			required,
			rule
		});
		VAULT_ACTION_KEYS = [
			key("id", "string", true, "the name of the file without .toml"),
			key("formula", "string", true, "the formula to run"),
			key("context", "string", true, "why, in 1 to 2000 characters"),
			key("secrets", "list", true, "the secrets it asks for; may be empty"),
			key("mounts", "list", false, "the file mounts it asks for"),
			key("tools", "list", false, "the tools it asks for"),
			key("model", "string", false, "the model to run the formula with"),
			key("timeout_minutes", "integer", false, "1 to 1440"),
			key("blast_radius", "string", false, 'what its author claims the tier to be: "low", "medium" or "high"'),
			key("dispatch_mode", "string", false, "written by the dispatcher's own direct path; makes the tier high")
		];
		NAMES = new Set(VAULT_ACTION_KEYS.map(({ key: name }) => name));
		isVaultActionKey = (name) => NAMES.has(name);
	}
});
var written, obstacle, stringText, valueText, obstacleOf, canonicalText;
var init_canonical = __esm({
	"src/policy/canonical.ts"() {
		"use strict";
		init_characters();
		init_form_value();
		init_quote();
		init_vault_action_keys();
		written = (action) => /* @__PURE__ */ new Map([
			["id", action.id],
			["formula", action.formula],
			["context", action.context],
			["secrets", action.secrets],
			["mounts", action.mounts.length > 0 || action.lines.has("mounts") ? action.mounts : null],
			["tools", action.tools.length > 0 || action.lines.has("tools") ? action.tools : null],
			["model", action.model],
			["timeout_minutes", action.timeoutMinutes],
			["blast_radius", action.claim],
			["dispatch_mode", action.dispatchMode]
		]);
		obstacle = (key2, text) => {
			const character = firstForbidden(text);
			if (character !== null) return `it holds the character ${codePoint(character)}, which canonical form has no place for`;
			if (key2 === FREE_TEXT_KEY || !/["\\]/.test(text)) return null;
			return `it holds a double quote or a backslash, which may stand only in ${FREE_TEXT_KEY}`;
		};
		stringText = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
		valueText = (value) => {
			if (typeof value === "number") return String(value);
			return typeof value === "string" ? stringText(value) : `[${value.map(stringText).join(", ")}]`;
		};
		obstacleOf = (key2, value) => {
			if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? null : "it is not a plain decimal integer";
			const texts = typeof value === "string" ? [value] : value;
			return texts.map((text) => obstacle(key2, text)).find((reason) => reason !== null) ?? null;
		};
		canonicalText = (action, comments = /* @__PURE__ */ new Map()) => {
			const values = written(action);
			const lines = [];
			for (const key2 of /* @__PURE__ */ new Set([...action.lines.keys(), ...VAULT_ACTION_KEYS.map((known) => known.key)])) {
				const value = values.get(key2) ?? null;
				if (value === null) continue;
				const reason = obstacleOf(key2, value);
				if (reason !== null) return { kind: "none", key: key2, reason };
				lines.push(...comments.get(key2) ?? [], `${key2} = ${valueText(value)}`);
			}
			return { kind: "text", text: [...lines, ...comments.get("") ?? [], ""].join("\n") };
		};
	}
});
var MOST_UNCLOSED, report2, lineEnd2, keepComment, settleComments, readComment, readKeyName, afterValue, readRest, readEntry, readOddLine, readLine, readForm;
var init_form = __esm({
	"src/policy/form.ts"() {
		"use strict";
		init_characters();
		init_form_value();
		init_quote();
		init_scan();
		init_source();
		init_vault_action_keys();
		MOST_UNCLOSED = 8;
		report2 = (draft, key2, flaw2) => {
			const position = positionAt(draft.source, flaw2.at);
			draft.problems.push({ key: key2, problem: problemAt(flaw2.code, draft.source.path, position, flaw2.text, flaw2.remedy) });
		};
		lineEnd2 = (source, at) => {
			const end = source.text.indexOf("\n", at);
			if (end === -1) return source.text.length;
			return end > at && source.text[end - 1] === "\r" ? end - 1 : end;
		};
		keepComment = (draft, text) => {
			const spaced = text.replaceAll("	", " ").trimEnd();
			if (firstForbidden(spaced) === null) draft.waiting.push(spaced);
		};
		settleComments = (draft, key2) => {
			if (draft.waiting.length > 0) draft.comments.set(key2, [...draft.comments.get(key2) ?? [], ...draft.waiting]);
			draft.waiting = [];
		};
		readComment = (draft, at, end) => {
			const text = draft.source.text.slice(at, end);
			keepComment(draft, text);
			const tab = text.indexOf("	");
			if (tab === -1) return;
			const sentence = `${nameOf("	")} may stand only around the equals sign.`;
			report2(draft, null, { code: "forbidden-character", at: at + tab, text: sentence, remedy: "Write a space instead." });
		};
		readKeyName = (draft, scanned) => {
			const first = scanned.parts[0];
			const raw = first?.raw ?? "";
			const at = first?.at ?? scanned.end;
			const name = /^["']/.test(raw) ? raw.slice(1, -1) : raw;
			if (scanned.parts.length > 1) {
				const text = `The key that starts with ${quote(name)} has a dot in it.`;
				report2(draft, name, { code: "dotted-key", at, text, remedy: "Write a plain key; a vault action has no tables." });
			} else if (name !== raw) {
				const text = `The key ${quote(name)} stands in quotes.`;
				report2(draft, name, { code: "quoted-key", at, text, remedy: "Write the key without quotes." });
			}
			return name;
		};
		afterValue = (draft, at, end) => {
			const closed = draft.unclosed < MOST_UNCLOSED ? valueEnd(draft.source.text, at) : null;
			if (closed === null) draft.unclosed += 1;
			return Math.max(closed ?? end, end);
		};
		readRest = (draft, name, line2, at) => {
			const rest = restFlaw(line2, at);
			if (rest === null) return;
			report2(draft, name, rest);
			if (line2[rest.at] !== "#") return;
			keepComment(draft, line2.slice(rest.at));
			settleComments(draft, name);
		};
		readEntry = (draft, name, keyAt, equals, end) => {
			const line2 = draft.source.text.slice(0, end);
			const valueAt = skipBlank(line2, equals + 1);
			const earlier = draft.entries.get(name);
			settleComments(draft, name);
			if (earlier !== void 0) {
				const text = `The key ${quote(name)} is given again; line ${lineIndex(draft.source, earlier.keyAt) + 1} has it already.`;
				report2(draft, name, { code: "duplicate-key", at: keyAt, text, remedy: "Keep one of the two lines." });
			}
			if (!isVaultActionKey(name)) {
				if (earlier === void 0) draft.entries.set(name, { keyAt, valueAt, value: null });
				return afterValue(draft, valueAt, end);
			}
			const reading = readFormValue(name, line2, valueAt);
			if (earlier === void 0) draft.entries.set(name, { keyAt, valueAt, value: reading.kind === "value" ? reading.value : null });
			if (reading.kind === "value") {
				readRest(draft, name, line2, reading.end);
				return end;
			}
			report2(draft, name, reading.flaw);
			const after = afterValue(draft, valueAt, valueAt);
			for (const comment of commentsIn(draft.source.text, valueAt, after)) keepComment(draft, comment);
			settleComments(draft, name);
			const last = draft.source.text.slice(0, lineEnd2(draft.source, after));
			if (last[skipBlank(last, after)] === "#") readRest(draft, name, last, after);
			return Math.max(after, end);
		};
		readOddLine = (draft, at, end) => {
			const line2 = draft.source.text.slice(at, end);
			if (line2.startsWith("[")) {
				draft.table = true;
				const scanned = scanKey(draft.source.text, at + (line2.startsWith("[[") ? 2 : 1));
				const text2 = `${quote(line2)} starts a table; a vault action has none.`;
				const remedy = "Write all keys at the top of the file, without headers.";
				report2(draft, scanned?.parts[0]?.raw ?? null, { code: "table", at, text: text2, remedy });
				return;
			}
			let nameEnd = Math.max(line2.indexOf("="), 0);
			while (line2[nameEnd - 1] === " " || line2[nameEnd - 1] === "	") nameEnd -= 1;
			const name = line2.slice(0, nameEnd);
			if (name !== "" && !draft.table) {
				if (!draft.entries.has(name)) draft.entries.set(name, { keyAt: at, valueAt: at, value: null });
				return;
			}
			const text = 'This line is neither empty, nor a comment, nor "key = value".';
			report2(draft, null, { code: "line-form", at, text, remedy: 'Take it out, or start it with "#".' });
		};
		readLine = (draft, start) => {
			const text = draft.source.text;
			const end = lineEnd2(draft.source, start);
			const at = Math.min(skipBlank(text, start), end);
			if (at > start) {
				const what = at === end ? "This line holds nothing but white space." : "White space stands before this line.";
				report2(draft, null, { code: "indented-line", at: start, text: what, remedy: "Take the white space out." });
			}
			if (at === end) return end;
			if (text[at] === "#") {
				readComment(draft, at, end);
				return end;
			}
			const scanned = scanKey(text, at);
			if (scanned === null || text[scanned.end] !== "=" || scanned.end >= end) {
				readOddLine(draft, at, end);
				return end;
			}
			if (draft.table) return afterValue(draft, skipBlank(text, scanned.end + 1), end);
			return readEntry(draft, readKeyName(draft, scanned), at, scanned.end, end);
		};
		readForm = (source) => {
			const draft = { source, entries: /* @__PURE__ */ new Map(), problems: [], comments: /* @__PURE__ */ new Map(), waiting: [], table: false, unclosed: 0 };
			for (let at = 0; at < source.text.length; ) {
				const read = readLine(draft, at);
				const next = source.text.indexOf("\n", read);
				at = next === -1 ? source.text.length : next + 1;
			}
			settleComments(draft, "");
			for (const problem of forbiddenCharacters(source)) draft.problems.push({ key: null, problem });
			return { entries: draft.entries, problems: draft.problems, comments: draft.comments };
		};
	}
});
var disagreement, disagreementProblem, syntaxProblems, readBoth;
var init_reading = __esm({
	"src/policy/reading.ts"() {
		"use strict";
		init_form();
		init_quote();
		init_source();
		init_toml();
		init_vault_action_keys();
		disagreement = (form, toml2) => {
			if (toml2.kind === "broken") return "";
			for (const key2 of /* @__PURE__ */ new Set([...form.entries.keys(), ...toml2.table.keys()])) {
				const line2 = form.entries.get(key2)?.value ?? null;
				const parsed = toml2.table.get(key2);
				if (line2 === null || parsed === void 0 || !sameToml(line2, parsed)) return key2;
			}
			return null;
		};
		disagreementProblem = (source, key2) => {
			const what = key2 === "" ? "the whole file" : quote(key2);
			const text = `A line reader and a TOML parser do not see the same in ${what}.`;
			return problemAt("readers-disagree", source.path, null, text, "Report this as a defect of vault-gate, with the file.");
		};
		syntaxProblems = (source, form, toml2) => {
			if (toml2.kind === "table" || form.problems.some(({ problem }) => problem.line === toml2.line)) return [];
			const unknown = [...form.entries].filter(([key2]) => !isVaultActionKey(key2));
			if (unknown.some(([, { keyAt }]) => lineIndex(source, keyAt) + 1 === toml2.line)) return [];
			const place = positionAt(source, (source.starts[toml2.line - 1] ?? 0) + toml2.character);
			const text = `The vault action is not valid TOML here: ${toml2.message}.`;
			return [{ key: null, problem: problemAt("toml-syntax", source.path, place, text, "Correct the TOML.") }];
		};
		readBoth = (source, bom) => {
			const form = readForm(source);
			const toml2 = parseToml(source.text);
			const marks = bom ? [{ key: null, problem: byteOrderMark(source.path, "vault action") }] : [];
			const formal = [...marks, ...form.problems];
			const known = [...form.entries.keys()].every(isVaultActionKey);
			if (formal.length > 0 || !known) {
				return { source, form, toml: toml2, problems: [...formal, ...syntaxProblems(source, form, toml2)], canonical: false };
			}
			const key2 = disagreement(form, toml2);
			const problems = key2 === null ? [] : [{ key: null, problem: disagreementProblem(source, key2) }];
			return { source, form, toml: toml2, problems, canonical: key2 === null };
		};
	}
});
var LONGEST_CONTEXT, LONGEST_MINUTES, atValue, WANTED, checkType, checkId, checkContext, checkFormula, checkName, checkClaim, checkAllowed, checkNames, checkMinutes, checkString, checkValue, checkKey, checkValues;
var init_vault_action_values = __esm({
	"src/policy/vault-action-values.ts"() {
		"use strict";
		init_formulas();
		init_names();
		init_nearest();
		init_quote();
		init_tier();
		init_toml();
		init_vault_action_keys();
		LONGEST_CONTEXT = 2e3;
		LONGEST_MINUTES = 1440n;
		atValue = (key2, code, text, remedy, item = null) => ({
			key: key2,
			item,
			part: "value",
			code,
			text,
			remedy
		});
		WANTED = {
			string: "a string",
			integer: "an integer",
			list: "a list of strings"
		};
		checkType = (key2, type, value) => {
			if (value.type !== type) {
				const example = type === "string" ? `${key2} = "\u2026"` : type === "list" ? `${key2} = ["\u2026"]` : `${key2} = 30`;
				return [atValue(key2, "wrong-type", `${quote(key2)} must be ${WANTED[type]}, not ${typeName(value)}.`, `Write ${example}.`)];
			}
			const items = value.type === "list" ? value.items : [];
			return items.flatMap((item, index) => {
				if (item.type === "string") return [];
				const text = `Item ${index + 1} of ${quote(key2)} must be a string, not ${typeName(item)}.`;
				return [atValue(key2, "wrong-type", text, "Write it in double quotes.", index)];
			});
		};
		checkId = (id2, stem) => {
			const rename = "Write the name of the file without .toml, or rename the file to match.";
			if (!isId(id2)) return [atValue("id", "bad-id", `${quote(id2)} is not an id: ${ID_RULE}.`, rename)];
			if (stem === null || id2 === stem) return [];
			return [atValue("id", "id-mismatch", `The id is ${quote(id2)} but the file is named for ${quote(stem)}.`, rename)];
		};
		checkContext = (context) => {
			if (context.trim() === "") {
				return [atValue("context", "empty-context", "The context is empty.", "Say in a sentence why this should be done.")];
			}
			const length = [...context].length;
			if (length <= LONGEST_CONTEXT) return [];
			const text = `The context has ${length} characters; at most ${LONGEST_CONTEXT} are allowed.`;
			return [atValue("context", "context-too-long", text, "Make it shorter.")];
		};
		checkFormula = (formula2, formulas) => {
			if (!isFormula(formula2)) {
				return [atValue("formula", "bad-name", `${quote(formula2)} is not a formula: ${FORMULA_RULE}.`, "Correct the name.")];
			}
			const missing = formulas ? missingFormula(formula2, formulas) : null;
			return missing === null ? [] : [atValue("formula", "formula-missing", missing.text, missing.remedy)];
		};
		checkName = (key2, name, item) => isName(name) ? [] : [atValue(key2, "bad-name", `${quote(name)} is not a name: ${NAME_RULE}.`, "Correct the name.", item)];
		checkClaim = (claim) => {
			if (isTier(claim)) return [];
			return [
				atValue(
					"blast_radius",
					"bad-tier",
					`${quote(claim)} is not a tier.`,
					'Write "low", "medium" or "high", or take the line out.'
				)
			];
		};
		checkAllowed = (key2, name, item, allowed) => {
			if (allowed === null || allowed.has(name)) return [];
			const one = key2 === "secrets" ? "secret" : "mount";
			const remedy = `Take it out, or ask an operator to add it to ${key2} in [actions] of the policy.`;
			return [
				atValue(
					key2,
					`${one}-not-allowed`,
					`The policy does not allow vault actions to name the ${one} ${quote(name)}.`,
					remedy,
					item
				)
			];
		};
		checkNames = (key2, items, allowed) => {
			const names = items.map(textOf);
			const again = repeated(names);
			return names.flatMap((name, item) => {
				if (name === null) return [];
				const twice = atValue(key2, "duplicate-name", `${quote(name)} is listed twice in ${quote(key2)}.`, "List it once.", item);
				if (again.has(item)) return [twice];
				return isName(name) ? checkAllowed(key2, name, item, allowed) : checkName(key2, name, item);
			});
		};
		checkMinutes = (minutes) => {
			if (minutes >= 1n && minutes <= LONGEST_MINUTES) return [];
			const text = `"timeout_minutes" must be from 1 to ${LONGEST_MINUTES}.`;
			return [atValue("timeout_minutes", "out-of-range", text, `Write a number of minutes from 1 to ${LONGEST_MINUTES}.`)];
		};
		checkString = (key2, text, options) => {
			switch (key2) {
				case "id":
					return checkId(text, options.id);
				case "formula":
					return checkFormula(text, options.formulas);
				case "context":
					return checkContext(text);
				case "model":
					return checkName(key2, text, null);
				case "blast_radius":
					return checkClaim(text);
				default:
					return [];
			}
		};
		checkValue = (key2, value, options) => {
			if (value.type === "string") return checkString(key2, value.value, options);
			if (value.type === "integer") return checkMinutes(value.value);
			if (value.type !== "list") return [];
			return checkNames(key2, value.items, key2 === "secrets" ? options.secrets : key2 === "mounts" ? options.mounts : null);
		};
		checkKey = ({ key: key2, type, required }, values, options) => {
			const value = values.get(key2);
			if (value === null) return [];
			if (value !== void 0) {
				const wrong2 = checkType(key2, type, value);
				return wrong2.length > 0 && wrong2[0]?.item === null ? wrong2 : [...wrong2, ...checkValue(key2, value, options)];
			}
			if (!required) return [];
			const remedy = `Add a line: ${key2} = ${type === "list" ? "[]" : '"\u2026"'}.`;
			return [{ key: key2, item: null, part: null, code: "missing-key", text: `The key ${quote(key2)} is missing.`, remedy }];
		};
		checkValues = (values, options) => {
			const names = VAULT_ACTION_KEYS.map(({ key: key2 }) => key2);
			const unknown = [...values.keys()].filter((key2) => !isVaultActionKey(key2));
			return [
				...VAULT_ACTION_KEYS.flatMap((key2) => checkKey(key2, values, options)),
				...unknown.map((key2) => {
					const foreign = /[^\x20-\x7e]/u.exec(key2)?.[0];
					const hint = foreign === void 0 ? "" : ` It holds ${quote(foreign)} (${codePoint(foreign)}), which is not ASCII.`;
					const text = `${quote(key2)} is not a key of a vault action.${hint}`;
					return { key: key2, item: null, part: "key", code: "unknown-key", text, remedy: knownNames(key2, names) };
				})
			];
		};
	}
});
var VAULT_ACTION_BYTES, SAID_BY_TYPE, SAID_BY_FORM, valuesOf, namesOf2, actionOf, linesOf, placesOf, told, judge, fixOf, invalid, readVaultAction;
var init_vault_action = __esm({
	"src/policy/vault-action.ts"() {
		"use strict";
		init_canonical();
		init_locate();
		init_reading();
		init_source();
		init_tier();
		init_toml();
		init_vault_action_values();
		VAULT_ACTION_BYTES = 16384;
		SAID_BY_TYPE = /* @__PURE__ */ new Set(["value-form", "number-form", "list-form"]);
		SAID_BY_FORM = /* @__PURE__ */ new Set(["dotted-key", "table"]);
		valuesOf = ({ form, toml: toml2 }) => toml2.kind === "table" ? toml2.table : new Map([...form.entries].map(([key2, { value }]) => [key2, value]));
		namesOf2 = (value) => value?.type === "list" ? value.items.flatMap((item) => textOf(item) ?? []) : [];
		actionOf = (values, lines) => {
			const minutes = values.get("timeout_minutes");
			const claim = textOf(values.get("blast_radius"));
			return {
				id: textOf(values.get("id")) ?? "",
				formula: textOf(values.get("formula")) ?? "",
				context: textOf(values.get("context")) ?? "",
				secrets: namesOf2(values.get("secrets")),
				mounts: namesOf2(values.get("mounts")),
				tools: namesOf2(values.get("tools")),
				model: textOf(values.get("model")),
				timeoutMinutes: minutes?.type === "integer" ? Number(minutes.value) : null,
				claim: isTier(claim) ? claim : null,
				dispatchMode: textOf(values.get("dispatch_mode")),
				lines
			};
		};
		linesOf = ({ source, form, canonical }, values) => {
			if (canonical) return new Map([...form.entries].map(([key2, { keyAt }]) => [key2, lineIndex(source, keyAt) + 1]));
			const places = locate(source);
			return new Map([...values.keys()].map((key2) => [key2, places([key2], "key").line]));
		};
		placesOf = ({ source, form, toml: toml2 }) => {
			const places = toml2.kind === "table" ? locate(source) : null;
			return ({ key: key2, item, part }) => {
				if (part === null) return null;
				if (places !== null) return places(item === null ? [key2] : [key2, item], part);
				const entry = form.entries.get(key2);
				return entry === void 0 ? null : positionAt(source, part === "key" ? entry.keyAt : entry.valueAt);
			};
		};
		told = (reading, wrong2) => {
			const place = placesOf(reading);
			const types = new Set(wrong2.filter(({ code }) => code === "wrong-type").map(({ key: key2 }) => key2));
			const forms = new Set(reading.problems.filter(({ problem }) => SAID_BY_FORM.has(problem.code)).map(({ key: key2 }) => key2));
			return [
				...reading.problems.filter(({ key: key2, problem }) => key2 === null || !types.has(key2) || !SAID_BY_TYPE.has(problem.code)).map(({ problem }) => problem),
				...wrong2.filter(({ key: key2 }) => !forms.has(key2)).map((one) => problemAt(one.code, reading.source.path, place(one), one.text, one.remedy))
			];
		};
		judge = (reading, options) => {
			const values = valuesOf(reading);
			const wrong2 = checkValues(values, options);
			const action = wrong2.length === 0 && reading.toml.kind === "table" ? actionOf(values, linesOf(reading, values)) : null;
			if (action !== null && reading.canonical) return { kind: "valid", action };
			const problems = listed(told(reading, wrong2), options.path);
			return { kind: "invalid", problems, canonical: reading.canonical, action };
		};
		fixOf = (action, comments, options) => {
			for (const kept of [comments, /* @__PURE__ */ new Map()]) {
				const canonical = canonicalText(action, kept);
				if (canonical.kind === "none") return null;
				if (new TextEncoder().encode(canonical.text).length > VAULT_ACTION_BYTES) continue;
				return judge(readBoth(sourceOf(options.path, canonical.text), false), options).kind === "valid" ? canonical.text : null;
			}
			return null;
		};
		invalid = (problem) => ({
			kind: "invalid",
			problems: [problem],
			canonical: false,
			action: null
		});
		readVaultAction = (bytes, options) => {
			if (bytes.length > VAULT_ACTION_BYTES) return invalid(tooLarge(options.path, "vault action", bytes.length, VAULT_ACTION_BYTES));
			const decoded2 = decode(bytes, options.path);
			if (decoded2.kind === "broken") return invalid(notUtf8(options.path, "vault action", decoded2.position));
			const reading = readBoth(decoded2.source, decoded2.bom);
			const judged = judge(reading, options);
			if (judged.kind === "valid" || judged.action === null) return judged;
			const fix = fixOf(judged.action, reading.form.comments, options);
			const [first, ...others] = judged.problems;
			return first === void 0 || fix === null ? judged : { ...judged, problems: [{ ...first, fix }, ...others] };
		};
	}
});
var SCHEMA;
var init_json = __esm({
	"src/report/json.ts"() {
		"use strict";
		SCHEMA = "vault-gate/1";
	}
});
var json_exports = {};
__export(json_exports, {
	blobId: () => blobId,
	jsonLine: () => jsonLine,
	offlineJson: () => offlineJson
});
var import_node_crypto, blobId, decisionOf, NOBODY, waitingOf, actionOf2, offlineJson, jsonLine;
var init_json2 = __esm({
	"src/cli/json.ts"() {
		"use strict";
		import_node_crypto = require("node:crypto");
		init_json();
		blobId = (bytes) => (0, import_node_crypto.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
		decisionOf = ({ standing, tier }) => {
			if (standing === "refused") return "refuse";
			return standing === "unknown" || tier === "low" ? null : "hold";
		};
		NOBODY = { on: null, who: [], needed: 0, have: 0 };
		waitingOf = ({ standing, tier, policy }) => {
			if (standing === "refused") return { ...NOBODY, on: "author" };
			if (policy.kind === "none") return { ...NOBODY, on: "operator" };
			if (standing === "unknown" || tier === "low") return NOBODY;
			const { approvers, approvals } = policy.policy[tier];
			return { on: approvers.length > 0 ? "approver" : "operator", who: approvers, needed: approvals, have: 0 };
		};
		actionOf2 = ({ subject, action }) => {
			if (subject.kind === "formula" || action === null) return null;
			const { id: id2, formula: formula2, secrets, mounts, tools, claim } = action;
			const blob = subject.content.kind === "bytes" ? blobId(subject.content.bytes) : null;
			return { id: id2, path: subject.path, blob, formula: formula2, secrets, mounts, tools, claim };
		};
		offlineJson = (prediction, tier = prediction.tier) => {
			const { subject, policy, standing, canonical, evidence, problems } = prediction;
			const next = standing === "refused" ? "push" : "none";
			return {
				schema: SCHEMA,
				subject: subject.name,
				repository: null,
				pull: null,
				head: null,
				base: null,
				policy: { path: policy.path, blob: policy.bytes === null ? null : blobId(policy.bytes), valid: policy.kind === "valid" },
				action: actionOf2(prediction),
				decision: decisionOf(prediction),
				tier,
				canonical,
				findings: evidence.map(({ code, outcome, source, text }) => ({ code, outcome, source, text })),
				problems,
				waiting: waitingOf(prediction),
				next,
				digest: null
			};
		};
		jsonLine = (value) => `${JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}
`;
	}
});
var Diff;
var init_base = __esm({
	"node_modules/diff/libesm/diff/base.js"() {
		Diff = class {
			diff(oldStr, newStr, options = {}) {
				let callback;
				if (typeof options === "function") {
					callback = options;
					options = {};
				} else if ("callback" in options) {
					callback = options.callback;
				}
				const oldString = this.castInput(oldStr, options);
				const newString = this.castInput(newStr, options);
				const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
				const newTokens = this.removeEmpty(this.tokenize(newString, options));
				return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
			}
			diffWithOptionsObj(oldTokens, newTokens, options, callback) {
				var _a;
				const done = (value) => {
					value = this.postProcess(value, options);
					if (callback) {
						setTimeout(function() {
							callback(value);
						}, 0);
						return void 0;
					} else {
						return value;
					}
				};
				const newLen = newTokens.length, oldLen = oldTokens.length;
				let editLength = 1;
				let maxEditLength = newLen + oldLen;
				if (options.maxEditLength != null) {
					maxEditLength = Math.min(maxEditLength, options.maxEditLength);
				}
				const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
				const abortAfterTimestamp = Date.now() + maxExecutionTime;
				const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
				let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
				if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
					return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
				}
				let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
				const execEditLength = () => {
					for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
						let basePath;
						const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
						if (removePath) {
							bestPath[diagonalPath - 1] = void 0;
						}
						let canAdd = false;
						if (addPath) {
							const addPathNewPos = addPath.oldPos - diagonalPath;
							canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
						}
						const canRemove = removePath && removePath.oldPos + 1 < oldLen;
						if (!canAdd && !canRemove) {
							bestPath[diagonalPath] = void 0;
							continue;
						}
						if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
							basePath = this.addToPath(addPath, true, false, 0, options);
						} else {
							basePath = this.addToPath(removePath, false, true, 1, options);
						}
						newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
						if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
							return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
						} else {
							bestPath[diagonalPath] = basePath;
							if (basePath.oldPos + 1 >= oldLen) {
								maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
							}
							if (newPos + 1 >= newLen) {
								minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
							}
						}
					}
					editLength++;
				};
				if (callback) {
					(function exec() {
						setTimeout(function() {
							if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
								return callback(void 0);
							}
							if (!execEditLength()) {
								exec();
							}
						}, 0);
					})();
				} else {
					while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
						const ret = execEditLength();
						if (ret) {
							return ret;
						}
					}
				}
			}
			addToPath(path, added, removed, oldPosInc, options) {
				const last = path.lastComponent;
				if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
					return {
						oldPos: path.oldPos + oldPosInc,
						lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
					};
				} else {
					return {
						oldPos: path.oldPos + oldPosInc,
						lastComponent: { count: 1, added, removed, previousComponent: last }
					};
				}
			}
			extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
				const newLen = newTokens.length, oldLen = oldTokens.length;
				let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
				while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
					newPos++;
					oldPos++;
					commonCount++;
					if (options.oneChangePerToken) {
						basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
					}
				}
				if (commonCount && !options.oneChangePerToken) {
					basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
				}
				basePath.oldPos = oldPos;
				return newPos;
			}
			equals(left, right, options) {
				if (options.comparator) {
					return options.comparator(left, right);
				} else {
					return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
				}
			}
			removeEmpty(array) {
				const ret = [];
				for (let i = 0; i < array.length; i++) {
					if (array[i]) {
						ret.push(array[i]);
					}
				}
				return ret;
			}
			// eslint-disable-next-line @typescript-eslint/no-unused-vars
			castInput(value, options) {
				return value;
			}
			// eslint-disable-next-line @typescript-eslint/no-unused-vars
			tokenize(value, options) {
				return Array.from(value);
			}
			join(chars) {
				return chars.join("");
			}
			postProcess(changeObjects, options) {
				return changeObjects;
			}
			get useLongestToken() {
				return false;
			}
			buildValues(lastComponent, newTokens, oldTokens) {
				const components = [];
				let nextComponent;
				while (lastComponent) {
					components.push(lastComponent);
					nextComponent = lastComponent.previousComponent;
					delete lastComponent.previousComponent;
					lastComponent = nextComponent;
				}
				components.reverse();
				const componentLen = components.length;
				let componentPos = 0, newPos = 0, oldPos = 0;
				for (; componentPos < componentLen; componentPos++) {
					const component = components[componentPos];
					if (!component.removed) {
						if (!component.added && this.useLongestToken) {
							let value = newTokens.slice(newPos, newPos + component.count);
							value = value.map(function(value2, i) {
								const oldValue = oldTokens[oldPos + i];
								return oldValue.length > value2.length ? oldValue : value2;
							});
							component.value = this.join(value);
						} else {
							component.value = this.join(newTokens.slice(newPos, newPos + component.count));
						}
						newPos += component.count;
						if (!component.added) {
							oldPos += component.count;
						}
					} else {
						component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
						oldPos += component.count;
					}
				}
				return components;
			}
		};
	}
});
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) {
		value = value.replace(/\r\n/g, "\n");
	}
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) {
		linesAndNewlines.pop();
	}
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line2 = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) {
			retLines[retLines.length - 1] += line2;
		} else {
			retLines.push(line2);
		}
	}
	return retLines;
}
var LineDiff, lineDiff;
var init_line = __esm({
	"node_modules/diff/libesm/diff/line.js"() {
		init_base();
		LineDiff = class extends Diff {
			constructor() {
				super(...arguments);
				this.tokenize = tokenize;
			}
			equals(left, right, options) {
				if (options.ignoreWhitespace) {
					if (!options.newlineIsToken || !left.includes("\n")) {
						left = left.trim();
					}
					if (!options.newlineIsToken || !right.includes("\n")) {
						right = right.trim();
					}
				} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
					if (left.endsWith("\n")) {
						left = left.slice(0, -1);
					}
					if (right.endsWith("\n")) {
						right = right.slice(0, -1);
					}
				}
				return super.equals(left, right, options);
			}
		};
		lineDiff = new LineDiff();
	}
});
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) {
		optionsObj = {};
	} else if (typeof options === "function") {
		optionsObj = { callback: options };
	} else {
		optionsObj = options;
	}
	if (typeof optionsObj.context === "undefined") {
		optionsObj.context = 4;
	}
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) {
		throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	}
	if (!optionsObj.callback) {
		return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
	} else {
		const { callback } = optionsObj;
		diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) {
			return;
		}
		diff.push({ value: "", lines: [] });
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line2 of lines) {
					curRange.push((current.added ? "+" : "-") + line2);
				}
				if (current.added) {
					newLine += lines.length;
				} else {
					oldLine += lines.length;
				}
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) {
						for (const line2 of contextLines(lines)) {
							curRange.push(line2);
						}
					} else {
						const contextSize = Math.min(lines.length, context);
						for (const line2 of contextLines(lines.slice(0, contextSize))) {
							curRange.push(line2);
						}
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) {
			for (let i = 0; i < hunk.lines.length; i++) {
				if (hunk.lines[i].endsWith("\n")) {
					hunk.lines[i] = hunk.lines[i].slice(0, -1);
				} else {
					hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
					i++;
				}
			}
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line2) => line2 + "\n");
	if (hasTrailingNl) {
		result.pop();
	} else {
		result.push(result.pop().slice(0, -1));
	}
	return result;
}
var init_create = __esm({
	"node_modules/diff/libesm/patch/create.js"() {
		init_line();
	}
});
var init_libesm = __esm({
	"node_modules/diff/libesm/index.js"() {
		init_create();
	}
});
var difference_exports = {};
__export(difference_exports, {
	difference: () => difference
});
var MOST_EDITS, difference;
var init_difference = __esm({
	"src/cli/difference.ts"() {
		"use strict";
		init_libesm();
		init_vault_action();
		init_shell();
		MOST_EDITS = 1e3;
		difference = (path, before, after, colours) => {
			const patch = structuredPatch(path, path, before, after, "", "", { context: 3, maxEditLength: MOST_EDITS });
			const head = [colours.bold(`--- ${shown3(path)}`), colours.bold(`+++ ${shown3(path)}`)];
			if (patch === void 0) return `${[...head, "(too many lines differ to show them)"].join("\n")}
`;
			const body = patch.hunks.flatMap((hunk) => [
				colours.cyan(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
				...hunk.lines.map((line2) => {
					const text = shown3(line2, VAULT_ACTION_BYTES);
					return line2.startsWith("+") ? colours.green(text) : line2.startsWith("-") ? colours.red(text) : text;
				})
			]);
			return `${[...head, ...body].join("\n")}
`;
		};
	}
});
var commands_exports = {};
__export(commands_exports, {
	carryOut: () => carryOut
});
module.exports = __toCommonJS(commands_exports);
init_quote();
init_tier();
var import_node_path2 = require("node:path");
init_names();
init_nearest();
var release = (tier) => [
	{
		key: `${tier}.approvals`,
		value: "integer, 1 to 100",
		fallback: "1",
		meaning: "how many approvals of the exact head commit release it, none of them by the author"
	},
	{
		key: `${tier}.approvers`,
		value: "list of logins and @teams",
		fallback: "[]",
		meaning: "whose approvals count; an empty list releases nothing"
	},
	{
		key: `${tier}.reviewers`,
		value: "list of logins and @teams",
		fallback: "the approvers",
		meaning: "who is asked for a review"
	},
	{
		key: `${tier}.merge`,
		value: '"gate" or "human"',
		fallback: '"gate"',
		meaning: "who merges it once it is released: the gate, or a person, for whom the gate only turns its status green"
	}
];
var floors = (kind, fallback) => ({
	key: `floors.${kind}.NAME`,
	value: '"low", "medium" or "high"',
	fallback: `"*" = "${fallback}"`,
	meaning: `the least tier of a vault action that asks for this one of its ${kind}; "*" is for all that are not named`
});
var POLICY_KEYS = [
	{ key: "version", value: "1", fallback: "1", meaning: "the version of the policy language" },
	{
		key: "tiers.NAME",
		value: '"low", "medium" or "high"',
		fallback: "high for a formula that is not listed",
		meaning: "the tier of this formula"
	},
	floors("secrets", "medium"),
	floors("mounts", "high"),
	floors("tools", "low"),
	{
		key: "override.may_lower",
		value: "list of formulas of [tiers]",
		fallback: "[]",
		meaning: "formulas whose vault actions may lower their own tier with blast_radius, never below the floors"
	},
	{
		key: "authors.low",
		value: "list of logins and @teams",
		fallback: "whoever pushes a branch of the repository itself",
		meaning: "whose low vault actions need no person: all who open and push the pull request must be listed; of others they are medium"
	},
	...release("medium"),
	...release("high"),
	{
		key: "limits.low_per_hour",
		value: "integer, 0 to 1000",
		fallback: "20",
		meaning: "how many merges the gate does within an hour before it holds what is low"
	},
	{
		key: "limits.max_age_days",
		value: "integer, 1 to 3650",
		fallback: "14",
		meaning: "how old a pull request may be that is merged as low"
	},
	{
		key: "limits.frozen",
		value: "true or false",
		fallback: "false",
		meaning: "true holds everything; it stops the gate, not people"
	},
	{ key: "actions.secrets", value: "list of names", fallback: "any", meaning: "the secrets that a vault action may name" },
	{ key: "actions.mounts", value: "list of names", fallback: "any", meaning: "the mounts that a vault action may name" },
	{
		key: "actions.formulas_dir",
		value: "path of a folder of the repository",
		fallback: "none: any formula",
		meaning: "where the formula of a vault action must exist on the base branch, as NAME.toml or NAME.sh"
	}
];
var knownIn = (table2) => {
	const prefix = table2 === "" ? "" : `${table2}.`;
	const names = POLICY_KEYS.filter(({ key: key2 }) => key2.startsWith(prefix)).map(
		({ key: key2 }) => key2.slice(prefix.length).split(".")[0] ?? ""
	);
	return [...new Set(names)].filter((name) => name !== "NAME");
};
init_quote();
init_source();
init_tier();
init_toml();
var EMPTY = /* @__PURE__ */ new Map();
var report = (reader, code, at, part, text, remedy) => {
	reader.problems.push(problemAt(code, reader.path, reader.locate(at, part), text, remedy));
};
var tableName = (at) => `[${at.join(".")}]`;
var shown2 = (at) => {
	const key2 = String(at.at(-1) ?? "");
	return at.length < 2 ? quote(key2) : `${quote(key2)} in ${tableName(at.slice(0, -1))}`;
};
var wrongType = (reader, at, value, wanted, remedy) => report(reader, "wrong-type", at, "value", `${shown2(at)} must be ${wanted}, not ${typeName(value)}.`, remedy);
var unknownKeys = (reader, table2, at) => {
	const known = knownIn(at.join("."));
	if (known.length === 0) return;
	for (const [key2, value] of table2) {
		if (known.includes(key2)) continue;
		const what = value.type === "table" ? "table" : "key";
		const where = at.length === 0 ? "of the policy" : `of ${tableName(at)}`;
		const text = `${quote(key2)} is not a known ${what} ${where}; what is not known would not be enforced.`;
		report(reader, "unknown-key", [...at, key2], "key", text, knownNames(key2, known));
	}
};
var readTable = (reader, at) => {
	let table2 = reader.root;
	for (const [index, name] of at.entries()) {
		const value = table2.get(name);
		if (value === void 0) return EMPTY;
		if (value.type !== "table") {
			if (index === at.length - 1) wrongType(reader, at, value, "a table", `Write it as a table: ${tableName(at)}.`);
			return EMPTY;
		}
		table2 = value.entries;
	}
	unknownKeys(reader, table2, at);
	return table2;
};
var readTier = (reader, value, at) => {
	const remedy = 'Write "low", "medium" or "high".';
	if (value.type !== "string") {
		const dotted = value.type === "table" ? " A name with a dot in it is written in double quotes." : "";
		wrongType(reader, at, value, "a tier", `${remedy}${dotted}`);
		return null;
	}
	if (isTier(value.value)) return value.value;
	report(reader, "bad-tier", at, "value", `${quote(value.value)} is not a tier.`, remedy);
	return null;
};
var readInteger = (reader, table2, at, least, most) => {
	const value = table2.get(at.at(-1) ?? "");
	if (value === void 0) return null;
	const remedy = `Write a whole number from ${least} to ${most}, without quotes.`;
	if (value.type !== "integer") {
		wrongType(reader, at, value, "an integer", remedy);
		return null;
	}
	if (value.value >= BigInt(least) && value.value <= BigInt(most)) return Number(value.value);
	report(reader, "out-of-range", at, "value", `${shown2(at)} must be from ${least} to ${most}.`, remedy);
	return null;
};
var readBoolean = (reader, table2, at) => {
	const value = table2.get(at.at(-1) ?? "");
	if (value === void 0) return null;
	if (value.type === "boolean") return value.value;
	wrongType(reader, at, value, "true or false", "Write true or false, without quotes.");
	return null;
};
var readString = (reader, table2, at, wanted, remedy) => {
	const value = table2.get(at.at(-1) ?? "");
	if (value === void 0) return null;
	if (value.type === "string") return value.value;
	wrongType(reader, at, value, wanted, remedy);
	return null;
};
var readList = (reader, table2, at, fold = (text) => text) => {
	const value = table2.get(at.at(-1) ?? "");
	if (value === void 0) return null;
	if (value.type !== "list") {
		wrongType(reader, at, value, "a list of strings", 'Write a list of strings in square brackets: ["name"].');
		return [];
	}
	const items = value.items.flatMap((item, index) => {
		if (item.type === "string") return [{ text: item.value, at: [...at, index] }];
		const text = `Item ${index + 1} of ${shown2(at)} must be a string, not ${typeName(item)}.`;
		report(reader, "wrong-type", [...at, index], "value", text, "Write it in double quotes.");
		return [];
	});
	const again = repeated(items.map(({ text }) => fold(text)));
	for (const index of again) {
		const item = items[index];
		if (item === void 0) continue;
		report(reader, "duplicate-name", item.at, "value", `${quote(item.text)} is listed twice in ${shown2(at)}.`, "List it once.");
	}
	return items.filter((_, index) => !again.has(index));
};
var MOST_PER_HOUR = 1e3;
var MOST_DAYS = 3650;
var readLimits = (reader) => {
	const table2 = readTable(reader, ["limits"]);
	const limit = (key2, value, fallback) => value === null ? { value: fallback, line: null } : { value, line: reader.locate(["limits", key2], "key").line };
	return {
		lowPerHour: limit("low_per_hour", readInteger(reader, table2, ["limits", "low_per_hour"], 0, MOST_PER_HOUR), 20),
		maxAgeDays: limit("max_age_days", readInteger(reader, table2, ["limits", "max_age_days"], 1, MOST_DAYS), 14),
		frozen: limit("frozen", readBoolean(reader, table2, ["limits", "frozen"]), false)
	};
};
init_locate();
init_names();
init_nearest();
init_names();
init_quote();
var MOST_APPROVALS = 100;
var LETTERS = 'letters, digits, ".", "_" or "-" (ASCII)';
var readLogins = (reader, table2, at) => {
	const items = readList(reader, table2, at, (login) => login.toLowerCase());
	for (const { text, at: place } of items ?? []) {
		if (text.startsWith("@")) {
			if (isTeam(text)) continue;
			const sentence = `${quote(text)} is not a team: a team is "@" and its name, ${LETTERS}, which starts with a letter or a digit.`;
			const remedy = 'Write "@" and the name of a team of the organisation that owns the repository, without the organisation.';
			report(reader, "bad-team", place, "value", sentence, remedy);
		} else if (!isLogin(text)) {
			const sentence = `${quote(text)} is not a login: a login is ${LETTERS} and starts with a letter or a digit.`;
			report(reader, "bad-login", place, "value", sentence, "Write the login as the forge shows it.");
		}
	}
	return items?.map(({ text }) => text) ?? null;
};
var readMerge = (reader, table2, at) => {
	const remedy = 'Write "gate" or "human".';
	const merge = readString(reader, table2, at, '"gate" or "human"', remedy);
	if (merge === "human") return "human";
	if (merge !== null && merge !== "gate") {
		report(reader, "bad-merge", at, "value", `${quote(merge)} does not say who merges.`, remedy);
	}
	return "gate";
};
var readRelease = (reader, tier) => {
	const table2 = readTable(reader, [tier]);
	const approvals = readInteger(reader, table2, [tier, "approvals"], 1, MOST_APPROVALS) ?? 1;
	const approvers = readLogins(reader, table2, [tier, "approvers"]) ?? [];
	const reviewers = readLogins(reader, table2, [tier, "reviewers"]) ?? approvers;
	const merge = readMerge(reader, table2, [tier, "merge"]);
	if (approvers.length > 0 && approvals > approvers.length && !approvers.some(isTeam)) {
		const text = `[${tier}] asks for ${approvals} approvals but lists ${approvers.length} approvers: nothing could ever be released.`;
		const remedy = "List more approvers or ask for fewer approvals.";
		report(reader, "too-few-approvers", [tier, "approvals"], "value", text, remedy);
	}
	return { approvals, approvers, reviewers, merge, line: reader.root.has(tier) ? reader.locate([tier], "key").line : null };
};
var readAuthors = (reader) => {
	const low = readLogins(reader, readTable(reader, ["authors"]), ["authors", "low"]);
	return low === null ? null : { low, line: reader.locate(["authors", "low"], "key").line };
};
init_names();
init_quote();
var LONGEST_PATH = 200;
var readNames = (reader, key2) => {
	const table2 = reader.root.get("actions");
	const items = table2?.type === "table" ? readList(reader, table2.entries, ["actions", key2]) : null;
	for (const { text, at } of items ?? []) {
		if (!isName(text))
			report(reader, "bad-name", at, "value", `${quote(text)} can match nothing: ${NAME_RULE}.`, "Correct the name.");
	}
	return items === null ? null : new Set(items.map(({ text }) => text));
};
var pathFlaw = (path) => {
	if ([...path].length > LONGEST_PATH) return `it has more than ${LONGEST_PATH} characters`;
	if (path.includes("\\")) return "it holds a backslash";
	if (/\p{Cc}/u.test(path)) return "it holds a control character";
	const parts = path.split("/");
	if (parts.includes("")) return path === "" ? "it is empty" : "it starts or ends with a slash, or has two in a row";
	return parts.some((part) => part === "." || part === "..") ? 'it has a part "." or ".."' : null;
};
var readFormulasDir = (reader) => {
	const table2 = reader.root.get("actions");
	if (table2?.type !== "table") return null;
	const at = ["actions", "formulas_dir"];
	const remedy = 'Write the path of a folder from the top of the repository, like "formulas".';
	const path = readString(reader, table2.entries, at, "a string", remedy);
	if (path === null) return null;
	const flaw2 = pathFlaw(path);
	if (flaw2 !== null) {
		report(reader, "bad-path", at, "value", `${quote(path)} is no path inside the repository: ${flaw2}.`, remedy);
	}
	return { path, line: reader.locate(at, "key").line };
};
init_quote();
init_source();
init_toml();
var POLICY_BYTES = 65536;
var POLICY_ENTRIES = 2e3;
var MOST_COMPARED = 100;
var count = (value) => {
	switch (value.type) {
		case "list":
			return value.items.reduce((sum, item) => sum + count(item), 0);
		case "table":
			return countAll(value.entries);
		default:
			return 1;
	}
};
var countAll = (table2) => [...table2.values()].reduce((sum, value) => sum + count(value), 0);
var readEntries = (reader, at, allowed, rule) => {
	const entries = /* @__PURE__ */ new Map();
	for (const [name, value] of readTable(reader, at)) {
		const tier = readTier(reader, value, [...at, name]);
		if (!allowed(name)) {
			const text = `${quote(name)} in [${at.join(".")}] can match nothing: ${rule}.`;
			report(reader, "bad-name", [...at, name], "key", text, "Correct the name or take the line out.");
		} else if (tier !== null) entries.set(name, { tier, line: reader.locate([...at, name], "key").line });
	}
	return entries;
};
var readFloors = (reader, kind, fallback) => {
	const named = readEntries(reader, ["floors", kind], (name) => name === "*" || isName(name), NAME_RULE);
	const rest = named.get("*") ?? { tier: fallback, line: null };
	named.delete("*");
	return { named, rest };
};
var readMayLower = (reader) => {
	const listed2 = reader.root.get("tiers");
	const tiers = listed2?.type === "table" ? listed2.entries : /* @__PURE__ */ new Map();
	const items = readList(reader, readTable(reader, ["override"]), ["override", "may_lower"]) ?? [];
	for (const { text, at } of items) {
		if (tiers.has(text)) continue;
		const meant2 = nearest(text, [...tiers.keys()].slice(0, MOST_COMPARED));
		const remedy = `${meant2 === null ? "" : `Did you mean ${quote(meant2)}? `}List the formula in [tiers], or take it out here.`;
		report(reader, "formula-not-listed", at, "value", `${quote(text)} may lower its tier but has none in [tiers].`, remedy);
	}
	return new Map(items.map(({ text, at }) => [text, reader.locate(at, "value").line]));
};
var readVersion = (reader) => {
	const version = reader.root.get("version");
	if (version === void 0 || version.type === "integer" && version.value === 1n) return;
	const text = "This version of the gate knows only version 1 of the policy language.";
	report(reader, "unknown-version", ["version"], "value", text, "Write version = 1 or take the line out.");
};
var readPolicy = (reader) => {
	readTable(reader, []);
	readVersion(reader);
	readTable(reader, ["floors"]);
	readTable(reader, ["actions"]);
	return {
		tiers: readEntries(reader, ["tiers"], isFormula, FORMULA_RULE),
		floors: {
			secrets: readFloors(reader, "secrets", "medium"),
			mounts: readFloors(reader, "mounts", "high"),
			tools: readFloors(reader, "tools", "low")
		},
		mayLower: readMayLower(reader),
		authors: readAuthors(reader),
		medium: readRelease(reader, "medium"),
		high: readRelease(reader, "high"),
		limits: readLimits(reader),
		secrets: readNames(reader, "secrets"),
		mounts: readNames(reader, "mounts"),
		formulasDir: readFormulasDir(reader)
	};
};
var parseText = (source, found) => {
	const reading = parseToml(source.text);
	if (reading.kind === "broken") {
		const place = positionAt(source, (source.starts[reading.line - 1] ?? 0) + reading.character);
		const text = `The policy is not valid TOML here: ${reading.message}.`;
		return { kind: "invalid", problems: [...found, problemAt("toml-syntax", source.path, place, text, "Correct the TOML.")] };
	}
	const entries = countAll(reading.table);
	if (entries > POLICY_ENTRIES) {
		const text = `The policy holds ${entries} values; at most ${POLICY_ENTRIES} are read.`;
		return { kind: "invalid", problems: [...found, problemAt("too-many-entries", source.path, null, text, "Take entries out.")] };
	}
	const problems = [...found];
	const value = readPolicy({ path: source.path, root: reading.table, locate: locate(source), problems });
	return problems.length === 0 ? { kind: "valid", value } : { kind: "invalid", problems: listed(problems, source.path) };
};
var parsePolicy = (bytes, path) => {
	if (bytes.length > POLICY_BYTES) return { kind: "invalid", problems: [tooLarge(path, "policy", bytes.length, POLICY_BYTES)] };
	const decoded2 = decode(bytes, path);
	if (decoded2.kind === "broken") return { kind: "invalid", problems: [notUtf8(path, "policy", decoded2.position)] };
	return parseText(decoded2.source, decoded2.bom ? [byteOrderMark(path, "policy")] : []);
};
init_source();
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var REMEDIES = {
	ENOENT: ["there is no such file", "Check the path."],
	ENOTDIR: ["a part of the path is no folder", "Check the path."],
	EACCES: ["access is not permitted", "Run as somebody who may."],
	EPERM: ["access is not permitted", "Run as somebody who may."],
	EISDIR: ["it is a folder", "Name the files in it, for example with FOLDER/*.toml."],
	ELOOP: ["it is a symbolic link", "Put the file itself there."],
	ENAMETOOLONG: ["the path is longer than the system allows", "Check the path."],
	EMFILE: ["too many files are open", "Raise the limit of open files."]
};
var errorCode = (thrown) => thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
var PAUSE = 5;
var pause = () => {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
};
var unreadable = (thrown) => {
	if (errorCode(thrown) === "ERR_INVALID_ARG_VALUE") {
		return { kind: "unreadable", text: "it is no path", remedy: "Check the path.", absent: true };
	}
	const code = errorCode(thrown);
	const [text, remedy] = REMEDIES[code] ?? [`the system says ${code === "" ? "no" : code}`, "Check the path and the disk."];
	return { kind: "unreadable", text, remedy, absent: code === "ENOENT" || code === "ENOTDIR" };
};
var readSome = (handle, buffer, at) => {
	for (; ; ) {
		try {
			return (0, import_node_fs.readSync)(handle, buffer, at, buffer.length - at, null);
		} catch (thrown) {
			if (errorCode(thrown) !== "EAGAIN") throw thrown;
			pause();
		}
	}
};
var readOpen = (handle, size, limit) => {
	let buffer = Buffer.allocUnsafe(size > 0 ? size + 1 : limit + 1);
	let length = 0;
	for (; ; ) {
		const read = readSome(handle, buffer, length);
		length += read;
		if (read === 0) return { kind: "bytes", bytes: buffer.subarray(0, length) };
		if (length > limit) return { kind: "too-large", size: null };
		if (length === buffer.length) buffer = Buffer.concat([buffer], limit + 1);
	}
};
var readFile = (path, limit, links = "any") => {
	let handle = null;
	try {
		handle = (0, import_node_fs.openSync)(path, links === "any" ? import_node_fs.constants.O_RDONLY : import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NOFOLLOW);
		const stats = (0, import_node_fs.fstatSync)(handle);
		if (stats.isDirectory()) return unreadable(Object.assign(new Error(), { code: "EISDIR" }));
		if (stats.isFile() && stats.size > limit) return { kind: "too-large", size: stats.size };
		return readOpen(handle, stats.isFile() ? stats.size : 0, limit);
	} catch (thrown) {
		return unreadable(thrown);
	} finally {
		if (handle !== null) (0, import_node_fs.closeSync)(handle);
	}
};
var readStdin = (descriptor, limit) => {
	try {
		return readOpen(descriptor, 0, limit);
	} catch (thrown) {
		return unreadable(thrown);
	}
};
var NAMELESS = { kind: "unreadable", text: "an empty name was given", remedy: "Name a file.", absent: true };
var readSubject = (shell, subject, limit) => {
	if (subject === "") return NAMELESS;
	return subject === "-" ? readStdin(shell.stdin, limit) : readFile((0, import_node_path.resolve)(shell.cwd, subject), limit);
};
var POLICY_PATH = "vault/policy.toml";
var none = (path, text, more = {}) => ({
	kind: "none",
	path,
	text,
	absent: more.absent ?? false,
	bytes: more.bytes ?? null,
	problems: more.problems ?? []
});
var readingOf = (content, path, root) => {
	if (content.kind === "unreadable") {
		return none(path, `the policy ${path} cannot be read: ${content.text}`, { absent: content.absent && root !== null });
	}
	if (content.kind === "too-large") {
		const size = content.size ?? POLICY_BYTES + 1;
		return none(path, `${path} is invalid`, { problems: [tooLarge(path, "policy", size, POLICY_BYTES)] });
	}
	const { bytes } = content;
	const parsed = parsePolicy(bytes, path);
	if (parsed.kind === "valid") return { kind: "valid", path, root, bytes, policy: parsed.value };
	return none(path, `${path} is invalid`, { bytes, problems: parsed.problems });
};
var readFound = (path) => readFile(path, POLICY_BYTES, "no-link");
var readNearest = (cwd) => {
	for (let folder = cwd; ; folder = (0, import_node_path2.dirname)(folder)) {
		const path = (0, import_node_path2.join)(folder, POLICY_PATH);
		const content = readFound(path);
		if (content.kind !== "unreadable" || !content.absent) return readingOf(content, (0, import_node_path2.relative)(cwd, path), folder);
		if (folder === (0, import_node_path2.dirname)(folder))
			return none(POLICY_PATH, `there is no ${POLICY_PATH} here or in a folder above`, { absent: true });
	}
};
var readPolicy2 = (shell, named) => {
	if (named !== null) return readingOf(readFile((0, import_node_path2.resolve)(shell.cwd, named), POLICY_BYTES), named, null);
	const root = shell.env("OPS_REPO_ROOT") ?? "";
	if (root === "") return readNearest(shell.cwd);
	return readingOf(readFound((0, import_node_path2.resolve)(shell.cwd, root, POLICY_PATH)), (0, import_node_path2.join)(root, POLICY_PATH), (0, import_node_path2.resolve)(shell.cwd, root));
};
var finding = (code, outcome, text, extra) => ({
	code,
	outcome,
	source: extra.source ?? null,
	text,
	tier: extra.tier ?? null,
	hold: extra.hold ?? null,
	varies: extra.varies ?? false
});
var pass = (code, text, extra = {}) => finding(code, "pass", text, extra);
var fail = (code, text, extra = {}) => finding(code, "fail", text, extra);
init_tier();
var formula = ({ policy, policyPath, action, actionPath }) => {
	const entry = policy.tiers.get(action.formula);
	const tier = entry?.tier ?? "high";
	const said = entry === void 0 ? fail("formula-unknown", `the policy does not list formula ${action.formula}, so it is high`, { tier, source: policyPath }) : pass("formula", `the policy says ${tier} for formula ${action.formula}`, { tier, source: `${policyPath}:${entry.line}` });
	const { claim } = action;
	if (claim === null) return [said];
	const source = `${actionPath}:${action.lines.get("blast_radius") ?? 1}`;
	if (!isBelow(claim, tier)) {
		return [said, pass("claim", `the vault action claims ${claim}; a claim can always raise the tier`, { tier: claim, source })];
	}
	const allowed = policy.mayLower.get(action.formula);
	if (entry === void 0 || allowed === void 0) {
		const text2 = `claims ${claim}; the policy says ${tier} for ${action.formula}; a claim can only raise`;
		return [said, fail("claim-refused", text2, { source })];
	}
	const text = `the vault action claims ${claim}, and line ${allowed} of the policy lets it lower formula ${action.formula}`;
	return [{ ...said, tier: null }, pass("claim", text, { tier: claim, source: `${policyPath}:${allowed}` })];
};
var strictestOf = (entries) => [...entries].sort((a, b) => a.tier === b.tier ? 0 : isBelow(a.tier, b.tier) ? 1 : -1)[0];
var floor = (code, word, names, floors3, policyPath) => names.map((name) => {
	const named = strictestOf(
		[...floors3.named].filter(([one]) => one.toLowerCase() === name.toLowerCase()).map(([, entry]) => entry)
	);
	const { tier, line: line2 } = named ?? floors3.rest;
	const source = line2 === null ? void 0 : `${policyPath}:${line2}`;
	const basis = named === void 0 ? `every ${word} without its own floor` : `${word} ${name}`;
	const text = `asks for ${word} ${name}; the floor of ${basis} is ${tier}${line2 === null ? " by default" : ""}`;
	return pass(code, text, source === void 0 ? { tier } : { tier, source });
});
var floors2 = ({ policy, policyPath, action }) => [
	...floor("floor-secret", "secret", action.secrets, policy.floors.secrets, policyPath),
	...floor("floor-mount", "mount", action.mounts, policy.floors.mounts, policyPath),
	...floor("floor-tool", "tool", action.tools, policy.floors.tools, policyPath)
];
var dispatchMode = ({ action, actionPath }) => {
	if (action.dispatchMode === null) return [];
	const source = `${actionPath}:${action.lines.get("dispatch_mode") ?? 1}`;
	return [fail("dispatch-mode", "sets dispatch_mode, which only the dispatcher writes", { tier: "high", source })];
};
var tierFindings = (input) => [
	...formula(input),
	...floors2(input),
	...dispatchMode(input)
];
var tierOf = (evidence) => evidence.reduce((tier, finding2) => finding2.tier === null ? tier : strictest(tier, finding2.tier), "low");
init_quote();
init_tier();
var placeOf = ({ path, line: line2, column }) => [path, ...line2 === null ? [] : [line2], ...column === null ? [] : [column]].join(":");
var policyFinding = (reading) => {
	if (reading.kind === "valid") return pass("policy", `the policy is ${reading.path}`);
	const first = reading.problems[0];
	const why = first === void 0 ? "" : `: ${first.text.replace(/\.$/, "")}`;
	const text = `${reading.text}${why}; without a valid policy every vault action is high`;
	return fail("policy", text, { tier: "high", source: first === void 0 ? reading.path : placeOf({ ...first, column: null }) });
};
var TIER_CLAIM = "--override";
var bareAction = (formula2, claim) => ({
	id: "",
	formula: formula2,
	context: "",
	secrets: [],
	mounts: [],
	tools: [],
	model: null,
	timeoutMinutes: null,
	claim,
	dispatchMode: null,
	lines: /* @__PURE__ */ new Map()
});
var formulaFindings = (reading, name, override) => {
	const claim = isTier(override) ? override : null;
	const wrong2 = `claims ${quote(override)}, which is no tier, so it is high`;
	const refused = claim === null && override !== "" ? [fail("claim-refused", wrong2, { tier: "high", source: TIER_CLAIM })] : [];
	if (reading.kind === "none") return refused;
	const action = bareAction(name, claim);
	const findings = tierFindings({ policy: reading.policy, policyPath: reading.path, action, actionPath: TIER_CLAIM });
	return [...findings.map((one) => one.source === `${TIER_CLAIM}:1` ? { ...one, source: TIER_CLAIM } : one), ...refused];
};
var predictFormula = (subject, policy) => {
	const evidence = [policyFinding(policy), ...formulaFindings(policy, subject.name, subject.override)];
	return {
		subject,
		policy,
		standing: policy.kind === "valid" ? "valid" : "unknown",
		tier: tierOf(evidence),
		canonical: null,
		action: null,
		evidence,
		problems: policy.kind === "none" ? policy.problems : []
	};
};
init_shell();
var warn = (shell, policy, override) => {
	if (policy.kind === "none") complain(shell, `${policy.text}; so every tier is high`);
	if (override !== "" && !isTier(override)) complain(shell, `--override ${quote(override)} is no tier; so every tier is high`);
};
var printTier = (shell, { tier, subject }, many) => {
	const { green, yellow, red } = shell.out.colours;
	const name = many === 1 ? "" : `${" ".repeat(8 - tier.length)}${shown3(subject.name)}`;
	shell.out.write(`${{ low: green, medium: yellow, high: red }[tier](tier)}${name}
`);
};
var import_node_fs2 = require("node:fs");
var import_node_path3 = require("node:path");
init_formulas();
var readFolder = (from, folder) => {
	try {
		const entries = (0, import_node_fs2.readdirSync)((0, import_node_path3.resolve)(from, folder), { withFileTypes: true });
		const files = entries.filter((one) => !one.isDirectory()).map(({ name }) => name);
		return { kind: "read", formulas: { folder, names: formulasIn(files) } };
	} catch (thrown) {
		return { kind: "unread", why: `the formulas in ${folder} cannot be read: ${unreadable(thrown).text}` };
	}
};
var readFormulas = (policy) => {
	if (policy.kind === "none" || policy.policy.formulasDir === null) return { kind: "any" };
	const { path } = policy.policy.formulasDir;
	if (policy.root !== null) return readFolder(policy.root, path);
	return {
		kind: "unread",
		why: `${policy.path} wants formulas to exist in ${path}, but --policy does not say of which repository`
	};
};
var existing = (reading) => reading.kind === "read" ? reading.formulas : null;
init_source();
init_vault_action();
var tooLargeProblem = (path, size) => {
	if (size !== null) return tooLarge(path, "vault action", size, VAULT_ACTION_BYTES);
	const text = `The vault action has more than the ${VAULT_ACTION_BYTES} bytes that are read.`;
	return problemAt("too-large", path, null, text, "Make the file smaller; nothing else in it was looked at.");
};
var readContent = (subject, policy, formulas) => {
	const { content, path, id: id2 } = subject;
	const none2 = (problem) => ({
		kind: "invalid",
		problems: [problem],
		canonical: false,
		action: null
	});
	switch (content.kind) {
		case "bytes":
			return readVaultAction(content.bytes, {
				path,
				id: id2,
				secrets: policy?.secrets ?? null,
				mounts: policy?.mounts ?? null,
				formulas
			});
		case "too-large":
			return none2(tooLargeProblem(path, content.size));
		case "unreadable":
			return none2(problemAt("unreadable", path, null, `The file cannot be read: ${content.text}.`, content.remedy));
	}
};
var predictFile = (subject, policy, formulas) => {
	const reading = readContent(subject, policy.kind === "valid" ? policy.policy : null, formulas);
	const { action } = reading;
	const told2 = action === null || policy.kind === "none" ? [] : tierFindings({ policy: policy.policy, policyPath: policy.path, action, actionPath: subject.path });
	const evidence = [policyFinding(policy), ...told2];
	const { kind } = subject.content;
	const known = policy.kind === "valid" && kind !== "unreadable";
	const own = reading.kind === "valid" ? [] : reading.problems;
	return {
		subject,
		policy,
		standing: reading.kind === "invalid" && kind !== "unreadable" ? "refused" : known ? "valid" : "unknown",
		tier: reading.kind === "valid" ? tierOf(evidence) : "high",
		canonical: kind === "unreadable" ? null : reading.kind === "valid" || reading.canonical,
		action,
		evidence,
		problems: [...own, ...policy.kind === "none" ? policy.problems : []]
	};
};
var predict = (subject, policy, formulas) => subject.kind === "formula" ? predictFormula(subject, policy) : predictFile(subject, policy, formulas);
init_shell();
var import_node_path4 = require("node:path");
init_vault_action();
init_shell();
var namesFile = (word) => word === "-" || word.includes("/") || word.includes(".toml");
var ACTIONS = ["vault", "actions"];
var stemOf = (cwd, word) => {
	if (word === "-") return null;
	const path = (0, import_node_path4.resolve)(cwd, word);
	const folders = (0, import_node_path4.dirname)(path).split(import_node_path4.sep);
	const below = folders.some((_, at) => ACTIONS.every((name, index) => folders[at + index] === name));
	return below ? (0, import_node_path4.basename)(path, ".toml") : null;
};
var check = (words, id2, cwd) => {
	if (words.filter((word) => word === "-").length > 1) throw new UsageError('Standard input ("-") can be read only once.');
	if (id2 === null) return;
	const files = words.filter(namesFile);
	const [first] = files;
	if (first === void 0) throw new UsageError("--id is for a file.");
	if (files.length > 1) throw new UsageError("--id is for one file: give the others in calls of their own.");
	const stem = stemOf(cwd, first);
	if (stem !== null && stem !== id2) {
		throw new UsageError("--id says something else than the name of the file, which is what counts below vault/actions.");
	}
};
var readOne = (shell, word, id2) => ({
	kind: "file",
	name: word,
	path: word === "-" ? "<stdin>" : word,
	id: stemOf(shell.cwd, word) ?? id2,
	content: readSubject(shell, word, VAULT_ACTION_BYTES)
});
function* readFiles(shell, words, id2) {
	check(words, id2, shell.cwd);
	for (const word of words) yield readOne(shell, word, id2);
}
function* readSubjects(shell, words, id2, override) {
	check(words, id2, shell.cwd);
	if (override !== "" && words.some(namesFile)) {
		throw new UsageError("--override is the claim of a formula; a file makes its own with blast_radius.");
	}
	for (const word of words) {
		yield namesFile(word) ? readOne(shell, word, id2) : { kind: "formula", name: word, override };
	}
}
var exitOf = ({ subject, policy, standing }) => {
	if (subject.kind === "formula") return 0;
	if (policy.kind === "none" || standing === "unknown") return 2;
	return standing === "refused" ? 1 : 0;
};
var explainWord = (subject) => {
	const { standing, problems } = subject;
	const [first] = problems;
	if (subject.subject.kind === "formula" || standing === "valid" || first === void 0) return null;
	const path = shown3(subject.subject.path);
	if (first.code === "unreadable") return `${path}: ${first.text} ${first.remedy}`;
	if (standing !== "refused") return null;
	return `${path} is refused, so high: ${first.text} vault-gate validate shows all`;
};
var classify = async (shell, words, options) => {
	const policy = readPolicy2(shell, options.policy);
	const formulas = existing(readFormulas(policy));
	const json = options.json ? await Promise.resolve().then(() => (init_json2(), json_exports)) : null;
	const override = options.override ?? "";
	let exit = 0;
	let warned = json !== null;
	for (const subject of readSubjects(shell, words, options.id, override)) {
		if (!warned) warn(shell, policy, override);
		warned = true;
		const prediction = predict(subject, policy, formulas);
		exit = graver(exit, exitOf(prediction));
		if (json !== null) {
			shell.out.write(json.jsonLine(json.offlineJson(prediction)));
			continue;
		}
		const why = explainWord(prediction);
		if (why !== null) complain(shell, why);
		printTier(shell, prediction, words.length);
	}
	return exit;
};
init_shell();
var WIDTH = 96;
var BEFORE = 64;
var WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
var blank = (text) => [...text].map((character) => WIDE.test(character) ? "\u3000" : /\p{M}/u.test(character) ? "" : " ").join("");
var linesOf2 = (bytes) => bytes === null ? [] : new TextDecoder("utf-8").decode(bytes).split("\n");
var excerpt = (line2, number, column) => {
	const points = [...line2];
	const start = column > WIDTH ? column - BEFORE : 1;
	const before = `${start > 1 ? "\u2026" : ""}${shown3(points.slice(start - 1, column - 1).join(""))}`;
	const after = shown3(points.slice(column - 1, start - 1 + WIDTH).join(""));
	const more = points.length > start - 1 + WIDTH ? "\u2026" : "";
	const margin = String(number).padStart(5);
	return [`${margin} | ${before}${after}${more}`, `${" ".repeat(margin.length)} | ${blank(before)}^`];
};
var problemLines = (problem, lines, colours) => {
	const { line: line2, column, code, text, remedy } = problem;
	const place = line2 === null ? "file" : `${line2}${column === null ? "" : `:${column}`}`;
	const source = line2 === null ? void 0 : lines[line2 - 1];
	const drawn = source === void 0 || line2 === null || column === null ? [] : excerpt(source, line2, column);
	return [
		`  ${colours.bold(place)} ${colours.yellow(code)}: ${shown3(text)}`,
		...drawn.map((one, at) => at === 0 ? one : colours.red(one)),
		`        ${colours.cyan(shown3(remedy))}`
	];
};
init_shell();
init_quote();
init_tier();
var withAction = (input, change) => ({
	...input,
	action: { ...input.action, ...change }
});
var withPolicy = (input, change) => ({
	...input,
	policy: { ...input.policy, ...change }
});
var formulaTries = (input) => {
	const { policy, action } = input;
	const { formula: formula2 } = action;
	return TIERS.map((tier) => {
		const tiers = new Map(policy.tiers).set(formula2, { tier, line: 1 });
		return [`${quote(formula2)} = "${tier}" in [tiers]`, withPolicy(input, { tiers })];
	});
};
var claimTries = (input) => {
	const { policy, action } = input;
	const claims = TIERS.map((claim) => [`blast_radius = "${claim}"`, withAction(input, { claim })]);
	if (action.claim === null) return claims;
	const none2 = ["no blast_radius", withAction(input, { claim: null })];
	const mayLower = new Map(policy.mayLower).set(action.formula, 1);
	return [...claims, none2, [`${quote(action.formula)} in may_lower of [override]`, withPolicy(input, { mayLower })]];
};
var KINDS = [
	["secrets", "secret"],
	["mounts", "mount"],
	["tools", "tool"]
];
var floorTries = (input, kind, one, name) => {
	const without = input.action[kind].filter((other) => other !== name);
	const floors3 = TIERS.map((tier) => {
		const own = input.policy.floors[kind];
		const changed = { ...own, named: new Map(own.named).set(name, { tier, line: 1 }) };
		const change = { floors: { ...input.policy.floors, [kind]: changed } };
		return [`${quote(name)} = "${tier}" in [floors.${kind}]`, withPolicy(input, change)];
	});
	return [[`no ${one} ${quote(name)}`, withAction(input, { [kind]: without })], ...floors3];
};
var UNNAMED = "";
var moreTries = (input) => KINDS.map(([kind, one]) => {
	const more = [...input.action[kind], UNNAMED];
	return [`a further ${one} that has no floor of its own`, withAction(input, { [kind]: more })];
});
var dispatchTries = (input) => input.action.dispatchMode === null ? [["a dispatch_mode", withAction(input, { dispatchMode: "direct" })]] : [["no dispatch_mode", withAction(input, { dispatchMode: null })]];
var changesOf = (tries, outcome) => tries.map(([change, input]) => ({ change, tier: tierOf(tierFindings(input)) })).filter(({ tier }) => tier !== outcome);
var stepsOf = (input) => {
	const { action } = input;
	const findings = tierFindings(input);
	const outcome = tierOf(findings);
	const step = (finding2, tries) => {
		const { code, tier, source, text } = finding2;
		return { code, tier, source, text, changes: changesOf(tries, outcome) };
	};
	const silent = (code, text, tries) => step({ code, text, tier: null, source: null }, tries);
	const of = (...codes) => findings.filter(({ code }) => codes.includes(code));
	const claims = of("claim", "claim-refused").map((one) => step(one, claimTries(input)));
	const dispatch = of("dispatch-mode").map((one) => step(one, dispatchTries(input)));
	const floors3 = KINDS.flatMap(
		([kind, one]) => of(`floor-${one}`).map((finding2, at) => step(finding2, floorTries(input, kind, one, action[kind][at] ?? UNNAMED)))
	);
	return [
		...of("formula", "formula-unknown").map((one) => step(one, formulaTries(input))),
		...claims.length > 0 ? claims : [silent("claim", "the vault action claims no tier", claimTries(input))],
		...floors3,
		silent("floors", `asks for nothing ${floors3.length > 0 ? "else" : "that has a floor"}`, moreTries(input)),
		...dispatch.length > 0 ? dispatch : [silent("dispatch-mode", "does not set dispatch_mode", dispatchTries(input))]
	];
};
var paint = (colours, tier) => ({ low: colours.green, medium: colours.yellow, high: colours.red })[tier](tier);
var sourceOf2 = (source, { policy, subject }) => {
	if (source === null || subject.kind === "formula") return [];
	const [, path = "", number = ""] = /^(.*):([0-9]+)$/s.exec(source) ?? [];
	const bytes = path === policy.path ? policy.bytes : subject.content.kind === "bytes" ? subject.content.bytes : null;
	const text = linesOf2(bytes)[Number(number) - 1];
	return [text === void 0 ? shown3(source) : `${shown3(source)} | ${shown3(text)}`];
};
var changeLines = (changes, colours) => {
	const tiers = [...new Set(changes.map(({ tier }) => tier))];
	if (tiers.length === 0) return [colours.dim("no change here alone changes the outcome")];
	return tiers.map((tier) => {
		const ways = changes.filter((one) => one.tier === tier).map(({ change }) => shown3(change));
		return `${paint(colours, tier)} with ${ways.join(", or ")}`;
	});
};
var stepBranch = (step, prediction, colours) => {
	const decides = step.tier === null ? "" : `${paint(colours, step.tier)}: `;
	return {
		title: `${colours.bold(step.code)}  ${decides}${shown3(step.text)}`,
		below: [...sourceOf2(step.source, prediction).map((one) => colours.cyan(one)), ...changeLines(step.changes, colours)]
	};
};
var stepsFor = ({ subject, policy, action }) => {
	if (subject.kind === "formula" || policy.kind === "none" || action === null) return [];
	return stepsOf({ policy: policy.policy, policyPath: policy.path, action, actionPath: subject.path });
};
var refusalBranch = (prediction, tier, colours) => {
	const { subject, standing, problems } = prediction;
	if (standing === "valid" || subject.kind === "formula") return [];
	const own = problems.filter(({ path }) => path === subject.path);
	if (own.length === 0) return [];
	const lines = linesOf2(subject.content.kind === "bytes" ? subject.content.bytes : null);
	const then = tier === null ? [] : [`${paint(colours, tier)} with these corrected`];
	const what = standing === "refused" ? "it is no valid vault action" : "it cannot be read";
	return [
		{
			title: `${colours.bold("refused")}  ${paint(colours, "high")}: ${what}`,
			below: [...own.flatMap((problem) => problemLines(problem, lines, colours).map((one) => one.slice(2))), ...then]
		}
	];
};
var policyBranch = ({ policy, evidence }, colours) => {
	const finding2 = evidence.find(({ code }) => code === "policy");
	const title = `${colours.bold("policy")}  ${finding2?.tier ? `${paint(colours, finding2.tier)}: ` : ""}${shown3(finding2?.text ?? "")}`;
	if (policy.kind === "valid") return [{ title, below: [] }];
	const lines = linesOf2(policy.bytes);
	const problems = policy.problems.flatMap((problem) => problemLines(problem, lines, colours).map((one) => one.slice(2)));
	return [{ title, below: [...problems, "judged anew with a valid policy"] }];
};
var NOT_JUDGED = {
	title: "pull request",
	below: [
		"not judged here: who opens and pushes it, its commits, what else it changes, the rule of the base branch, approvals",
		"they can make it stricter, never milder"
	]
};
var draw = (branches) => branches.flatMap(({ title, below }, at) => {
	const last = at === branches.length - 1;
	return [`${last ? "\u2514\u2500" : "\u251C\u2500"} ${title}`, ...below.map((one) => `${last ? "  " : "\u2502 "}    ${one}`)];
});
var tree = (shell, prediction) => {
	const colours = shell.out.colours;
	const { subject, tier } = prediction;
	const steps = stepsFor(prediction);
	const corrected = steps.length === 0 ? null : tierOf(steps);
	const branches = [
		...policyBranch(prediction, colours),
		...refusalBranch(prediction, corrected, colours),
		...steps.map((step) => stepBranch(step, prediction, colours)),
		NOT_JUDGED
	];
	return `${[`${paint(colours, tier)}  ${shown3(subject.name)}`, ...draw(branches)].join("\n")}
`;
};
var explain = async (shell, words, options) => {
	const policy = readPolicy2(shell, options.policy);
	const formulas = existing(readFormulas(policy));
	const json = options.json ? await Promise.resolve().then(() => (init_json2(), json_exports)) : null;
	let exit = 0;
	for (const subject of readFiles(shell, words, options.id)) {
		const prediction = predict(subject, policy, formulas);
		exit = graver(exit, exitOf(prediction));
		const steps = stepsFor(prediction);
		const text = json === null ? tree(shell, prediction) : json.jsonLine({ ...json.offlineJson(prediction), steps });
		shell.out.write(text);
	}
	return exit;
};
var import_node_fs3 = require("node:fs");
var import_node_path5 = require("node:path");
init_canonical();
init_vault_action();
init_shell();
var obstacleOf2 = (reading) => {
	if (reading.action === null) return "correct this first";
	const canonical = canonicalText(reading.action);
	if (canonical.kind === "none") return `no canonical text has the value of ${canonical.key}, because ${canonical.reason}`;
	return `its canonical text has more than the ${VAULT_ACTION_BYTES} bytes that are read`;
};
var formattingOf = (file, reading) => {
	if (file.content.kind === "unreadable")
		return { kind: "unreadable", why: `cannot be read: ${file.content.text}. ${file.content.remedy}` };
	if (reading.kind === "valid" || reading.canonical) return { kind: "same" };
	const fix = reading.problems.find((problem) => problem.fix !== null)?.fix ?? null;
	return fix === null ? { kind: "none", why: obstacleOf2(reading) } : { kind: "text", text: fix };
};
var ownText = ({ content }) => content.kind === "bytes" ? new TextDecoder().decode(content.bytes) : "";
var refuse = (shell, file, reading, why) => {
	complain(shell, `${shown3(file.path)} has no canonical text: ${why}`);
	if (reading.kind === "valid" || reading.action !== null) return 1;
	const lines = linesOf2(file.content.kind === "bytes" ? file.content.bytes : null);
	const told2 = reading.problems.flatMap((problem) => problemLines(problem, lines, shell.err.colours));
	shell.err.write(`${told2.join("\n")}
`);
	return 1;
};
var rewrite = (shell, file, text) => {
	try {
		(0, import_node_fs3.writeFileSync)((0, import_node_path5.resolve)(shell.cwd, file.name), text);
		return true;
	} catch (thrown) {
		complain(shell, `${shown3(file.path)} cannot be written: ${unreadable(thrown).text}`);
		return false;
	}
};
var line = (shell, word, file) => shell.out.write(`${word.padEnd(10)} ${shown3(file.path)}
`);
var tellSame = (shell, file, { options, several }) => {
	if (options.check || options.write) return 0;
	if (shell.out.terminal) line(shell, "canonical", file);
	else if (!several) shell.out.write(ownText(file));
	return 0;
};
var tellText = async (shell, file, text, { options, several }) => {
	if (options.check) {
		line(shell, "differs", file);
		return 1;
	}
	if (options.write) {
		if (!rewrite(shell, file, text)) return 2;
		line(shell, "written", file);
		return 0;
	}
	if (!several && !shell.out.terminal) {
		shell.out.write(text);
		return 0;
	}
	const { difference: difference2 } = await Promise.resolve().then(() => (init_difference(), difference_exports));
	const before = file.content.kind === "bytes" ? new TextDecoder().decode(file.content.bytes) : "";
	shell.out.write(difference2(file.path, before, text, shell.out.colours));
	return 0;
};
var format = async (shell, file, manner) => {
	const reading = readContent(file, null, null);
	const formatting = formattingOf(file, reading);
	switch (formatting.kind) {
		case "unreadable":
			complain(shell, `${shown3(file.path) || "a file"} ${formatting.why}`);
			return 2;
		case "none":
			return refuse(shell, file, reading, formatting.why);
		case "same":
			return tellSame(shell, file, manner);
		case "text":
			return tellText(shell, file, formatting.text, manner);
	}
};
var formatJson = async (shell, file, prediction, options) => {
	const { jsonLine: jsonLine2, offlineJson: offlineJson2 } = await Promise.resolve().then(() => (init_json2(), json_exports));
	const formatting = formattingOf(file, readContent(file, null, null));
	const text = formatting.kind === "same" ? ownText(file) : formatting.kind === "text" ? formatting.text : null;
	const change = formatting.kind === "text" && options.write;
	const written2 = change && rewrite(shell, file, formatting.text);
	shell.out.write(jsonLine2({ ...offlineJson2(prediction), text, written: written2 }));
	if (formatting.kind === "unreadable" || written2 !== change) return 2;
	return formatting.kind === "none" || formatting.kind === "text" && options.check ? 1 : 0;
};
var judgeOf = (shell) => {
	const policy = readPolicy2(shell, null);
	const formulas = existing(readFormulas(policy));
	return (file) => predict(file, policy, formulas);
};
var fmt = async (shell, words, options) => {
	if (options.write && words.includes("-")) throw new UsageError("--write needs files: standard input has no place to write to.");
	const manner = { options, several: words.length > 1 };
	const judge2 = options.json ? judgeOf(shell) : null;
	let exit = 0;
	for (const named of readFiles(shell, words, null)) {
		const file = { ...named, id: null };
		const one = judge2 === null ? format(shell, file, manner) : formatJson(shell, file, judge2(named), options);
		exit = graver(exit, await one);
	}
	return exit;
};
init_nearest();
var OPTIONS = {
	policy: { type: "string" },
	override: { type: "string" },
	id: { type: "string" },
	formulas: { type: "string" },
	format: { type: "string" },
	url: { type: "string" },
	repo: { type: "string" },
	approver: { type: "string" },
	"token-file": { type: "string" },
	base: { type: "string" },
	pr: { type: "string" },
	file: { type: "string" },
	timeout: { type: "string" },
	past: { type: "string" },
	"repo-dir": { type: "string" },
	workflows: { type: "string" },
	"admin-token-file": { type: "string" },
	controller: { type: "string" },
	audience: { type: "string" },
	pattern: { type: "string" },
	approvers: { type: "string" },
	action: { type: "string" },
	"store-token-from": { type: "string" },
	apply: { type: "boolean" },
	all: { type: "boolean" },
	bytes: { type: "boolean" },
	fork: { type: "boolean" },
	wait: { type: "boolean" },
	"dry-run": { type: "boolean" },
	check: { type: "boolean" },
	write: { type: "boolean" },
	json: { type: "boolean" },
	help: { type: "boolean", short: "h" },
	version: { type: "boolean", short: "V" }
};
var FORGE = ["url", "repo", "approver", "token-file", "base"];
var COMMANDS = {
	classify: ["policy", "override", "id", "json"],
	validate: ["policy", "id", "formulas", "format", "json"],
	fmt: ["check", "write", "json"],
	explain: ["policy", "id", "pr", ...FORGE, "json"],
	lint: ["policy", "formulas", "workflows", "format", "json"],
	request: ["file", "fork", "wait", "timeout", ...FORGE, "json"],
	verify: ["id", "all", "repo-dir", "bytes", ...FORGE, "json"],
	sweep: ["dry-run", ...FORGE, "json"],
	simulate: ["policy", "past", ...FORGE, "json"],
	doctor: ["admin-token-file", "controller", "audience", ...FORGE, "json"],
	init: [
		"pattern",
		"approvers",
		"action",
		"controller",
		"formulas",
		"apply",
		"store-token-from",
		"write",
		"admin-token-file",
		...FORGE,
		"json"
	]
};
var FILE = ["FILE", 'a file of a vault action; "-" is standard input'];
var TEXTS = {
	classify: {
		summary: "the tier of formulas and vault actions",
		subject: ["SUBJECT", 'a formula; or, with a slash or .toml in it, a file of a vault action;\n"-" is standard input'],
		about: "Prints the tier: low, medium or high. Of several subjects, one line each.",
		notes: `A formula is always answered, with exit code 0: an unknown one, or any without
a valid policy, is high. A file that is no valid vault action is high with exit
code 1; without a valid policy it is high with exit code 2.
Put "--" before words that others wrote: vault-gate classify -- "$FORMULA"
`
	},
	validate: {
		summary: "all problems of vault actions",
		subject: FILE,
		about: "Shows everything that is wrong with vault actions, and where.",
		notes: `eval "$(vault-gate validate --format env -- "$FILE")" || exit
sets VAULT_ACTION_ID, _FORMULA, _CONTEXT, _SECRETS, _MOUNTS (separated by spaces)
and _TIER. For a file that is not valid, eval unsets them and ends with the exit
code.
`
	},
	fmt: {
		summary: "the canonical form of vault actions",
		subject: FILE,
		about: "Prints the canonical text of one file; of several, and on a terminal, the\ndifference to it.",
		notes: `Values never change; comments stay, on lines of their own. Where no canonical
text has the same values, the value is named, with exit code 1.
`
	},
	explain: {
		summary: "why a vault action has its tier",
		subject: FILE,
		about: "Shows every step to the tier, its line in the policy or the file, and what\nwould change the outcome.",
		notes: `explain --pr N judges a pull request as it stands, as the gate would, and writes
nothing: exit code 0 if it goes through or is none of the gate's business, 1 if it
does not. Any account's token will do; --approver names the gate's account, else
it is taken to be the token's own. The other options say where the forge is.
Token for --pr: read:repository, read:issue; without --approver read:user as well,
for teams in the policy read:organization.
`
	},
	lint: {
		summary: "unsafe workflows and drifted policies",
		subject: null,
		about: "Looks at the workflow files that use the gate, and at the policy beside the\nformulas there are.",
		notes: `Exit code 0: nothing worse than a note; 1: an error or a warning; 2: something
could not be read, or there is neither a policy nor a workflow that uses the gate.
A workflow uses the gate where a step names an action vault-gate, or has two of its
inputs of which one is approver, policy-path, actions-path or require-protection.
--format sarif prints one SARIF 2.1.0 log. Each rule is explained in docs/lint.md.
`
	},
	request: {
		summary: "open the pull request for a vault action",
		subject: null,
		about: "Checks a vault action, says what will happen to it, and opens its pull request\nfrom a branch vault/ID of its own, or finds the open one.",
		notes: `Called again it goes on where it was interrupted, and opens nothing twice.
--wait ends with 0 when it is merged, 1 when it is refused or closed, 3 when the
time (600 seconds, unless --timeout says else) is over before. Who said "refused"
is only known with --approver: any writer can post a status.
Token: write:repository, of your own account; with read:issue as well it is told
when the gate only rehearses.
`
	},
	verify: {
		summary: "proof that vault actions were judged and approved",
		subject: null,
		about: "Says whether files on the base branch are exactly what was judged and approved,\nfrom a local clone and the records of the forge.",
		notes: `Give --id ID or --all, and --approver: its approval alone makes low. The clone must
have its whole history; it is read by git and never written, nor is its checkout
read. Exit code 0 is for what every rule proves; 2 for what clone or forge do not
show (shallow, not fetched, no network). --bytes prints the bytes that were proven,
or nothing:
vault-gate verify --id "$ID" --bytes > "$FILE" && run "$FILE"
Token: read:repository, read:issue; for teams in the policy read:organization.
`
	},
	sweep: {
		summary: "judge every open pull request now",
		subject: null,
		about: "Does what the gate's scheduled run does, with the gate's own token.",
		notes: `Exit code 1: an alarm, a merge that is not the one that was judged. 2: there were
faults, or Ctrl-C left some for the next sweep. Ctrl-C finishes what is under way.
Token: write:repository, write:issue, of the gate's own account; with --dry-run
read:repository, read:issue; without --approver read:user as well, for teams in the
policy read:organization.
`
	},
	simulate: {
		summary: "what another policy would decide",
		subject: null,
		about: "Judges the open pull requests, and past ones, under the policy in force and\nunder that of --policy, which must be given. Writes nothing.",
		notes: `Exit code 1: something would be decided otherwise, or the policy is not valid.
Past ones, at most 500, are judged by their file and the policies alone. Any account's
token will do; --approver names the gate's account, else it is taken to be the
token's own.
Token: read:repository, read:issue; without --approver read:user as well, for teams
in the policy read:organization.
`
	},
	doctor: {
		summary: "is the installation safe, and does it work?",
		subject: null,
		about: "Looks at token, branch rule, secrets, repository and workflow, and says what is\nwrong and what to do. Reads with the gate's own token, and more with an admin's.",
		notes: `Exit code 1: something failed; warnings do not count. 2: nothing could be told (no
server, a token that is refused). What no token shows is marked with a "?".
It only reads. --controller is for pattern B, where the workflow lies elsewhere.
Without a stored token (pattern C) give an admin's alone, in FORGEJO_ADMIN_TOKEN; in
a job of the gate's workflow (mode: doctor) the ID token is looked at as well.
Token: write:repository, write:issue, the very token of the gate that is looked at;
the admin's: read:repository, of an owner.
`
	},
	init: {
		summary: "plan and do the set-up of a repository",
		subject: null,
		about: "Finds out what a repository lacks for the gate, and prints it as a list of\ndifferences: the account's level, labels, policy, workflow, branch rule.",
		notes: `Give --approver and --approvers. --apply does it, with the token of an admin. What
is there stays, is only made stricter or joined by the people you name, and is told
as kept, with what of it doctor fails. Files go onto the base branch, or as a pull
request from vault-gate/init where that is closed. Called again it does what is left.
Tokens are made by hand: the steps are printed. None is stored where people could
read it who are not trusted with it. Without a token it prints the files, or writes
them with --write, and the steps.
Exit code 0: nothing to do; 1: something is, the token would not be safe, or doctor
fails what is kept; 3: its pull request has to be merged.
Token: write:repository, write:issue, of an admin of the repository, not limited to
repositories, in FORGEJO_ADMIN_TOKEN, as for doctor, else in FORGEJO_TOKEN; without
--apply read:repository, read:issue; for an organisation's teams read:organization.
`
	}
};
var VERSION = "0.1.0";
var MEANINGS = {
	policy: [
		"--policy FILE",
		"the policy; else $OPS_REPO_ROOT/vault/policy.toml, else vault/policy.toml\nhere or in the nearest folder above"
	],
	override: [
		"--override TIER",
		"the claim that comes with a formula: it raises its tier, and lowers it\nonly where may_lower of the policy lists the formula"
	],
	id: ["--id ID", "what the id of a file outside vault/actions must be"],
	formulas: [
		"--formulas FOLDER",
		"the formula must be there, as NAME.toml or NAME.sh; else in formulas_dir\nof the policy, unless --policy names the policy"
	],
	format: ["--format env", "assignments for the eval of a POSIX shell"],
	url: ["--url URL", "the address of the forge; else $FORGEJO_URL"],
	repo: ["--repo OWNER/NAME", "the ops repository; else $FORGEJO_REPOSITORY"],
	approver: ["--approver LOGIN", "the gate's own account; else $FORGEJO_APPROVER"],
	"token-file": ["--token-file FILE", "a file that holds the access token; else $FORGEJO_TOKEN"],
	base: ["--base BRANCH", "the branch with the policy; else the default branch"],
	pr: ["--pr N", "a pull request, as it stands on the forge"],
	file: ["--file FILE", "the vault action"],
	timeout: ["--timeout SECONDS", "how long to wait"],
	past: ["--past N", "so many merged pull requests as well"],
	"repo-dir": ["--repo-dir FOLDER", "a clone of the ops repository; else this folder"],
	workflows: ["--workflows FOLDER", "the workflow files; else the first folder of the repository that has some"],
	"admin-token-file": ["--admin-token-file FILE", "a file that holds an admin's access token; else $FORGEJO_ADMIN_TOKEN"],
	controller: ["--controller OWNER/NAME", "the repository with the gate's workflow, where it is another one"],
	audience: ["--audience AUDIENCE", "in a job: ask the runner for an ID token, and see whether it is taken"],
	pattern: [
		"--pattern A|B|C",
		"where the token lives: beside the agents, in a controller, nowhere;\nelse that of the workflow that is there, else the recommended one"
	],
	approvers: ["--approvers A,B", "logins of the people who approve what is medium and high"],
	action: [
		"--action OWNER/REPO@COMMIT",
		"the copy of the action and the commit you reviewed; with https://HOST/\nbefore it where it is on another host"
	],
	"store-token-from": ["--store-token-from FILE", "with --apply: stores the gate's token, from this file, as the secret"],
	apply: ["--apply", "do it, with an admin's token"],
	all: ["--all", "every vault action on the base branch"],
	bytes: ["--bytes", "print the proven bytes of the file instead of the proof"],
	fork: ["--fork", "from a fork of your own"],
	wait: ["--wait", "until it is merged, refused or closed"],
	"dry-run": ["--dry-run", "decide and report, write nothing"],
	check: ["--check", "print the files that are not canonical, and end with 1 if there are any"],
	write: ["--write", "rewrite the files in place"],
	json: ["--json", "one line of JSON for each subject, schema vault-gate/1"],
	help: ["-h, --help", "this text"],
	version: ["-V, --version", "the version"]
};
var NAMES2 = Object.keys(COMMANDS).filter((name) => Object.hasOwn(COMMANDS, name));
var EXITS = "Exit codes: 0 yes, 1 no, 2 could not tell, 3 still waiting, 64 wrong usage.\n";
var OWN = {
	init: {
		formulas: [
			"--formulas FOLDER",
			"the formulas, from the top of the repository; else every folder called\nformulas on the base branch"
		],
		write: ["--write", "without a token: write the files into the repository of this folder"],
		"token-file": ["--token-file FILE", "the same; else $FORGEJO_TOKEN, where the admin's is in neither"],
		base: ["--base BRANCH", "the branch to guard; else the default branch"]
	},
	lint: {
		format: ["--format sarif", "one SARIF 2.1.0 log"],
		formulas: ["--formulas FOLDER", "the formulas there are; else formulas_dir of the policy, unless --policy\nnames the policy"]
	},
	simulate: { policy: ["--policy FILE", "the policy to try; must be given"] },
	verify: { id: ["--id ID", "the vault action to prove"] }
};
var columns = (rows) => {
	const width = Math.max(...rows.map(([left]) => left.length)) + 2;
	return rows.map(([left, right]) => `  ${left.padEnd(width)}${right.replaceAll("\n", `
  ${" ".repeat(width)}`)}
`).join("");
};
var subjectOf = (command) => {
	const { subject } = TEXTS[command];
	return subject === null ? "" : ` ${subject[0]}...`;
};
var usageOf = (command) => command === null ? "usage: vault-gate COMMAND [OPTIONS] ...\n" : `usage: vault-gate ${command} [OPTIONS]${subjectOf(command)}
`;
var helpOf = (command) => {
	if (command === null) {
		const commands = columns(NAMES2.map((name) => [name, TEXTS[name].summary]));
		const about2 = "What Vault Gate says to vault actions: before there is a pull request, and after\nit was merged.\n";
		const options2 = columns([MEANINGS.help, MEANINGS.version]);
		return `${usageOf(null)}
${about2}
${commands}
${options2}
vault-gate COMMAND --help says more.
${EXITS}`;
	}
	const { subject, about, notes } = TEXTS[command];
	const options = [...COMMANDS[command], "help"].map((name) => OWN[command]?.[name] ?? MEANINGS[name]);
	return `${usageOf(command)}
${about}

${columns([...subject === null ? [] : [subject], ...options])}
${notes}${notes === "" ? "" : "\n"}${EXITS}`;
};
var meant = (message2, command) => {
	const word = / (?:command|option) (\S+)\.$/.exec(message2)?.[1];
	if (word === void 0) return "";
	const options = command === null ? Object.keys(OPTIONS) : [...COMMANDS[command], "help"];
	const found = word.startsWith("-") ? nearest(word.slice(2), options) : nearest(word, NAMES2);
	return found === null ? "" : ` Did you mean ${word.startsWith("-") ? "--" : ""}${found}?`;
};
init_shell();
var shellWord = (text) => `'${text.replaceAll("'", "'\\''")}'`;
var VALUES = {
	ID: ({ id: id2 }) => id2,
	FORMULA: ({ formula: formula2 }) => formula2,
	CONTEXT: ({ context }) => context,
	SECRETS: ({ secrets }) => secrets.join(" "),
	MOUNTS: ({ mounts }) => mounts.join(" "),
	TIER: (_, tier) => tier
};
var assignments = (action, tier) => Object.entries(VALUES).map(([name, read]) => `VAULT_ACTION_${name}=${shellWord(read(action, tier))}
`).join("");
var unsetting = (exit) => `unset ${Object.keys(VALUES).map((name) => `VAULT_ACTION_${name}`).join(" ")}
(exit ${exit})
`;
init_shell();
var exitOf2 = ({ policy, standing, subject }) => {
	if (subject.kind === "file" && subject.content.kind === "unreadable") return 2;
	if (standing === "refused") return 1;
	return policy.kind === "none" && !policy.absent ? 2 : 0;
};
var countOf = (many) => many === 1 ? "1 problem" : `${many} problems`;
var tell = (shell, prediction, exit) => {
	const colours = shell.out.colours;
	const { subject, policy, tier } = prediction;
	if (subject.kind === "formula") return "";
	const path = shown3(subject.path);
	if (exit === 0) {
		const judged = policy.kind === "valid" ? `, tier ${tier}` : ", without a policy, so tier high";
		return `${colours.green("valid")}    ${path}${judged}
`;
	}
	const own = prediction.problems.filter((problem) => problem.path === subject.path);
	const lines = own.length === 0 ? [] : linesOf2(subject.content.kind === "bytes" ? subject.content.bytes : null);
	const word = exit === 1 ? colours.red("refused ") : colours.yellow("unknown ");
	const what = own.length === 0 ? `, because ${shown3(policy.kind === "none" ? policy.text : "")}` : `, ${countOf(own.length)}`;
	return [`${word} ${path}${what}`, ...own.flatMap((problem) => problemLines(problem, lines, colours)), ""].join("\n");
};
var tellPolicy = (shell, policy) => {
	if (policy.kind === "valid") return;
	const colours = shell.err.colours;
	complain(shell, policy.absent ? `${policy.text}; what it allows is not checked` : policy.text);
	const lines = linesOf2(policy.bytes);
	for (const problem of policy.problems) shell.err.write(`${problemLines(problem, lines, colours).join("\n")}
`);
};
var env = (shell, prediction, exit) => {
	const { action, tier } = prediction;
	const valid = exit === 0 && action !== null;
	shell.out.write(valid ? assignments(action, tier) : unsetting(exit));
	if (!valid) shell.err.write(tell(shell, prediction, exit));
};
var summary = (counts) => `summary  ${counts[0]} valid, ${counts[1]} refused, ${counts[2]} unknown
`;
var validate = async (shell, words, options) => {
	if (options.format === "env" && words.length > 1) throw new UsageError("--format env is for one file.");
	const policy = readPolicy2(shell, options.policy);
	const formulas = options.formulas === null ? readFormulas(policy) : readFolder(shell.cwd, options.formulas);
	if (formulas.kind === "unread" && options.formulas !== null) {
		complain(shell, formulas.why);
		if (options.format === "env") shell.out.write(unsetting(2));
		return 2;
	}
	const json = options.json ? await Promise.resolve().then(() => (init_json2(), json_exports)) : null;
	const counts = { 0: 0, 1: 0, 2: 0, 3: 0, 64: 0 };
	let told2 = json !== null;
	for (const subject of readFiles(shell, words, options.id)) {
		if (!told2) tellPolicy(shell, policy);
		if (!told2 && formulas.kind === "unread")
			complain(shell, `${formulas.why}; that formulas exist is checked only with --formulas FOLDER`);
		told2 = true;
		const prediction = predict(subject, policy, existing(formulas));
		const exit = exitOf2(prediction);
		counts[exit] += 1;
		if (json !== null) shell.out.write(json.jsonLine(json.offlineJson(prediction)));
		else if (options.format === "env") env(shell, prediction, exit);
		else shell.out.write(tell(shell, prediction, exit));
	}
	if (words.length > 1 && json === null) shell.out.write(summary(counts));
	return counts[2] > 0 ? 2 : counts[1] > 0 ? 1 : 0;
};
var overNetwork = (name) => async (shell, words, options) => (await Promise.resolve().then(() => __toESM(require("./network.js"), 1)))[name](shell, words, options);
var RUN = {
	classify,
	validate,
	fmt,
	explain: (shell, words, options) => (options.pr === null ? explain : overNetwork("explainPull"))(shell, words, options),
	lint: async (shell, words, options) => (await Promise.resolve().then(() => __toESM(require("./lint.js"), 1))).lint(shell, words, options),
	request: overNetwork("request"),
	verify: overNetwork("verify"),
	sweep: overNetwork("sweepNow"),
	simulate: overNetwork("simulate"),
	doctor: overNetwork("doctor"),
	init: overNetwork("init")
};
var wrong = (shell, command, message2) => {
	complain(shell, `${message2}${meant(message2, command)}`);
	const more = command === null ? `commands: ${NAMES2.join(", ")}
       vault-gate ` : `       vault-gate ${command} `;
	shell.err.write(`${usageOf(command)}${more}--help says more
`);
	return 64;
};
var carryOut = async (shell, call) => {
	switch (call.kind) {
		case "version":
			shell.out.write(`${VERSION}
`);
			return 0;
		case "help":
			shell.out.write(helpOf(call.command));
			return 0;
		case "wrong":
			return wrong(shell, call.command, call.message);
		case "run":
			try {
				return await RUN[call.command](shell, call.words, call.options);
			} catch (thrown) {
				if (!isUsageError(thrown)) throw thrown;
				return wrong(shell, call.command, thrown.message);
			}
	}
};
