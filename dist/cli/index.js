#!/usr/bin/env node
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
	try {
		return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
	} catch (e) {
		throw mod = 0, e;
	}
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") {
		for (let key of __getOwnPropNames(from))
			if (!__hasOwnProp.call(to, key) && key !== except)
				__defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
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
var require_picocolors = __commonJS({
	"node_modules/picocolors/picocolors.js"(exports2, module2) {
		var p = process || {};
		var argv = p.argv || [];
		var env = p.env || {};
		var isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
		var formatter = (open, close, replace = open) => (input) => {
			let string = "" + input, index = string.indexOf(close, open.length);
			return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
		};
		var replaceClose = (string, close, replace, index) => {
			let result = "", cursor = 0;
			do {
				result += string.substring(cursor, index) + replace;
				cursor = index + close.length;
				index = string.indexOf(close, cursor);
			} while (~index);
			return result + string.substring(cursor);
		};
		var createColors = (enabled = isColorSupported) => {
			let f = enabled ? formatter : () => String;
			return {
				isColorSupported: enabled,
				reset: f("\x1B[0m", "\x1B[0m"),
				bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
				dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
				italic: f("\x1B[3m", "\x1B[23m"),
				underline: f("\x1B[4m", "\x1B[24m"),
				inverse: f("\x1B[7m", "\x1B[27m"),
				hidden: f("\x1B[8m", "\x1B[28m"),
				strikethrough: f("\x1B[9m", "\x1B[29m"),
				black: f("\x1B[30m", "\x1B[39m"),
				red: f("\x1B[31m", "\x1B[39m"),
				green: f("\x1B[32m", "\x1B[39m"),
				yellow: f("\x1B[33m", "\x1B[39m"),
				blue: f("\x1B[34m", "\x1B[39m"),
				magenta: f("\x1B[35m", "\x1B[39m"),
				cyan: f("\x1B[36m", "\x1B[39m"),
				white: f("\x1B[37m", "\x1B[39m"),
				gray: f("\x1B[90m", "\x1B[39m"),
				bgBlack: f("\x1B[40m", "\x1B[49m"),
				bgRed: f("\x1B[41m", "\x1B[49m"),
				bgGreen: f("\x1B[42m", "\x1B[49m"),
				bgYellow: f("\x1B[43m", "\x1B[49m"),
				bgBlue: f("\x1B[44m", "\x1B[49m"),
				bgMagenta: f("\x1B[45m", "\x1B[49m"),
				bgCyan: f("\x1B[46m", "\x1B[49m"),
				bgWhite: f("\x1B[47m", "\x1B[49m"),
				blackBright: f("\x1B[90m", "\x1B[39m"),
				redBright: f("\x1B[91m", "\x1B[39m"),
				greenBright: f("\x1B[92m", "\x1B[39m"),
				yellowBright: f("\x1B[93m", "\x1B[39m"),
				blueBright: f("\x1B[94m", "\x1B[39m"),
				magentaBright: f("\x1B[95m", "\x1B[39m"),
				cyanBright: f("\x1B[96m", "\x1B[39m"),
				whiteBright: f("\x1B[97m", "\x1B[39m"),
				bgBlackBright: f("\x1B[100m", "\x1B[49m"),
				bgRedBright: f("\x1B[101m", "\x1B[49m"),
				bgGreenBright: f("\x1B[102m", "\x1B[49m"),
				bgYellowBright: f("\x1B[103m", "\x1B[49m"),
				bgBlueBright: f("\x1B[104m", "\x1B[49m"),
				bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
				bgCyanBright: f("\x1B[106m", "\x1B[49m"),
				bgWhiteBright: f("\x1B[107m", "\x1B[49m")
			};
		};
		module2.exports = createColors();
		module2.exports.createColors = createColors;
	}
});
var import_node_fs3 = require("node:fs");
var describe = (thrown) => {
	if (thrown instanceof Error) return thrown.message === "" ? thrown.name : thrown.message;
	return typeof thrown === "string" ? thrown : "something that is not an error was thrown";
};
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
var visible = (text, max = 200) => {
	const points = [...text.slice(0, max * 2 + 2)];
	const cut = points.length > max || text.length > max * 2 + 2 ? `${points.slice(0, max).join("")}\u2026` : text;
	return cut.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
};
var import_node_fs = require("node:fs");
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
var import_node_util = require("node:util");
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
var isCommand = (word) => word !== void 0 && Object.hasOwn(COMMANDS, word);
var isOption = (name) => Object.hasOwn(OPTIONS, name);
var wrongOption = (command, { name = "", rawName = "", value }) => {
	const known = COMMANDS[command];
	if (!isOption(name)) return `There is no option ${rawName}.`;
	if (name !== "help" && name !== "version" && !known.includes(name)) return `${command} has no option ${rawName}.`;
	if (OPTIONS[name].type === "string") return value === void 0 ? `${rawName} needs a value.` : null;
	return value === void 0 ? null : `${rawName} takes no value.`;
};
var SUBJECTS = {
	classify: "Which formula or file?",
	validate: "Which file?",
	fmt: "Which file?",
	explain: "Which file, or which pull request (--pr)?",
	lint: null,
	request: null,
	verify: null,
	sweep: null,
	simulate: null,
	doctor: null,
	init: null
};
var FORMATS = { validate: "env", lint: "sarif" };
var wrongTogether = (command, words, options) => {
	const question = SUBJECTS[command];
	const needless = command === "explain" && options.pr !== null;
	if (question === null && words.length > 0) return `${command} takes no words besides its options.`;
	if (question !== null && words.length === 0 && !needless) return question;
	if (needless && words.length > 0) return "A file and --pr exclude each other.";
	const format = FORMATS[command];
	if (options.format !== null && options.format !== format) return `--format can be ${format}, nothing else.`;
	if (options.format !== null && options.json) return "--format and --json exclude each other.";
	if (options.check && options.write) return "--check and --write exclude each other.";
	return null;
};
var parse = (argv) => {
	if (!argv.some((word) => word.startsWith("-"))) return { values: {}, positionals: argv, given: [] };
	const { values, positionals, tokens } = (0, import_node_util.parseArgs)({
		args: [...argv],
		options: OPTIONS,
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	return { values, positionals, given: tokens.filter(({ kind }) => kind === "option") };
};
var readCall = (argv) => {
	const { values, positionals, given } = parse(argv);
	const [first, ...words] = positionals;
	const named = first === "help" ? words[0] : first;
	if (named !== void 0 && !isCommand(named)) return { kind: "wrong", command: null, message: `There is no command ${named}.` };
	if (values.help === true || first === "help" && words.length < 2) return { kind: "help", command: named ?? null };
	if (values.version === true) return { kind: "version" };
	if (first === void 0) return { kind: "wrong", command: null, message: "Which command?" };
	if (!isCommand(first)) return { kind: "wrong", command: null, message: "help takes one command." };
	const options = Object.fromEntries(
		Object.entries(OPTIONS).map(([name, { type }]) => {
			const value = values[name];
			return [name, type === "boolean" ? value === true : typeof value === "string" ? value : null];
		})
	);
	const wrong = given.map((token) => wrongOption(first, token)).find((one) => one !== null) ?? wrongTogether(first, words, options);
	return wrong === null ? { kind: "run", command: first, words, options } : { kind: "wrong", command: first, message: wrong };
};
var LONGEST = 60;
var INVISIBLE2 = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
var shown = (character) => {
	if (character === '"' || character === "\\") return `\\${character}`;
	return INVISIBLE2.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
};
var quote = (text) => {
	let inside = "";
	let count2 = 0;
	for (const character of text) {
		if (count2 === LONGEST) return `"${inside}\u2026"`;
		inside += shown(character);
		count2 += 1;
	}
	return `"${inside}"`;
};
var TIERS = ["low", "medium", "high"];
var isTier = (text) => text === "low" || text === "medium" || text === "high";
var strictest = (a, b) => TIERS.indexOf(a) >= TIERS.indexOf(b) ? a : b;
var isBelow = (a, b) => TIERS.indexOf(a) < TIERS.indexOf(b);
var import_node_path = require("node:path");
var NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
var FORMULA = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
var LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;
var NAME_RULE = 'a name is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter, a digit or "_"';
var FORMULA_RULE = 'the name of a formula is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit';
var isName = (text) => NAME.test(text);
var isFormula = (text) => FORMULA.test(text);
var isLogin = (text) => LOGIN.test(text);
var isTeam = (text) => text.startsWith("@") && isLogin(text.slice(1));
var repeated = (names) => {
	const seen = /* @__PURE__ */ new Set();
	const again = /* @__PURE__ */ new Set();
	for (const [index, name] of names.entries()) {
		if (name === null) continue;
		if (seen.has(name)) again.add(index);
		seen.add(name);
	}
	return again;
};
var LONGEST2 = 64;
var editDistance = (a, b) => {
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
var distance = (name, candidate) => {
	if (name.length >= 3 && (candidate.startsWith(name) || name.startsWith(candidate))) return 1;
	const farthest = Math.max(1, Math.floor(candidate.length / 3));
	if (Math.abs(name.length - candidate.length) > farthest) return null;
	const edits = editDistance(name, candidate);
	return edits <= farthest ? edits : null;
};
var nearest = (name, known) => {
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
var knownNames = (name, known) => {
	const meant = nearest(name, known);
	const question = meant === null ? "" : `Did you mean ${quote(meant)}? `;
	return `${question}Known here: ${known.join(", ")}.`;
};
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
	const names = POLICY_KEYS.filter(({ key }) => key.startsWith(prefix)).map(
		({ key }) => key.slice(prefix.length).split(".")[0] ?? ""
	);
	return [...new Set(names)].filter((name) => name !== "NAME");
};
var sourceOf = (path, text) => {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return { path, text, starts };
};
var lineIndex = (source, offset) => {
	let low = 0;
	let high = source.starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((source.starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
};
var codePoints = (text) => {
	let count2 = 0;
	for (const _ of text) count2 += 1;
	return count2;
};
var positionAt = (source, offset) => {
	const index = lineIndex(source, offset);
	return { line: index + 1, column: codePoints(source.text.slice(source.starts[index] ?? 0, offset)) + 1 };
};
var STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var decoded = (bytes) => {
	try {
		return STRICT.decode(bytes);
	} catch (thrown) {
		if (thrown instanceof TypeError) return null;
		throw thrown;
	}
};
var soundLength = (bytes) => {
	const encoder = new TextEncoder();
	let at = 0;
	for (const character of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)) {
		if (character === "\uFFFD" && !(bytes[at] === 239 && bytes[at + 1] === 191 && bytes[at + 2] === 189)) return at;
		at += encoder.encode(character).length;
	}
	return at;
};
var decode = (bytes, path) => {
	const text = decoded(bytes);
	if (text === null) {
		const sound = decoded(bytes.subarray(0, soundLength(bytes))) ?? "";
		return { kind: "broken", position: positionAt(sourceOf(path, sound), sound.length) };
	}
	const bom = text.startsWith("\uFEFF");
	return { kind: "text", source: sourceOf(path, bom ? text.slice(1) : text), bom };
};
var problemAt = (code, path, position, text, remedy) => ({
	code,
	path,
	line: position?.line ?? null,
	column: position?.column ?? null,
	text,
	remedy,
	fix: null
});
var tooLarge = (path, what, size, limit) => problemAt(
	"too-large",
	path,
	null,
	`The ${what} has ${size} bytes; at most ${limit} are read.`,
	"Make the file smaller; nothing else in it was looked at."
);
var notUtf8 = (path, what, position) => problemAt("not-utf-8", path, position, `The ${what} is not valid UTF-8 here.`, "Save the file as UTF-8.");
var byteOrderMark = (path, what) => problemAt(
	"byte-order-mark",
	path,
	{ line: 1, column: 1 },
	`The ${what} starts with a byte order mark.`,
	"Save the file as UTF-8 without a byte order mark."
);
var MOST_PROBLEMS = 100;
var listed = (problems, path) => {
	const sorted = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
	const more = sorted.length - MOST_PROBLEMS;
	if (more <= 0) return sorted;
	const text = `There are ${more} more problems than the ${MOST_PROBLEMS} listed.`;
	return [...sorted.slice(0, MOST_PROBLEMS), problemAt("too-many-problems", path, null, text, "Correct these first.")];
};
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l)
			continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class _TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message2, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message2}

${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message2, ctx, ptr) {
		throw new _TomlError(message2, { toml: ctx.s, ptr: ptr ?? ctx.p });
	}
};
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
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class _TomlDate extends Date {
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
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i)
				t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
			k = key[i];
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
function peekTable(ctx, key, table2, meta, type) {
	let t = table2;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
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
		k = key[i];
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
				t: i < key.length - 1 && type === 2 ? 3 : type,
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
function parse2(toml2, options = {}) {
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
var HAS_WELLFORMED = !!"".isWellFormed;
var DEEPEST = 16;
var table = (parsed, depth) => depth > DEEPEST ? /* @__PURE__ */ new Map() : new Map(Object.entries(parsed).map(([key, value]) => [key, toml(value, depth + 1)]));
var toml = (value, depth) => {
	if (typeof value === "string") return { type: "string", value };
	if (typeof value === "bigint") return { type: "integer", value };
	if (typeof value === "number") return { type: "float" };
	if (typeof value === "boolean") return { type: "boolean", value };
	if (Array.isArray(value)) return { type: "list", items: value.map((item) => toml(item, depth + 1)) };
	if (value instanceof Date) return { type: "date" };
	return { type: "table", entries: table(value, depth) };
};
var CUT_OFF = "control characters are not allowed in strings";
var message = (error, text) => {
	const said = (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: |\.$/g, "");
	const line = text.split("\n")[error.line - 1] ?? "";
	return said === CUT_OFF && line.trimEnd().length < error.column ? "a string is not closed on its line" : said;
};
var parseToml = (text) => {
	try {
		return { kind: "table", table: table(parse2(text, { integersAsBigInt: true, maxDepth: DEEPEST }), 0) };
	} catch (thrown) {
		if (!(thrown instanceof TomlError)) throw thrown;
		return { kind: "broken", line: thrown.line, character: thrown.column - 1, message: message(thrown, text) };
	}
};
var typeName = (value) => {
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
var EMPTY = /* @__PURE__ */ new Map();
var report = (reader, code, at, part, text, remedy) => {
	reader.problems.push(problemAt(code, reader.path, reader.locate(at, part), text, remedy));
};
var tableName = (at) => `[${at.join(".")}]`;
var shown2 = (at) => {
	const key = String(at.at(-1) ?? "");
	return at.length < 2 ? quote(key) : `${quote(key)} in ${tableName(at.slice(0, -1))}`;
};
var wrongType = (reader, at, value, wanted, remedy) => report(reader, "wrong-type", at, "value", `${shown2(at)} must be ${wanted}, not ${typeName(value)}.`, remedy);
var unknownKeys = (reader, table2, at) => {
	const known = knownIn(at.join("."));
	if (known.length === 0) return;
	for (const [key, value] of table2) {
		if (known.includes(key)) continue;
		const what = value.type === "table" ? "table" : "key";
		const where = at.length === 0 ? "of the policy" : `of ${tableName(at)}`;
		const text = `${quote(key)} is not a known ${what} ${where}; what is not known would not be enforced.`;
		report(reader, "unknown-key", [...at, key], "key", text, knownNames(key, known));
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
	const limit = (key, value, fallback) => value === null ? { value: fallback, line: null } : { value, line: reader.locate(["limits", key], "key").line };
	return {
		lowPerHour: limit("low_per_hour", readInteger(reader, table2, ["limits", "low_per_hour"], 0, MOST_PER_HOUR), 20),
		maxAgeDays: limit("max_age_days", readInteger(reader, table2, ["limits", "max_age_days"], 1, MOST_DAYS), 14),
		frozen: limit("frozen", readBoolean(reader, table2, ["limits", "frozen"]), false)
	};
};
var BARE = /[A-Za-z0-9_-]+/y;
var BLANK = /[ \t]*/y;
var VOID = /(?:[ \t\r\n]+|#[^\n]*)*/y;
var PLAIN = /[^\s,#[\]{}"']*/y;
var endOf = (pattern, text, at) => {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
};
var skipBlank = (text, at) => endOf(BLANK, text, at);
var skipVoid2 = (text, at) => endOf(VOID, text, at);
var multiLineEnd = (text, at, quotes) => {
	const escapes = quotes.startsWith('"');
	let end = at + 3;
	while (end < text.length && !text.startsWith(quotes, end)) end += escapes && text[end] === "\\" ? 2 : 1;
	if (end >= text.length) return null;
	end += 3;
	if (text[end] === quotes[0]) end += 1;
	if (text[end] === quotes[0]) end += 1;
	return end;
};
var stringEnd = (text, at) => {
	const open = text[at] ?? "";
	if (text.startsWith(open.repeat(3), at)) return multiLineEnd(text, at, open.repeat(3));
	for (let end = at + 1; end < text.length && text[end] !== "\n"; end += 1) {
		if (text[end] === open) return end + 1;
		if (open === '"' && text[end] === "\\" && text[end + 1] !== "\n") end += 1;
	}
	return null;
};
var opensString = (text, at) => text[at] === '"' || text[at] === "'";
var valueEnd = (text, at) => {
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
var scanKey = (text, at) => {
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
var DEEPEST_PATH = 4 * DEEPEST;
var id = (path) => JSON.stringify(path);
var note = (walk, path, key, value) => {
	if (!walk.places.has(id(path))) walk.places.set(id(path), { key, value });
};
var keyName = (raw) => {
	if (!(raw.startsWith('"') || raw.startsWith("'"))) return raw;
	const reading = parseToml(`x = ${raw}`);
	const value = reading.kind === "table" ? reading.table.get("x") : void 0;
	return value?.type === "string" ? value.value : raw;
};
var namesOf = (parts) => {
	const named = parts.slice(0, DEEPEST).map((part) => ({ ...part, name: keyName(part.raw) }));
	const last = parts[DEEPEST];
	return last === void 0 ? named : [...named, { ...last, name: -1 }];
};
var walkPair = (walk, at, table2) => {
	const key = scanKey(walk.text, at);
	if (key === null || walk.text[key.end] !== "=") return null;
	const start = skipBlank(walk.text, key.end + 1);
	let path = table2;
	for (const part of namesOf(key.parts)) {
		path = [...path, part.name];
		note(walk, path, part.at, part.at === key.parts.at(-1)?.at ? start : part.at);
	}
	return walkValue(walk, start, path);
};
var walkList = (walk, at, path) => {
	let next = at + 1;
	for (let index = 0; ; index += 1) {
		next = skipVoid2(walk.text, next);
		if (next >= walk.text.length || walk.text[next] === "]") return next + 1;
		note(walk, [...path, index], next, next);
		next = afterItem(walk.text, walkValue(walk, next, [...path, index]));
	}
};
var walkInlineTable = (walk, at, path) => {
	let next = at + 1;
	for (; ; ) {
		next = skipVoid2(walk.text, next);
		if (next >= walk.text.length || walk.text[next] === "}") return next + 1;
		next = afterItem(walk.text, walkPair(walk, next, path) ?? walk.text.length);
	}
};
var afterItem = (text, at) => {
	let next = skipVoid2(text, at);
	while (next < text.length && text[next] !== "," && text[next] !== "]" && text[next] !== "}") {
		next = skipVoid2(text, Math.max(valueEnd(text, next) ?? text.length, next + 1));
	}
	return text[next] === "," ? next + 1 : next;
};
var walkValue = (walk, at, path) => {
	if (path.length > DEEPEST_PATH) return valueEnd(walk.text, at) ?? walk.text.length;
	const first = walk.text[at];
	if (first === "[") return walkList(walk, at, path);
	if (first === "{") return walkInlineTable(walk, at, path);
	return valueEnd(walk.text, at) ?? walk.text.length;
};
var walkHeader = (walk, at) => {
	const array = walk.text.startsWith("[[", at);
	const key = scanKey(walk.text, at + (array ? 2 : 1));
	if (key === null || walk.text[key.end] !== "]") return null;
	let table2 = [];
	for (const part of namesOf(key.parts)) {
		table2 = [...table2, part.name];
		note(walk, table2, part.at, part.at);
		const count2 = walk.arrays.get(id(table2));
		const opens = array && part.at === key.parts.at(-1)?.at;
		if (opens) walk.arrays.set(id(table2), (count2 ?? 0) + 1);
		if (opens || count2 !== void 0) {
			table2 = [...table2, opens ? count2 ?? 0 : (count2 ?? 1) - 1];
			note(walk, table2, part.at, part.at);
		}
	}
	return { table: table2, end: key.end + (array ? 2 : 1) };
};
var lineEnd = (text, at) => {
	const end = text.indexOf("\n", at);
	return end === -1 ? text.length : end;
};
var walkText = (walk) => {
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
var locate = (source) => {
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
var LONGEST_PATH = 200;
var readNames = (reader, key) => {
	const table2 = reader.root.get("actions");
	const items = table2?.type === "table" ? readList(reader, table2.entries, ["actions", key]) : null;
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
	const flaw = pathFlaw(path);
	if (flaw !== null) {
		report(reader, "bad-path", at, "value", `${quote(path)} is no path inside the repository: ${flaw}.`, remedy);
	}
	return { path, line: reader.locate(at, "key").line };
};
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
		const meant = nearest(text, [...tiers.keys()].slice(0, MOST_COMPARED));
		const remedy = `${meant === null ? "" : `Did you mean ${quote(meant)}? `}List the formula in [tiers], or take it out here.`;
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
	for (let folder = cwd; ; folder = (0, import_node_path.dirname)(folder)) {
		const path = (0, import_node_path.join)(folder, POLICY_PATH);
		const content = readFound(path);
		if (content.kind !== "unreadable" || !content.absent) return readingOf(content, (0, import_node_path.relative)(cwd, path), folder);
		if (folder === (0, import_node_path.dirname)(folder))
			return none(POLICY_PATH, `there is no ${POLICY_PATH} here or in a folder above`, { absent: true });
	}
};
var readPolicy2 = (shell, named) => {
	if (named !== null) return readingOf(readFile((0, import_node_path.resolve)(shell.cwd, named), POLICY_BYTES), named, null);
	const root = shell.env("OPS_REPO_ROOT") ?? "";
	if (root === "") return readNearest(shell.cwd);
	return readingOf(readFound((0, import_node_path.resolve)(shell.cwd, root, POLICY_PATH)), (0, import_node_path.join)(root, POLICY_PATH), (0, import_node_path.resolve)(shell.cwd, root));
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
	const { tier, line } = named ?? floors3.rest;
	const source = line === null ? void 0 : `${policyPath}:${line}`;
	const basis = named === void 0 ? `every ${word} without its own floor` : `${word} ${name}`;
	const text = `asks for ${word} ${name}; the floor of ${basis} is ${tier}${line === null ? " by default" : ""}`;
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
var placeOf = ({ path, line, column }) => [path, ...line === null ? [] : [line], ...column === null ? [] : [column]].join(":");
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
	const wrong = `claims ${quote(override)}, which is no tier, so it is high`;
	const refused = claim === null && override !== "" ? [fail("claim-refused", wrong, { tier: "high", source: TIER_CLAIM })] : [];
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
var same = (text) => text;
var PLAIN2 = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };
var shown3 = (text, max = 1e3) => visible(text, max);
var complain = ({ err }, text) => err.write(`${err.colours.red("vault-gate:")} ${shown3(text, 4e3)}
`);
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
var classifyFormulas = (shell, names, options) => {
	const policy = readPolicy2(shell, options.policy);
	const override = options.override ?? "";
	warn(shell, policy, override);
	for (const name of names) printTier(shell, predictFormula({ kind: "formula", name, override }, policy), names.length);
	return 0;
};
var namesFile = (word) => word === "-" || word.includes("/") || word.includes(".toml");
var isQuick = (words, { json, id: id2 }) => !json && id2 === null && !words.some(namesFile);
var vaultGate = async (shell, argv) => {
	const call = readCall(argv);
	if (call.kind === "run" && call.command === "classify" && isQuick(call.words, call.options)) {
		return classifyFormulas(shell, call.words, call.options);
	}
	const { carryOut } = await Promise.resolve().then(() => __toESM(require("./commands.js"), 1));
	return carryOut(shell, call);
};
var import_node_fs2 = require("node:fs");
var GATHERED = 16384;
var writeAll = (descriptor, text) => {
	if (text === "") return;
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; ) {
		try {
			at += (0, import_node_fs2.writeSync)(descriptor, bytes, at);
		} catch (thrown) {
			if (errorCode(thrown) !== "EAGAIN") throw thrown;
			pause();
		}
	}
};
var isDevice = (descriptor) => {
	try {
		const stats = (0, import_node_fs2.fstatSync)(descriptor);
		return stats.isCharacterDevice() && stats.rdev !== (0, import_node_fs2.statSync)("/dev/null", { throwIfNoEntry: false })?.rdev;
	} catch (thrown) {
		if (errorCode(thrown) === "EBADF") return false;
		throw thrown;
	}
};
var isTerminal = async (descriptor) => isDevice(descriptor) && (await Promise.resolve().then(() => __toESM(require("node:tty"), 1))).isatty(descriptor);
var coloursOf = async (terminal, env) => {
	if (!terminal || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return PLAIN2;
	const { default: picocolors } = await Promise.resolve().then(() => __toESM(require_picocolors(), 1));
	return picocolors.createColors(true);
};
var sinksOf = async (env) => {
	const terminals = { out: await isTerminal(1), err: await isTerminal(2) };
	let gathered = "";
	const flush = () => {
		const text = gathered;
		gathered = "";
		writeAll(1, text);
	};
	const out = (text) => {
		gathered += text;
		if (terminals.out || gathered.length > GATHERED) flush();
	};
	const err = (text) => {
		flush();
		writeAll(2, text);
	};
	return {
		out: { terminal: terminals.out, colours: await coloursOf(terminals.out, env), write: out },
		err: { terminal: terminals.err, colours: await coloursOf(terminals.err, env), write: err },
		flush
	};
};
var NEEDED = 20;
var main = async () => {
	if (Number(process.versions.node.split(".")[0]) < NEEDED) throw new Error(`Node ${NEEDED} or newer is needed`);
	const { out, err, flush } = await sinksOf(process.env);
	const shell = { cwd: process.cwd(), env: (name) => process.env[name], stdin: 0, out, err };
	const exit = await vaultGate(shell, process.argv.slice(2));
	flush();
	process.exit(exit);
};
var lastResort = (thrown) => {
	process.exitCode = 2;
	if (errorCode(thrown) === "EPIPE") return;
	(0, import_node_fs3.writeSync)(2, `vault-gate: an unexpected failure: ${visible(describe(thrown))}
`);
};
main().catch(lastResort);
