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
var __commonJS = (cb, mod) => function __require() {
	try {
		return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
	} catch (e) {
		throw mod = 0, e;
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
var SCHEMA, actionJson, reportJson, fitting;
var init_json = __esm({
	"src/report/json.ts"() {
		"use strict";
		SCHEMA = "vault-gate/1";
		actionJson = (decision) => {
			if (decision.kind === "ignore" || decision.shape.kind !== "addition") return null;
			const { action, shape } = decision;
			return {
				id: shape.id,
				path: shape.path,
				blob: shape.entry.id,
				formula: action?.formula ?? null,
				secrets: action?.secrets ?? [],
				mounts: action?.mounts ?? [],
				tools: action?.tools ?? [],
				claim: action?.claim ?? null
			};
		};
		reportJson = (decision, observation, digest) => {
			const judged = decision.kind === "ignore" ? null : decision;
			const { repository, pull, base, settings, history } = observation;
			return {
				schema: SCHEMA,
				repository: `${repository.owner}/${repository.name}`,
				pull: pull.number,
				head: pull.head.sha,
				base: base.name,
				policy: { path: settings.policyPath, blob: history?.policy.blob ?? null, valid: judged?.policyValid ?? false },
				action: actionJson(decision),
				decision: decision.kind,
				tier: judged?.tier ?? null,
				canonical: judged?.canonical ?? null,
				findings: (judged?.evidence ?? []).map(({ code, outcome: outcome2, source: source2, text }) => ({ code, outcome: outcome2, source: source2, text })),
				problems: judged?.problems ?? [],
				waiting: judged?.waiting ?? { on: null, who: [], needed: 0, have: 0 },
				next: judged?.next ?? "none",
				digest
			};
		};
		fitting = (report3, max) => {
			const unfixed = report3.problems.map((problem) => ({ ...problem, fix: null }));
			const few = (items2) => items2.slice(0, 20);
			const shapes = [
				report3,
				{ ...report3, problems: unfixed },
				{ ...report3, findings: report3.findings.slice(0, 40), problems: few(unfixed) },
				{ ...report3, findings: [], problems: [] },
				{
					...report3,
					findings: [],
					problems: [],
					action: report3.action === null ? null : {
						...report3.action,
						secrets: few(report3.action.secrets),
						mounts: few(report3.action.mounts),
						tools: few(report3.action.tools)
					}
				}
			];
			const length = (shape) => JSON.stringify(shape).replace(/[^ -~]/g, "\\u0000").length;
			return shapes.find((shape) => length(shape) <= max) ?? shapes.at(-1);
		};
	}
});
var isSha, isRegular, filesIn, sameLogin;
var init_domain = __esm({
	"src/domain.ts"() {
		"use strict";
		isSha = (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
		isRegular = (entry2) => entry2.mode === "100644" || entry2.mode === "100755";
		filesIn = (folder) => (folder ?? []).filter(isRegular).map(({ name }) => name);
		sameLogin = (a, b) => a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
	}
});
var import_node_crypto2, blobId, decisionOf, NOBODY2, waitingOf, actionOf3, offlineJson, jsonLine;
var init_json2 = __esm({
	"src/cli/json.ts"() {
		"use strict";
		import_node_crypto2 = require("node:crypto");
		init_json();
		blobId = (bytes) => (0, import_node_crypto2.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
		decisionOf = ({ standing, tier }) => {
			if (standing === "refused") return "refuse";
			return standing === "unknown" || tier === "low" ? null : "hold";
		};
		NOBODY2 = { on: null, who: [], needed: 0, have: 0 };
		waitingOf = ({ standing, tier, policy: policy2 }) => {
			if (standing === "refused") return { ...NOBODY2, on: "author" };
			if (policy2.kind === "none") return { ...NOBODY2, on: "operator" };
			if (standing === "unknown" || tier === "low") return NOBODY2;
			const { approvers, approvals: approvals2 } = policy2.policy[tier];
			return { on: approvers.length > 0 ? "approver" : "operator", who: approvers, needed: approvals2, have: 0 };
		};
		actionOf3 = ({ subject, action }) => {
			if (subject.kind === "formula" || action === null) return null;
			const { id: id3, formula: formula2, secrets, mounts, tools, claim: claim2 } = action;
			const blob = subject.content.kind === "bytes" ? blobId(subject.content.bytes) : null;
			return { id: id3, path: subject.path, blob, formula: formula2, secrets, mounts, tools, claim: claim2 };
		};
		offlineJson = (prediction, tier = prediction.tier) => {
			const { subject, policy: policy2, standing, canonical, evidence: evidence2, problems } = prediction;
			const next = standing === "refused" ? "push" : "none";
			return {
				schema: SCHEMA,
				subject: subject.name,
				repository: null,
				pull: null,
				head: null,
				base: null,
				policy: { path: policy2.path, blob: policy2.bytes === null ? null : blobId(policy2.bytes), valid: policy2.kind === "valid" },
				action: actionOf3(prediction),
				decision: decisionOf(prediction),
				tier,
				canonical,
				findings: evidence2.map(({ code, outcome: outcome2, source: source2, text }) => ({ code, outcome: outcome2, source: source2, text })),
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
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	const values2 = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
	return values2;
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint")
		return value.toString();
	return value;
}
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source2) {
	const start = source2.startsWith("^") ? 1 : 0;
	const end = source2.endsWith("$") ? source2.length - 1 : source2.length;
	return source2.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent)
		cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params)
		return {};
	if (typeof params === "string")
		return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0)
			throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string")
		return { ...params, error: () => params.error };
	return params;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true)
		return true;
	for (let i = startIndex; i < x.issues.length; i++) {
		if (x.issues[i]?.continue !== true) {
			return true;
		}
	}
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true)
		return true;
	for (let i = startIndex; i < x.issues.length; i++) {
		if (x.issues[i]?.continue === false) {
			return true;
		}
	}
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a3;
		(_a3 = iss).path ?? (_a3.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message2) {
	return typeof message2 === "string" ? message2 : message2?.message;
}
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check))
			break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0)
			caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a3;
	for (let i = start; i < issues.length; i++) {
		(_a3 = issues[i]).schema ?? (_a3.schema = inst);
	}
}
function finalizeIssue(iss, ctx, config2) {
	var _a3;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck"))
			(_a3 = iss).schema ?? (_a3.schema = iss.inst);
		else
			iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message2 = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
			continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message2;
	if (ctx?.reportInput) {
		full.input = iss.input;
	}
	return full;
}
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str))
		return units;
	let count3 = units;
	for (let i = 0; i < units - 1; i++) {
		if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
			count3--;
			i++;
		}
	}
	return count3;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input))
		return "array";
	if (typeof input === "string")
		return "string";
	return "unknown";
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") {
		return {
			message: iss,
			code: "custom",
			input,
			inst
		};
	}
	return { ...iss };
}
function members(proto, table3) {
	for (const key2 in table3) {
		const desc = Object.getOwnPropertyDescriptor(table3, key2);
		if (desc.get)
			Object.defineProperty(proto, key2, { ...desc, enumerable: false });
		else
			defineBound(proto, key2, desc.value);
	}
}
function own(inst, key2, value, enumerable = true) {
	Object.defineProperty(inst, key2, { configurable: true, writable: true, enumerable, value });
	return value;
}
function hide(inst, key2, value) {
	return own(inst, key2, value, false);
}
function defineBound(proto, key2, fn) {
	Object.defineProperty(proto, key2, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key2, fn.bind(this));
		},
		set(value) {
			own(this, key2, value);
		}
	});
}
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
function defineLazyInternal(inst, key2, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key2 in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key2, {
		configurable: true,
		get() {
			Object.defineProperty(this, key2, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke)
					delete this[key2];
				else
					Object.defineProperty(this, key2, { configurable: true, writable: true, value });
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key2];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key2, { configurable: true, writable: true, value });
		}
	});
}
function installLazyProp(inst, key2, make, enumerable) {
	const proto = claim(inst, key2);
	if (!proto)
		return;
	Object.defineProperty(proto, key2, {
		configurable: true,
		get() {
			const desc = { configurable: true, writable: true, enumerable, value: void 0 };
			Object.defineProperty(this, key2, desc);
			desc.value = make(this);
			Object.defineProperty(this, key2, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key2, { configurable: true, writable: true, enumerable, value });
		}
	});
}
var Cached, captureStackTrace, propertyKeyTypes, NUMBER_FORMAT_RANGES, highSurrogate, installing, broke, breaker;
var init_util = __esm({
	"node_modules/zod/v4/core/util.js"() {
		Cached = class {
			constructor(getter) {
				this._getter = getter;
				this._value = void 0;
			}
			get value() {
				const getter = this._getter;
				if (getter !== void 0) {
					this._value = getter();
					this._getter = void 0;
				}
				return this._value;
			}
		};
		captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
		};
		propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
		NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
			safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
			int32: [-2147483648, 2147483647],
			uint32: [0, 4294967295],
			float32: [-34028234663852886e22, 34028234663852886e22],
			float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
		}))();
		highSurrogate = /[\uD800-\uDBFF]/;
		broke = false;
		breaker = {
			configurable: true,
			get() {
				broke = true;
				return void 0;
			}
		};
	}
});
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) {
			return;
		}
		inst._zod.traits.add(name);
		initializer2(inst, def);
		if (initialized) {
			const own2 = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own2;
			while (up && up !== ctorProto)
				up = Object.getPrototypeOf(up);
			const target = up ?? own2;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto2 = _.prototype;
		for (const k in proto2) {
			if (!Object.prototype.hasOwnProperty.call(proto2, k))
				continue;
			if (!(k in inst)) {
				inst[k] = proto2[k].bind(inst);
			}
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {
	}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) {
				fn();
			}
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp)
			pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, {
		value: (inst) => {
			if (params?.Parent && inst instanceof params.Parent)
				return true;
			return inst?._zod?.traits?.has(name);
		}
	});
	Object.defineProperty(_, "name", { value: name });
	return _;
}
function config(newConfig) {
	if (newConfig)
		Object.assign(globalConfig, newConfig);
	return globalConfig;
}
var _a, _zodDesc, _E, $ZodAsyncError, $ZodEncodeError, globalConfig;
var init_core = __esm({
	"node_modules/zod/v4/core/core.js"() {
		init_util();
		_zodDesc = { value: void 0, enumerable: false };
		_E = "captureStackTrace" in Error ? Error : null;
		$ZodAsyncError = class extends Error {
			constructor() {
				super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
			}
		};
		$ZodEncodeError = class extends Error {
			constructor(name) {
				super(`Encountered unidirectional transform during encode: ${name}`);
				this.name = "ZodEncodeError";
			}
		};
		(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
		globalConfig = globalThis.__zod_globalConfig;
	}
});
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodError, $ZodRealError;
var init_errors = __esm({
	"node_modules/zod/v4/core/errors.js"() {
		init_core();
		init_util();
		_messageDesc = {
			get: _getMessage,
			set: _setMessage,
			enumerable: true,
			configurable: true
		};
		_issuesDesc = { value: void 0, enumerable: false };
		_installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
		initializer = (inst, def) => {
			inst.name = "$ZodError";
			_issuesDesc.value = def;
			Object.defineProperty(inst, "issues", _issuesDesc);
			_issuesDesc.value = void 0;
			Object.defineProperty(inst, "message", _messageDesc);
			const proto = Object.getPrototypeOf(inst);
			if (!_installedToString.has(proto)) {
				_installedToString.add(proto);
				Object.defineProperty(proto, "toString", {
					configurable: true,
					enumerable: false,
					get() {
						const value = () => this.message;
						Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
						return value;
					},
					set(value) {
						Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
					}
				});
			}
		};
		$ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer);
		$ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, {
			Parent: Error
		});
	}
});
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
var _parse, parse2, _parseAsync, parseAsync, _safeParse, safeParse, _safeParseAsync, safeParseAsync;
var init_parse = __esm({
	"node_modules/zod/v4/core/parse.js"() {
		init_core();
		init_errors();
		init_util();
		_parse = (_Err) => {
			const fn = (schema, value, _ctx, _params) => {
				const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
				const result = schema._zod.run({ value, issues: [] }, ctx);
				if (result instanceof Promise) {
					throw new $ZodAsyncError();
				}
				if (result.issues.length) {
					const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
					captureStackTrace(e, _params?.callee ?? fn);
					throw e;
				}
				return result.value;
			};
			return fn;
		};
		parse2 = /* @__PURE__ */ _parse($ZodRealError);
		_parseAsync = (_Err) => {
			const fn = async (schema, value, _ctx, params) => {
				const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
				let result = schema._zod.run({ value, issues: [] }, ctx);
				if (result instanceof Promise)
					result = await result;
				if (result.issues.length) {
					const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
					captureStackTrace(e, params?.callee ?? fn);
					throw e;
				}
				return result.value;
			};
			return fn;
		};
		parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
		_safeParse = (_Err) => (schema, value, _ctx) => {
			const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
			const result = schema._zod.run({ value, issues: [] }, ctx);
			if (result instanceof Promise) {
				throw new $ZodAsyncError();
			}
			return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
		};
		safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
		_safeParseAsync = (_Err) => async (schema, value, _ctx) => {
			const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
			let result = schema._zod.run({ value, issues: [] }, ctx);
			if (result instanceof Promise)
				result = await result;
			return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
		};
		safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
	}
});
var anyString, number, boolean;
var init_regexes = __esm({
	"node_modules/zod/v4/core/regexes.js"() {
		anyString = /^[\s\S]{0,}$/;
		number = /^-?\d+(?:\.\d+)?$/;
		boolean = /^(?:true|false)$/i;
	}
});
var $ZodCheck, _whenHasLength, numericOriginMap, $ZodCheckGreaterThan, $ZodCheckNumberFormat, $ZodCheckMinLength, $ZodCheckStringFormat, $ZodCheckRegex;
var init_checks = __esm({
	"node_modules/zod/v4/core/checks.js"() {
		init_core();
		init_util();
		$ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
			var _a3;
			inst._zod ?? (inst._zod = {});
			inst._zod.def = def;
			(_a3 = inst._zod).onattach ?? (_a3.onattach = []);
		});
		_whenHasLength = (payload) => {
			const val = payload.value;
			return !nullish(val) && val.length !== void 0;
		};
		numericOriginMap = {
			number: "number",
			bigint: "bigint",
			object: "date"
		};
		$ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
			$ZodCheck.init(inst, def);
			const origin = numericOriginMap[typeof def.value];
			inst._zod.check = (payload) => {
				if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
					return;
				}
				payload.issues.push({
					origin: numericOriginMap[typeof payload.value] ?? origin,
					code: "too_small",
					minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
					input: payload.value,
					inclusive: def.inclusive,
					inst,
					continue: !def.abort
				});
			};
		});
		$ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
			$ZodCheck.init(inst, def);
			def.format = def.format || "float64";
			const isInt = def.format?.includes("int");
			const origin = isInt ? "int" : "number";
			const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
			inst._zod.check = (payload) => {
				const input = payload.value;
				if (isInt) {
					if (!Number.isInteger(input)) {
						payload.issues.push({
							expected: origin,
							format: def.format,
							code: "invalid_type",
							continue: false,
							input,
							inst
						});
						return;
					}
					if (!Number.isSafeInteger(input)) {
						if (input > 0) {
							payload.issues.push({
								input,
								code: "too_big",
								maximum: Number.MAX_SAFE_INTEGER,
								note: "Integers must be within the safe integer range.",
								inst,
								origin,
								inclusive: true,
								continue: !def.abort
							});
						} else {
							payload.issues.push({
								input,
								code: "too_small",
								minimum: Number.MIN_SAFE_INTEGER,
								note: "Integers must be within the safe integer range.",
								inst,
								origin,
								inclusive: true,
								continue: !def.abort
							});
						}
						return;
					}
				}
				if (input < minimum) {
					payload.issues.push({
						origin: "number",
						input,
						code: "too_small",
						minimum,
						inclusive: true,
						inst,
						continue: !def.abort
					});
				}
				if (input > maximum) {
					payload.issues.push({
						origin: "number",
						input,
						code: "too_big",
						maximum,
						inclusive: true,
						inst,
						continue: !def.abort
					});
				}
			};
		});
		$ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
			var _a3;
			$ZodCheck.init(inst, def);
			(_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
			inst._zod.check = (payload) => {
				const input = payload.value;
				const units = input.length;
				const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
				if (length >= def.minimum)
					return;
				const origin = getLengthableOrigin(input);
				payload.issues.push({
					origin,
					code: "too_small",
					minimum: def.minimum,
					inclusive: true,
					input,
					inst,
					continue: !def.abort
				});
			};
		});
		$ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
			var _a3, _b;
			$ZodCheck.init(inst, def);
			if (def.pattern)
				(_a3 = inst._zod).check ?? (_a3.check = (payload) => {
					def.pattern.lastIndex = 0;
					if (def.pattern.test(payload.value))
						return;
					payload.issues.push({
						origin: "string",
						code: "invalid_format",
						format: def.format,
						input: payload.value,
						...def.pattern ? { pattern: def.pattern.toString() } : {},
						inst,
						continue: !def.abort
					});
				});
			else
				(_b = inst._zod).check ?? (_b.check = () => {
				});
		});
		$ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
			$ZodCheckStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				def.pattern.lastIndex = 0;
				if (def.pattern.test(payload.value))
					return;
				payload.issues.push({
					origin: "string",
					code: "invalid_format",
					format: "regex",
					input: payload.value,
					pattern: def.pattern.toString(),
					inst,
					continue: !def.abort
				});
			};
		});
	}
});
var init_doc = __esm({
	"node_modules/zod/v4/core/doc.js"() {
	}
});
var version;
var init_versions = __esm({
	"node_modules/zod/v4/core/versions.js"() {
		version = {
			major: 4,
			minor: 6,
			patch: 7
		};
	}
});
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({ value, issues: [] }, ctx);
				if (!(r instanceof Promise))
					return toStandardResult(r, ctx);
			} catch (_) {
			}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length)
		return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse3 = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
				if (n > max && ch._zod.def.when(payload)) {
					const start = payload.issues.length;
					ch._zod.check(payload);
					payload.issues[start].continue = false;
					attachSchema(payload.issues, start, inst);
					return payload;
				}
			}
		}
		return parse3(payload, ctx);
	};
}
function handleArrayResult(result, final, index) {
	if (result.issues.length) {
		final.issues.push(...prefixIssues(index, result.issues));
	}
	final.value[index] = result.value;
}
function handlePropertyResult(result, final, key2, input, optin, optout) {
	const isPresent = key2 in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") {
		return;
	}
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) {
			return;
		}
		final.issues.push(...prefixIssues(key2, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) {
			final.issues.push({
				code: "invalid_type",
				expected: "nonoptional",
				input: void 0,
				path: [key2]
			});
		}
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) {
			final.value[key2] = void 0;
		}
	} else {
		final.value[key2] = result.value;
	}
}
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) {
		if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
			throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
		}
	}
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		// string-only: handleCatchall matches it against `for...in`, which never yields a symbol
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key2 in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen))
				break;
			seen = payload.issues.length;
		}
		if (keySet.has(key2))
			continue;
		if (key2 === "__proto__") {
			if (t === "never")
				unrecognized.push(key2);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key2);
			continue;
		}
		const r = _catchall.run({ value: input[key2], issues: [] }, ctx);
		if (r instanceof Promise) {
			proms.push(r.then((r2) => handlePropertyResult(r2, payload, key2, input, optin, optout)));
		} else {
			handlePropertyResult(r, payload, key2, input, optin, optout);
		}
	}
	if (unrecognized.length) {
		payload.issues.push({
			code: "unrecognized_keys",
			keys: unrecognized,
			input,
			inst,
			// Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
			continue: true
		});
	}
	if (!proms.length)
		return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) {
		if (result.issues.length === 0) {
			final.value = result.value;
			return final;
		}
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			// incorporates params.error into issue reporting
			path: [...inst._zod.def.path ?? []],
			// incorporates params.error into issue reporting
			continue: !inst._zod.def.abort
			// params: inst._zod.def.params,
		};
		if (inst._zod.def.params)
			_iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
var $ZodType, toStandardResult, $ZodString, $ZodNumber, $ZodNumberFormat, $ZodBoolean, $ZodUnknown, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodUnion, $ZodEnum, $ZodLiteral, $ZodTransform, $ZodNullable, $ZodPipe, $ZodCustom;
var init_schemas = __esm({
	"node_modules/zod/v4/core/schemas.js"() {
		init_checks();
		init_core();
		init_regexes();
		init_util();
		init_versions();
		init_util();
		$ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
			var _a3;
			inst ?? (inst = {});
			inst._zod.def = def;
			inst._zod.bag = inst._zod.bag || {};
			inst._zod.version = version;
			const defChecks = inst._zod.def.checks;
			const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
			for (const ch of checks) {
				for (const fn of ch._zod.onattach) {
					fn(inst);
				}
			}
			if (checks.length === 0) {
				(_a3 = inst._zod).deferred ?? (_a3.deferred = []);
				inst._zod.deferred?.push(() => {
					inst._zod.run = inst._zod.parse;
				});
			} else {
				const runChecks = (payload, checks2, ctx) => {
					if (payload.memo)
						return payload;
					let isAborted = aborted(payload);
					let asyncResult;
					for (const ch of checks2) {
						if (ch._zod.def.when) {
							if (explicitlyAborted(payload))
								continue;
							const shouldRun = ch._zod.def.when(payload);
							if (!shouldRun)
								continue;
						} else if (isAborted) {
							continue;
						}
						const currLen = payload.issues.length;
						const _ = ch._zod.check(payload);
						if (_ instanceof Promise && ctx?.async === false) {
							throw new $ZodAsyncError();
						}
						if (asyncResult || _ instanceof Promise) {
							asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
								await _;
								const nextLen = payload.issues.length;
								if (nextLen === currLen)
									return;
								attachSchema(payload.issues, currLen, inst);
								if (!isAborted)
									isAborted = aborted(payload, currLen);
							});
						} else {
							const nextLen = payload.issues.length;
							if (nextLen === currLen)
								continue;
							attachSchema(payload.issues, currLen, inst);
							if (!isAborted)
								isAborted = aborted(payload, currLen);
						}
					}
					if (asyncResult) {
						return asyncResult.then(() => {
							return payload;
						});
					}
					return payload;
				};
				const handleCanaryResult = (canary, payload, ctx) => {
					if (aborted(canary)) {
						canary.aborted = true;
						return canary;
					}
					const checkResult = runChecks(payload, checks, ctx);
					if (checkResult instanceof Promise) {
						if (ctx.async === false)
							throw new $ZodAsyncError();
						return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
					}
					return inst._zod.parse(checkResult, ctx);
				};
				inst._zod.run = (payload, ctx) => {
					if (ctx.skipChecks) {
						return inst._zod.parse(payload, ctx);
					}
					if (ctx.direction === "backward") {
						const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
						if (canary instanceof Promise) {
							return canary.then((canary2) => {
								return handleCanaryResult(canary2, payload, ctx);
							});
						}
						return handleCanaryResult(canary, payload, ctx);
					}
					const result = inst._zod.parse(payload, ctx);
					if (result instanceof Promise) {
						if (ctx.async === false)
							throw new $ZodAsyncError();
						return result.then((result2) => runChecks(result2, checks, ctx));
					}
					return runChecks(result, checks, ctx);
				};
			}
		}, {
			// Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
			get "~standard"() {
				return hide(this, "~standard", standardProps(this));
			},
			set "~standard"(value) {
				own(this, "~standard", value);
			}
		});
		toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
		$ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = def.pattern ?? anyString;
			inst._zod.parse = (payload, _) => {
				if (def.coerce)
					try {
						payload.value = String(payload.value);
					} catch (_2) {
					}
				if (typeof payload.value === "string")
					return payload;
				payload.issues.push({
					expected: "string",
					code: "invalid_type",
					input: payload.value,
					inst
				});
				return payload;
			};
		});
		$ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = number;
			inst._zod.parse = (payload, _ctx) => {
				if (def.coerce)
					try {
						payload.value = Number(payload.value);
					} catch (_) {
					}
				const input = payload.value;
				if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
					return payload;
				}
				const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
				payload.issues.push({
					expected: "number",
					code: "invalid_type",
					input,
					inst,
					...received ? { received } : {}
				});
				return payload;
			};
		});
		$ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
			$ZodCheckNumberFormat.init(inst, def);
			$ZodNumber.init(inst, def);
		});
		$ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = boolean;
			inst._zod.parse = (payload, _ctx) => {
				if (def.coerce)
					try {
						payload.value = Boolean(payload.value);
					} catch (_) {
					}
				const input = payload.value;
				if (typeof input === "boolean")
					return payload;
				payload.issues.push({
					expected: "boolean",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			};
		});
		$ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.parse = (payload) => payload;
		});
		arraySize = (input) => Array.isArray(input) ? input.length : -1;
		$ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
			$ZodType.init(inst, def);
			const memo = globalConfig.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				const input = payload.value;
				if (!Array.isArray(input)) {
					payload.issues.push({
						expected: "array",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
				const proms = [];
				const abortEarly = ctx?.abortEarly;
				for (let i = 0; i < input.length; i++) {
					const item = input[i];
					const result = def.element._zod.run({
						value: item,
						issues: []
					}, ctx);
					if (result instanceof Promise) {
						proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
					} else {
						handleArrayResult(result, payload, i);
						if (abortEarly && result.issues.length !== 0 && aborted(result))
							break;
					}
				}
				if (proms.length) {
					return Promise.all(proms).then(() => payload);
				}
				return payload;
			};
			capSize(inst, arraySize);
		});
		NO_SYMBOL_KEYS = [];
		$ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
			$ZodType.init(inst, def);
			const desc = Object.getOwnPropertyDescriptor(def, "shape");
			const sh = desc?.get ? desc.get.raw : def.shape ?? {};
			if (sh) {
				const get3 = () => {
					const newSh = { ...sh };
					Object.defineProperty(def, "shape", { value: newSh });
					get3.raw = newSh;
					return newSh;
				};
				get3.raw = sh;
				Object.defineProperty(def, "shape", { get: get3 });
			}
			const _normalized = cached(() => normalizeDef(def));
			defineLazyInternal(inst, "propValues", (zod) => {
				const shape = zod.def.shape;
				const propValues = {};
				for (const key2 in shape) {
					const field = shape[key2]._zod;
					if (field.values) {
						if (!Object.prototype.hasOwnProperty.call(propValues, key2)) {
							assignProp(propValues, key2, /* @__PURE__ */ new Set());
						}
						for (const v of field.values)
							propValues[key2].add(v);
						if (field.optin !== void 0)
							propValues[key2].add(void 0);
					}
				}
				return propValues;
			});
			const isObject2 = isObject;
			const catchall = def.catchall;
			let value;
			const memo = globalConfig.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				value ?? (value = _normalized.value);
				const input = payload.value;
				if (!isObject2(input)) {
					payload.issues.push({
						expected: "object",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
				const proms = [];
				const shape = value.shape;
				const abortEarly = ctx?.abortEarly;
				let seen = payload.issues.length;
				for (const key2 of value.allKeys) {
					if (abortEarly && payload.issues.length !== seen) {
						if (aborted(payload, seen))
							break;
						seen = payload.issues.length;
					}
					if (key2 === "__proto__")
						continue;
					const el = shape[key2];
					const optin = el._zod.optin;
					const optout = el._zod.optout;
					const r = el._zod.run({ value: input[key2], issues: [] }, ctx);
					if (r instanceof Promise) {
						proms.push(r.then((r2) => handlePropertyResult(r2, payload, key2, input, optin, optout)));
					} else {
						handlePropertyResult(r, payload, key2, input, optin, optout);
					}
				}
				if (!catchall) {
					return proms.length ? Promise.all(proms).then(() => payload) : payload;
				}
				return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
			};
		});
		$ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
			$ZodType.init(inst, def);
			defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
			defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
			defineLazyInternal(inst, "values", (zod) => {
				if (zod.def.options.every((o) => o._zod.values)) {
					return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
				}
				return void 0;
			});
			defineLazyInternal(inst, "pattern", (zod) => {
				if (zod.def.options.every((o) => o._zod.pattern)) {
					const patterns = zod.def.options.map((o) => o._zod.pattern);
					return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
				}
				return void 0;
			});
			const first = def.options.length === 1 ? def.options[0]._zod.run : null;
			inst._zod.parse = (payload, ctx) => {
				if (first) {
					return first(payload, ctx);
				}
				let async = false;
				const results = [];
				for (const option of def.options) {
					const result = option._zod.run({
						value: payload.value,
						issues: []
					}, ctx);
					if (result instanceof Promise) {
						results.push(result);
						async = true;
					} else {
						if (result.issues.length === 0)
							return result;
						results.push(result);
					}
				}
				if (!async)
					return handleUnionResults(results, payload, inst, ctx);
				return Promise.all(results).then((results2) => {
					return handleUnionResults(results2, payload, inst, ctx);
				});
			};
		});
		$ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
			$ZodType.init(inst, def);
			const values2 = getEnumValues(def.entries);
			const valuesSet = new Set(values2);
			inst._zod.values = valuesSet;
			defineLazyInternal(inst, "pattern", (zod) => {
				const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
				return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
			});
			inst._zod.parse = (payload, _ctx) => {
				const input = payload.value;
				if (valuesSet.has(input)) {
					return payload;
				}
				payload.issues.push({
					code: "invalid_value",
					values: values2,
					input,
					inst
				});
				return payload;
			};
		});
		$ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
			$ZodType.init(inst, def);
			const values2 = new Set(def.values);
			inst._zod.values = values2;
			defineLazyInternal(inst, "pattern", (zod) => {
				const vals = zod.def.values;
				return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
			});
			inst._zod.parse = (payload, _ctx) => {
				const input = payload.value;
				if (values2.has(input)) {
					return payload;
				}
				payload.issues.push({
					code: "invalid_value",
					values: def.values,
					input,
					inst
				});
				return payload;
			};
		});
		$ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.optin = "optional";
			globalConfig.memoizer?.guard(inst);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") {
					throw new $ZodEncodeError(inst.constructor.name);
				}
				const _out = def.transform(payload.value, payload);
				if (ctx.async) {
					const output = _out instanceof Promise ? _out : Promise.resolve(_out);
					return output.then((output2) => {
						payload.value = output2;
						return payload;
					});
				}
				if (_out instanceof Promise) {
					throw new $ZodAsyncError();
				}
				payload.value = _out;
				return payload;
			};
		});
		$ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
			$ZodType.init(inst, def);
			defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
			defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
			defineLazyInternal(inst, "pattern", (zod) => {
				const pattern = zod.def.innerType._zod.pattern;
				return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
			});
			defineLazyInternal(inst, "values", (zod) => {
				return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
			});
			inst._zod.parse = (payload, ctx) => {
				if (payload.value === null)
					return payload;
				return def.innerType._zod.run(payload, ctx);
			};
		});
		$ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
			$ZodType.init(inst, def);
			defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
			defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
			defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
			defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") {
					const right = def.out._zod.run(payload, ctx);
					if (right instanceof Promise) {
						return right.then((right2) => handlePipeResult(right2, def.in, ctx));
					}
					return handlePipeResult(right, def.in, ctx);
				}
				const left = def.in._zod.run(payload, ctx);
				if (left instanceof Promise) {
					return left.then((left2) => handlePipeResult(left2, def.out, ctx));
				}
				return handlePipeResult(left, def.out, ctx);
			};
		});
		$ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
			$ZodCheck.init(inst, def);
			$ZodType.init(inst, def);
			inst._zod.parse = (payload, _) => {
				return payload;
			};
			inst._zod.check = (payload) => {
				const input = payload.value;
				const r = def.fn(input);
				if (r instanceof Promise) {
					return r.then((r2) => handleRefineResult(r2, payload, input, inst));
				}
				handleRefineResult(r, payload, input, inst);
				return;
			};
		});
	}
});
var init_memoizer = __esm({
	"node_modules/zod/v4/core/memoizer.js"() {
	}
});
var init_locales = __esm({
	"node_modules/zod/v4/locales/index.js"() {
	}
});
function registry() {
	return new $ZodRegistry();
}
var _a2, $ZodRegistry, globalRegistry;
var init_registries = __esm({
	"node_modules/zod/v4/core/registries.js"() {
		$ZodRegistry = class {
			constructor() {
				this._map = /* @__PURE__ */ new WeakMap();
				this._idmap = /* @__PURE__ */ new Map();
			}
			add(schema, ..._meta) {
				const meta2 = _meta[0];
				this._map.set(schema, meta2);
				if (meta2 && typeof meta2 === "object" && "id" in meta2) {
					this._idmap.set(meta2.id, schema);
				}
				return this;
			}
			clear() {
				this._map = /* @__PURE__ */ new WeakMap();
				this._idmap = /* @__PURE__ */ new Map();
				return this;
			}
			remove(schema) {
				const meta2 = this._map.get(schema);
				if (meta2 && typeof meta2 === "object" && "id" in meta2) {
					this._idmap.delete(meta2.id);
				}
				this._map.delete(schema);
				return this;
			}
			get(schema) {
				const p = schema._zod.parent;
				if (p) {
					const pm = { ...this.get(p) ?? {} };
					delete pm.id;
					const f = { ...pm, ...this._map.get(schema) };
					return Object.keys(f).length ? f : void 0;
				}
				return this._map.get(schema);
			}
			has(schema) {
				return this._map.has(schema);
			}
		};
		(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
		globalRegistry = globalThis.__zod_globalRegistry;
	}
});
var init_compile = __esm({
	"node_modules/zod/v4/core/compile.js"() {
	}
});
function snapshotChecks(def) {
	if (def.checks)
		def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({
		type: "unknown"
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
	const norm = normalizeParams(_params);
	norm.abort ?? (norm.abort = true);
	const schema = new Class({
		type: "custom",
		check: "custom",
		fn,
		...norm
	});
	return schema;
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	const schema = new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
	return schema;
}
var init_api = __esm({
	"node_modules/zod/v4/core/api.js"() {
		init_checks();
		init_util();
	}
});
var init_to_json_schema = __esm({
	"node_modules/zod/v4/core/to-json-schema.js"() {
	}
});
var init_json_schema = __esm({
	"node_modules/zod/v4/core/json-schema.js"() {
	}
});
var init_core2 = __esm({
	"node_modules/zod/v4/core/index.js"() {
		init_core();
		init_parse();
		init_errors();
		init_schemas();
		init_memoizer();
		init_checks();
		init_versions();
		init_util();
		init_regexes();
		init_locales();
		init_registries();
		init_doc();
		init_compile();
		init_api();
		init_to_json_schema();
		init_json_schema();
	}
});
var init_parse2 = __esm({
	"node_modules/zod/v4/mini/parse.js"() {
		init_core2();
	}
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
	return /* @__PURE__ */ _string(ZodMiniString, params);
}
function int(params) {
	return /* @__PURE__ */ _int(ZodMiniNumberFormat, params);
}
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
	return /* @__PURE__ */ _boolean(ZodMiniBoolean, params);
}
// @__NO_SIDE_EFFECTS__
function unknown2() {
	return /* @__PURE__ */ _unknown(ZodMiniUnknown);
}
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _enum(values2, params) {
	const entries = Array.isArray(values2) ? Object.fromEntries(values2.map((v) => [v, v])) : values2;
	return new ZodMiniEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function transform(fn) {
	return new ZodMiniTransform({
		type: "transform",
		transform: fn
	});
}
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
	return new ZodMiniPipe({
		type: "pipe",
		in: in_,
		out
	});
}
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
	return /* @__PURE__ */ _custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
	return /* @__PURE__ */ _refine(ZodMiniCustom, fn, _params);
}
var ZodMiniType, ZodMiniString, ZodMiniNumber, ZodMiniNumberFormat, ZodMiniBoolean, ZodMiniUnknown, ZodMiniArray, ZodMiniObject, ZodMiniUnion, ZodMiniEnum, ZodMiniLiteral, ZodMiniTransform, ZodMiniNullable, ZodMiniPipe, ZodMiniCustom;
var init_schemas2 = __esm({
	"node_modules/zod/v4/mini/schemas.js"() {
		init_core2();
		init_util();
		init_parse2();
		ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
			if (!inst._zod)
				throw new Error("Uninitialized schema in ZodMiniType.");
			$ZodType.init(inst, def);
			inst.def = def;
			inst.type = def.type;
		}, {
			// `with` is an alias for `check`: the same function object, not a wrapper.
			get with() {
				return this.check;
			},
			set with(value) {
				own(this, "with", value);
			},
			parse(data, params) {
				return parse2(this, data, params, { callee: this.parse });
			},
			parseAsync(data, params) {
				return parseAsync(this, data, params, { callee: this.parseAsync });
			},
			safeParse(data, params) {
				return safeParse(this, data, params);
			},
			safeParseAsync(data, params) {
				return safeParseAsync(this, data, params);
			},
			check(...checks) {
				const def = this.def;
				return this.clone({
					...def,
					checks: [
						...def.checks ?? [],
						...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
					]
				}, { parent: true });
			},
			clone(_def, params) {
				return clone(this, _def, params);
			},
			brand() {
				return this;
			},
			register(reg, meta2) {
				reg.add(this, meta2);
				return this;
			},
			apply(fn, ...args) {
				return args.length === 0 ? fn(this) : fn(this, ...args);
			}
		});
		ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
			$ZodString.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
			$ZodNumber.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
			$ZodNumberFormat.init(inst, def);
			ZodMiniNumber.init(inst, def);
		});
		ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
			$ZodBoolean.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
			$ZodUnknown.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
			$ZodArray.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
			$ZodObject.init(inst, def);
			ZodMiniType.init(inst, def);
			installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
		});
		ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
			$ZodUnion.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
			$ZodEnum.init(inst, def);
			ZodMiniType.init(inst, def);
			inst.options = [...inst._zod.values];
		});
		ZodMiniLiteral = /* @__PURE__ */ $constructor("ZodMiniLiteral", (inst, def) => {
			$ZodLiteral.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
			$ZodTransform.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
			$ZodNullable.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
			$ZodPipe.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
			$ZodCustom.init(inst, def);
			ZodMiniType.init(inst, def);
		});
	}
});
var init_checks2 = __esm({
	"node_modules/zod/v4/mini/checks.js"() {
		init_core2();
	}
});
var init_iso = __esm({
	"node_modules/zod/v4/mini/iso.js"() {
	}
});
var init_coerce = __esm({
	"node_modules/zod/v4/mini/coerce.js"() {
	}
});
var init_external = __esm({
	"node_modules/zod/v4/mini/external.js"() {
		init_core2();
		init_parse2();
		init_schemas2();
		init_checks2();
		init_locales();
		init_iso();
		init_coerce();
	}
});
var init_mini = __esm({
	"node_modules/zod/mini/index.js"() {
		init_external();
	}
});
var id2, count2, sha, time2, login, loginOrNull;
var init_schema_atoms = __esm({
	"src/forge/schema-atoms.ts"() {
		"use strict";
		init_mini();
		init_domain();
		id2 = int().check(/* @__PURE__ */ _gt(0));
		count2 = int().check(/* @__PURE__ */ _gte(0));
		sha = /* @__PURE__ */ custom((value) => typeof value === "string" && isSha(value));
		time2 = /* @__PURE__ */ pipe(
			(/* @__PURE__ */ string2()).check(/* @__PURE__ */ refine((text) => !Number.isNaN(Date.parse(text)))),
			/* @__PURE__ */ transform((text) => Date.parse(text))
		);
		login = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({ login: /* @__PURE__ */ string2() }),
			/* @__PURE__ */ transform((user) => user.login)
		);
		loginOrNull = /* @__PURE__ */ nullable(login);
	}
});
var Commit, Commits, LogEntry, Log, entry, TreePage, Blob2, Blobs;
var init_schema_git = __esm({
	"src/forge/schema-git.ts"() {
		"use strict";
		init_mini();
		init_schema_atoms();
		Commit = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({ sha, parents: /* @__PURE__ */ array(/* @__PURE__ */ object({ sha })), author: loginOrNull, committer: loginOrNull }),
			/* @__PURE__ */ transform((commit) => ({
				id: commit.sha,
				parents: commit.parents.map((parent) => parent.sha),
				author: commit.author,
				committer: commit.committer
			}))
		);
		Commits = /* @__PURE__ */ array(Commit);
		LogEntry = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({
				sha,
				parents: /* @__PURE__ */ array(/* @__PURE__ */ object({ sha })),
				author: loginOrNull,
				committer: loginOrNull,
				commit: /* @__PURE__ */ object({ message: /* @__PURE__ */ string2(), committer: /* @__PURE__ */ object({ date: time2 }) })
			}),
			/* @__PURE__ */ transform(({ sha: id3, parents, author: author2, committer, commit }) => {
				return {
					id: id3,
					parents: parents.map((parent) => parent.sha),
					author: author2,
					committer,
					message: commit.message,
					at: commit.committer.date
				};
			})
		);
		Log = /* @__PURE__ */ array(LogEntry);
		entry = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({ path: (/* @__PURE__ */ string2()).check(/* @__PURE__ */ _minLength(1)), mode: (/* @__PURE__ */ string2()).check(/* @__PURE__ */ _regex(/^[0-7]{6}$/)), size: count2, sha }),
			/* @__PURE__ */ transform(({ path, mode, size, sha: id3 }) => ({ name: path, mode, id: id3, size: /^1[02]/.test(mode) ? size : 0 }))
		);
		TreePage = /* @__PURE__ */ object({
			sha,
			// Past the end, and for a commit without files.
			tree: /* @__PURE__ */ pipe(
				/* @__PURE__ */ nullable(/* @__PURE__ */ array(entry)),
				/* @__PURE__ */ transform((entries) => entries ?? [])
			),
			truncated: /* @__PURE__ */ boolean2(),
			page: count2,
			total_count: count2
		});
		Blob2 = /* @__PURE__ */ object({ sha, encoding: /* @__PURE__ */ literal("base64"), size: count2, content: /* @__PURE__ */ string2() });
		Blobs = /* @__PURE__ */ array(Blob2);
	}
});
var Review, Reviews, timelineEntry, Timeline, Comment, Comments, Status, Statuses;
var init_schema_records = __esm({
	"src/forge/schema-records.ts"() {
		"use strict";
		init_mini();
		init_schema_atoms();
		Review = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({
				id: id2,
				user: loginOrNull,
				state: /* @__PURE__ */ string2(),
				commit_id: /* @__PURE__ */ string2(),
				official: /* @__PURE__ */ boolean2(),
				stale: /* @__PURE__ */ boolean2(),
				dismissed: /* @__PURE__ */ boolean2()
			}),
			/* @__PURE__ */ transform(({ commit_id, ...review }) => ({ ...review, commit: commit_id }))
		);
		Reviews = /* @__PURE__ */ array(Review);
		timelineEntry = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({
				id: id2,
				type: /* @__PURE__ */ string2(),
				user: loginOrNull,
				body: /* @__PURE__ */ string2(),
				review_id: count2,
				assignee: loginOrNull,
				removed_assignee: /* @__PURE__ */ boolean2(),
				created_at: time2,
				html_url: /* @__PURE__ */ string2()
			}),
			/* @__PURE__ */ transform(({ review_id, removed_assignee: removed, created_at: createdAt, html_url: url, ...rest }) => {
				return { ...rest, reviewId: review_id === 0 ? null : review_id, removed, createdAt, url };
			})
		);
		Timeline = /* @__PURE__ */ pipe(
			/* @__PURE__ */ nullable(/* @__PURE__ */ array(timelineEntry)),
			/* @__PURE__ */ transform((entries) => entries ?? [])
		);
		Comment = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({ id: id2, user: loginOrNull, body: /* @__PURE__ */ string2(), html_url: /* @__PURE__ */ string2() }),
			/* @__PURE__ */ transform(({ html_url, ...comment }) => ({ ...comment, url: html_url }))
		);
		Comments = /* @__PURE__ */ array(Comment);
		Status = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({
				id: id2,
				context: /* @__PURE__ */ string2(),
				status: /* @__PURE__ */ string2(),
				description: /* @__PURE__ */ string2(),
				target_url: /* @__PURE__ */ string2(),
				creator: loginOrNull,
				created_at: time2
			}),
			/* @__PURE__ */ transform(({ status, target_url, created_at, ...rest }) => ({
				...rest,
				state: status,
				url: target_url,
				createdAt: created_at
			}))
		);
		Statuses = /* @__PURE__ */ array(Status);
	}
});
var schema_exports = {};
__export(schema_exports, {
	Blob: () => Blob2,
	Blobs: () => Blobs,
	Branch: () => Branch,
	Comment: () => Comment,
	Comments: () => Comments,
	Commit: () => Commit,
	Commits: () => Commits,
	Label: () => Label,
	Labels: () => Labels,
	Log: () => Log,
	LogEntry: () => LogEntry,
	Members: () => Members,
	Permission: () => Permission,
	Pull: () => Pull,
	Pulls: () => Pulls,
	Repository: () => Repository,
	Review: () => Review,
	Reviews: () => Reviews,
	Status: () => Status,
	Statuses: () => Statuses,
	Teams: () => Teams,
	Timeline: () => Timeline,
	TreePage: () => TreePage,
	User: () => User,
	read: () => read
});
var read, User, Permission, Repository, Label, Labels, Pull, Teams, Members, readRow, Pulls, Branch, contextsOf;
var init_schema = __esm({
	"src/forge/schema.ts"() {
		"use strict";
		init_mini();
		init_schema_atoms();
		init_schema_git();
		init_schema_records();
		read = (shape, value) => {
			const parsed2 = shape.safeParse(value);
			if (parsed2.success) return { kind: "valid", value: parsed2.data };
			const place = parsed2.error.issues[0]?.path.map(String).join(".") ?? "";
			return { kind: "invalid", place: place === "" ? "its top level" : place };
		};
		User = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({ login: /* @__PURE__ */ string2(), is_admin: /* @__PURE__ */ boolean2() }),
			/* @__PURE__ */ transform((user) => ({ login: user.login, admin: user.is_admin }))
		);
		Permission = /* @__PURE__ */ object({ permission: /* @__PURE__ */ _enum(["none", "read", "write", "admin", "owner"]), user: login });
		Repository = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({
				id: id2,
				owner: login,
				name: /* @__PURE__ */ string2(),
				default_branch: /* @__PURE__ */ string2(),
				permissions: /* @__PURE__ */ object({ admin: /* @__PURE__ */ boolean2() }),
				allow_merge_commits: /* @__PURE__ */ boolean2()
			}),
			/* @__PURE__ */ transform(({ default_branch: defaultBranch, permissions, allow_merge_commits: mergeCommits, ...rest }) => {
				return { ...rest, defaultBranch, admin: permissions.admin, mergeCommits };
			})
		);
		Label = /* @__PURE__ */ object({ id: id2, name: /* @__PURE__ */ string2() });
		Labels = /* @__PURE__ */ array(Label);
		Pull = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({
				number: id2,
				user: login,
				created_at: time2,
				state: /* @__PURE__ */ _enum(["open", "closed"]),
				draft: /* @__PURE__ */ boolean2(),
				merged: /* @__PURE__ */ boolean2(),
				mergeable: /* @__PURE__ */ boolean2(),
				merge_commit_sha: /* @__PURE__ */ nullable(sha),
				flow: count2,
				labels: Labels,
				requested_reviewers: /* @__PURE__ */ nullable(/* @__PURE__ */ array(loginOrNull)),
				base: /* @__PURE__ */ object({ ref: /* @__PURE__ */ string2() }),
				// A deleted fork has no repository any more.
				head: /* @__PURE__ */ object({ ref: /* @__PURE__ */ string2(), sha, repo: /* @__PURE__ */ nullable(/* @__PURE__ */ object({ id: id2 })) })
			}),
			/* @__PURE__ */ transform(({ user, created_at: createdAt, merge_commit_sha: mergeCommit, requested_reviewers: asked, head, ...rest }) => {
				const repository = head.repo?.id ?? null;
				const reviewers = (asked ?? []).flatMap((one) => one ?? []);
				return { ...rest, author: user, createdAt, mergeCommit, reviewers, head: { ref: head.ref, sha: head.sha, repository } };
			})
		);
		Teams = /* @__PURE__ */ array(/* @__PURE__ */ object({ id: id2, name: /* @__PURE__ */ string2() }));
		Members = /* @__PURE__ */ array(login);
		readRow = (row2) => {
			if (row2 === null) return null;
			const parsed2 = Pull.safeParse(row2);
			return parsed2.success ? parsed2.data : "unread";
		};
		Pulls = /* @__PURE__ */ array(/* @__PURE__ */ pipe(/* @__PURE__ */ unknown2(), /* @__PURE__ */ transform(readRow)));
		Branch = /* @__PURE__ */ pipe(
			/* @__PURE__ */ object({
				name: /* @__PURE__ */ string2(),
				commit: /* @__PURE__ */ object({ id: sha }),
				protected: /* @__PURE__ */ boolean2(),
				required_approvals: count2,
				user_can_push: /* @__PURE__ */ boolean2(),
				user_can_merge: /* @__PURE__ */ boolean2(),
				enable_status_check: /* @__PURE__ */ boolean2(),
				status_check_contexts: /* @__PURE__ */ nullable(/* @__PURE__ */ array(/* @__PURE__ */ string2()))
			}),
			/* @__PURE__ */ transform((branch) => ({
				name: branch.name,
				tip: branch.commit.id,
				protected: branch.protected,
				requiredApprovals: branch.required_approvals,
				userCanPush: branch.user_can_push,
				userCanMerge: branch.user_can_merge,
				requiredContexts: branch.enable_status_check ? contextsOf(branch.status_check_contexts ?? []) : []
			}))
		);
		contextsOf = (contexts) => contexts.length === 0 ? ["*"] : contexts;
	}
});
var require_symbols = __commonJS({
	"node_modules/undici/lib/core/symbols.js"(exports2, module2) {
		"use strict";
		module2.exports = {
			kClose: /* @__PURE__ */ Symbol("close"),
			kDestroy: /* @__PURE__ */ Symbol("destroy"),
			kDispatch: /* @__PURE__ */ Symbol("dispatch"),
			kUrl: /* @__PURE__ */ Symbol("url"),
			kRedirectCacheControl: /* @__PURE__ */ Symbol("redirect cache control"),
			kWriting: /* @__PURE__ */ Symbol("writing"),
			kResuming: /* @__PURE__ */ Symbol("resuming"),
			kQueue: /* @__PURE__ */ Symbol("queue"),
			kConnect: /* @__PURE__ */ Symbol("connect"),
			kConnecting: /* @__PURE__ */ Symbol("connecting"),
			kKeepAliveDefaultTimeout: /* @__PURE__ */ Symbol("default keep alive timeout"),
			kKeepAliveMaxTimeout: /* @__PURE__ */ Symbol("max keep alive timeout"),
			kKeepAliveTimeoutThreshold: /* @__PURE__ */ Symbol("keep alive timeout threshold"),
			kKeepAliveTimeoutValue: /* @__PURE__ */ Symbol("keep alive timeout"),
			kKeepAlive: /* @__PURE__ */ Symbol("keep alive"),
			kHeadersTimeout: /* @__PURE__ */ Symbol("headers timeout"),
			kBodyTimeout: /* @__PURE__ */ Symbol("body timeout"),
			kServerName: /* @__PURE__ */ Symbol("server name"),
			kLocalAddress: /* @__PURE__ */ Symbol("local address"),
			kHost: /* @__PURE__ */ Symbol("host"),
			kNoRef: /* @__PURE__ */ Symbol("no ref"),
			kBodyUsed: /* @__PURE__ */ Symbol("used"),
			kBody: /* @__PURE__ */ Symbol("abstracted request body"),
			kRunning: /* @__PURE__ */ Symbol("running"),
			kBlocking: /* @__PURE__ */ Symbol("blocking"),
			kPending: /* @__PURE__ */ Symbol("pending"),
			kSize: /* @__PURE__ */ Symbol("size"),
			kBusy: /* @__PURE__ */ Symbol("busy"),
			kQueued: /* @__PURE__ */ Symbol("queued"),
			kFree: /* @__PURE__ */ Symbol("free"),
			kConnected: /* @__PURE__ */ Symbol("connected"),
			kClosed: /* @__PURE__ */ Symbol("closed"),
			kNeedDrain: /* @__PURE__ */ Symbol("need drain"),
			kReset: /* @__PURE__ */ Symbol("reset"),
			kDestroyed: /* @__PURE__ */ Symbol.for("nodejs.stream.destroyed"),
			kResume: /* @__PURE__ */ Symbol("resume"),
			kOnError: /* @__PURE__ */ Symbol("on error"),
			kMaxHeadersSize: /* @__PURE__ */ Symbol("max headers size"),
			kRunningIdx: /* @__PURE__ */ Symbol("running index"),
			kPendingIdx: /* @__PURE__ */ Symbol("pending index"),
			kError: /* @__PURE__ */ Symbol("error"),
			kClients: /* @__PURE__ */ Symbol("clients"),
			kClient: /* @__PURE__ */ Symbol("client"),
			kParser: /* @__PURE__ */ Symbol("parser"),
			kOnDestroyed: /* @__PURE__ */ Symbol("destroy callbacks"),
			kPipelining: /* @__PURE__ */ Symbol("pipelining"),
			kSocket: /* @__PURE__ */ Symbol("socket"),
			kHostHeader: /* @__PURE__ */ Symbol("host header"),
			kConnector: /* @__PURE__ */ Symbol("connector"),
			kStrictContentLength: /* @__PURE__ */ Symbol("strict content length"),
			kMaxRedirections: /* @__PURE__ */ Symbol("maxRedirections"),
			kMaxRequests: /* @__PURE__ */ Symbol("maxRequestsPerClient"),
			kProxy: /* @__PURE__ */ Symbol("proxy agent options"),
			kCounter: /* @__PURE__ */ Symbol("socket request counter"),
			kMaxResponseSize: /* @__PURE__ */ Symbol("max response size"),
			kHTTP2Session: /* @__PURE__ */ Symbol("http2Session"),
			kHTTP2SessionState: /* @__PURE__ */ Symbol("http2Session state"),
			kRetryHandlerDefaultRetry: /* @__PURE__ */ Symbol("retry agent default retry"),
			kConstruct: /* @__PURE__ */ Symbol("constructable"),
			kListeners: /* @__PURE__ */ Symbol("listeners"),
			kHTTPContext: /* @__PURE__ */ Symbol("http context"),
			kMaxConcurrentStreams: /* @__PURE__ */ Symbol("max concurrent streams"),
			kHTTP2InitialWindowSize: /* @__PURE__ */ Symbol("http2 initial window size"),
			kHTTP2ConnectionWindowSize: /* @__PURE__ */ Symbol("http2 connection window size"),
			kEnableConnectProtocol: /* @__PURE__ */ Symbol("http2session connect protocol"),
			kRemoteSettings: /* @__PURE__ */ Symbol("http2session remote settings"),
			kHTTP2Stream: /* @__PURE__ */ Symbol("http2session client stream"),
			kPingInterval: /* @__PURE__ */ Symbol("ping interval"),
			kNoProxyAgent: /* @__PURE__ */ Symbol("no proxy agent"),
			kHttpProxyAgent: /* @__PURE__ */ Symbol("http proxy agent"),
			kHttpsProxyAgent: /* @__PURE__ */ Symbol("https proxy agent"),
			kSocks5ProxyAgent: /* @__PURE__ */ Symbol("socks5 proxy agent")
		};
	}
});
var require_timers = __commonJS({
	"node_modules/undici/lib/util/timers.js"(exports2, module2) {
		"use strict";
		var fastNow = 0;
		var RESOLUTION_MS = 1e3;
		var TICK_MS = (RESOLUTION_MS >> 1) - 1;
		var fastNowTimeout;
		var kFastTimer = /* @__PURE__ */ Symbol("kFastTimer");
		var fastTimers = [];
		var NOT_IN_LIST = -2;
		var TO_BE_CLEARED = -1;
		var PENDING = 0;
		var ACTIVE = 1;
		function onTick() {
			fastNow += TICK_MS;
			let idx = 0;
			let len = fastTimers.length;
			while (idx < len) {
				const timer = fastTimers[idx];
				if (timer._state === PENDING) {
					timer._idleStart = fastNow - TICK_MS;
					timer._state = ACTIVE;
				} else if (timer._state === ACTIVE && fastNow >= timer._idleStart + timer._idleTimeout) {
					timer._state = TO_BE_CLEARED;
					timer._idleStart = -1;
					timer._onTimeout(timer._timerArg);
				}
				if (timer._state === TO_BE_CLEARED) {
					timer._state = NOT_IN_LIST;
					if (--len !== 0) {
						fastTimers[idx] = fastTimers[len];
					}
				} else {
					++idx;
				}
			}
			fastTimers.length = len;
			if (fastTimers.length !== 0) {
				refreshTimeout();
			}
		}
		function refreshTimeout() {
			if (fastNowTimeout?.refresh) {
				fastNowTimeout.refresh();
			} else {
				clearTimeout(fastNowTimeout);
				fastNowTimeout = setTimeout(onTick, TICK_MS);
				fastNowTimeout?.unref();
			}
		}
		var FastTimer = class {
			[kFastTimer] = true;
			/**
			 * The state of the timer, which can be one of the following:
			 * - NOT_IN_LIST (-2)
			 * - TO_BE_CLEARED (-1)
			 * - PENDING (0)
			 * - ACTIVE (1)
			 *
			 * @type {-2|-1|0|1}
			 * @private
			 */
			_state = NOT_IN_LIST;
			/**
			 * The number of milliseconds to wait before calling the callback.
			 *
			 * @type {number}
			 * @private
			 */
			_idleTimeout = -1;
			/**
			 * The time in milliseconds when the timer was started. This value is used to
			 * calculate when the timer should expire.
			 *
			 * @type {number}
			 * @default -1
			 * @private
			 */
			_idleStart = -1;
			/**
			 * The function to be executed when the timer expires.
			 * @type {Function}
			 * @private
			 */
			_onTimeout;
			/**
			 * The argument to be passed to the callback when the timer expires.
			 *
			 * @type {*}
			 * @private
			 */
			_timerArg;
			/**
			 * @constructor
			 * @param {Function} callback A function to be executed after the timer
			 * expires.
			 * @param {number} delay The time, in milliseconds that the timer should wait
			 * before the specified function or code is executed.
			 * @param {*} arg
			 */
			constructor(callback, delay3, arg) {
				this._onTimeout = callback;
				this._idleTimeout = delay3;
				this._timerArg = arg;
				this.refresh();
			}
			/**
			 * Sets the timer's start time to the current time, and reschedules the timer
			 * to call its callback at the previously specified duration adjusted to the
			 * current time.
			 * Using this on a timer that has already called its callback will reactivate
			 * the timer.
			 *
			 * @returns {void}
			 */
			refresh() {
				if (this._state === NOT_IN_LIST) {
					fastTimers.push(this);
				}
				if (!fastNowTimeout || fastTimers.length === 1) {
					refreshTimeout();
				}
				this._state = PENDING;
			}
			/**
			 * The `clear` method cancels the timer, preventing it from executing.
			 *
			 * @returns {void}
			 * @private
			 */
			clear() {
				this._state = TO_BE_CLEARED;
				this._idleStart = -1;
			}
		};
		module2.exports = {
			/**
			 * The setTimeout() method sets a timer which executes a function once the
			 * timer expires.
			 * @param {Function} callback A function to be executed after the timer
			 * expires.
			 * @param {number} delay The time, in milliseconds that the timer should
			 * wait before the specified function or code is executed.
			 * @param {*} [arg] An optional argument to be passed to the callback function
			 * when the timer expires.
			 * @returns {NodeJS.Timeout|FastTimer}
			 */
			setTimeout(callback, delay3, arg) {
				return delay3 <= RESOLUTION_MS ? setTimeout(callback, delay3, arg) : new FastTimer(callback, delay3, arg);
			},
			/**
			 * The clearTimeout method cancels an instantiated Timer previously created
			 * by calling setTimeout.
			 *
			 * @param {NodeJS.Timeout|FastTimer} timeout
			 */
			clearTimeout(timeout) {
				if (timeout[kFastTimer]) {
					timeout.clear();
				} else {
					clearTimeout(timeout);
				}
			},
			/**
			 * The setFastTimeout() method sets a fastTimer which executes a function once
			 * the timer expires.
			 * @param {Function} callback A function to be executed after the timer
			 * expires.
			 * @param {number} delay The time, in milliseconds that the timer should
			 * wait before the specified function or code is executed.
			 * @param {*} [arg] An optional argument to be passed to the callback function
			 * when the timer expires.
			 * @returns {FastTimer}
			 */
			setFastTimeout(callback, delay3, arg) {
				return new FastTimer(callback, delay3, arg);
			},
			/**
			 * The clearTimeout method cancels an instantiated FastTimer previously
			 * created by calling setFastTimeout.
			 *
			 * @param {FastTimer} timeout
			 */
			clearFastTimeout(timeout) {
				timeout.clear();
			},
			/**
			 * The now method returns the value of the internal fast timer clock.
			 *
			 * @returns {number}
			 */
			now() {
				return fastNow;
			},
			/**
			 * Trigger the onTick function to process the fastTimers array.
			 * Exported for testing purposes only.
			 * Marking as deprecated to discourage any use outside of testing.
			 * @deprecated
			 * @param {number} [delay=0] The delay in milliseconds to add to the now value.
			 */
			tick(delay3 = 0) {
				fastNow += delay3 - RESOLUTION_MS + 1;
				onTick();
				onTick();
			},
			/**
			 * Reset FastTimers.
			 * Exported for testing purposes only.
			 * Marking as deprecated to discourage any use outside of testing.
			 * @deprecated
			 */
			reset() {
				fastNow = 0;
				fastTimers.length = 0;
				clearTimeout(fastNowTimeout);
				fastNowTimeout = null;
			},
			/**
			 * Exporting for testing purposes only.
			 * Marking as deprecated to discourage any use outside of testing.
			 * @deprecated
			 */
			kFastTimer
		};
	}
});
var require_errors = __commonJS({
	"node_modules/undici/lib/core/errors.js"(exports2, module2) {
		"use strict";
		var kUndiciError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR");
		var UndiciError = class extends Error {
			constructor(message2, options) {
				super(message2, options);
				this.name = "UndiciError";
				this.code = "UND_ERR";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kUndiciError] === true;
			}
			get [kUndiciError]() {
				return true;
			}
		};
		var kConnectTimeoutError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_CONNECT_TIMEOUT");
		var ConnectTimeoutError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "ConnectTimeoutError";
				this.message = message2 || "Connect Timeout Error";
				this.code = "UND_ERR_CONNECT_TIMEOUT";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kConnectTimeoutError] === true;
			}
			get [kConnectTimeoutError]() {
				return true;
			}
		};
		var kHeadersTimeoutError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_HEADERS_TIMEOUT");
		var HeadersTimeoutError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "HeadersTimeoutError";
				this.message = message2 || "Headers Timeout Error";
				this.code = "UND_ERR_HEADERS_TIMEOUT";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kHeadersTimeoutError] === true;
			}
			get [kHeadersTimeoutError]() {
				return true;
			}
		};
		var kHeadersOverflowError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_HEADERS_OVERFLOW");
		var HeadersOverflowError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "HeadersOverflowError";
				this.message = message2 || "Headers Overflow Error";
				this.code = "UND_ERR_HEADERS_OVERFLOW";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kHeadersOverflowError] === true;
			}
			get [kHeadersOverflowError]() {
				return true;
			}
		};
		var kBodyTimeoutError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_BODY_TIMEOUT");
		var BodyTimeoutError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "BodyTimeoutError";
				this.message = message2 || "Body Timeout Error";
				this.code = "UND_ERR_BODY_TIMEOUT";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kBodyTimeoutError] === true;
			}
			get [kBodyTimeoutError]() {
				return true;
			}
		};
		var kInvalidArgumentError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_INVALID_ARG");
		var InvalidArgumentError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "InvalidArgumentError";
				this.message = message2 || "Invalid Argument Error";
				this.code = "UND_ERR_INVALID_ARG";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kInvalidArgumentError] === true;
			}
			get [kInvalidArgumentError]() {
				return true;
			}
		};
		var kInvalidReturnValueError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_INVALID_RETURN_VALUE");
		var InvalidReturnValueError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "InvalidReturnValueError";
				this.message = message2 || "Invalid Return Value Error";
				this.code = "UND_ERR_INVALID_RETURN_VALUE";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kInvalidReturnValueError] === true;
			}
			get [kInvalidReturnValueError]() {
				return true;
			}
		};
		var kAbortError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_ABORT");
		var AbortError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "AbortError";
				this.message = message2 || "The operation was aborted";
				this.code = "UND_ERR_ABORT";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kAbortError] === true;
			}
			get [kAbortError]() {
				return true;
			}
		};
		var kRequestAbortedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_ABORTED");
		var RequestAbortedError = class extends AbortError {
			constructor(message2) {
				super(message2);
				this.name = "AbortError";
				this.message = message2 || "Request aborted";
				this.code = "UND_ERR_ABORTED";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kRequestAbortedError] === true;
			}
			get [kRequestAbortedError]() {
				return true;
			}
		};
		var kInformationalError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_INFO");
		var InformationalError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "InformationalError";
				this.message = message2 || "Request information";
				this.code = "UND_ERR_INFO";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kInformationalError] === true;
			}
			get [kInformationalError]() {
				return true;
			}
		};
		var kRequestContentLengthMismatchError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISMATCH");
		var RequestContentLengthMismatchError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "RequestContentLengthMismatchError";
				this.message = message2 || "Request body length does not match content-length header";
				this.code = "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kRequestContentLengthMismatchError] === true;
			}
			get [kRequestContentLengthMismatchError]() {
				return true;
			}
		};
		var kResponseContentLengthMismatchError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_RES_CONTENT_LENGTH_MISMATCH");
		var ResponseContentLengthMismatchError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "ResponseContentLengthMismatchError";
				this.message = message2 || "Response body length does not match content-length header";
				this.code = "UND_ERR_RES_CONTENT_LENGTH_MISMATCH";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kResponseContentLengthMismatchError] === true;
			}
			get [kResponseContentLengthMismatchError]() {
				return true;
			}
		};
		var kClientDestroyedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_DESTROYED");
		var ClientDestroyedError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "ClientDestroyedError";
				this.message = message2 || "The client is destroyed";
				this.code = "UND_ERR_DESTROYED";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kClientDestroyedError] === true;
			}
			get [kClientDestroyedError]() {
				return true;
			}
		};
		var kClientClosedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_CLOSED");
		var ClientClosedError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "ClientClosedError";
				this.message = message2 || "The client is closed";
				this.code = "UND_ERR_CLOSED";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kClientClosedError] === true;
			}
			get [kClientClosedError]() {
				return true;
			}
		};
		var kSocketError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_SOCKET");
		var SocketError = class extends UndiciError {
			constructor(message2, socket) {
				super(message2);
				this.name = "SocketError";
				this.message = message2 || "Socket error";
				this.code = "UND_ERR_SOCKET";
				this.socket = socket;
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kSocketError] === true;
			}
			get [kSocketError]() {
				return true;
			}
		};
		var kNotSupportedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_NOT_SUPPORTED");
		var NotSupportedError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "NotSupportedError";
				this.message = message2 || "Not supported error";
				this.code = "UND_ERR_NOT_SUPPORTED";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kNotSupportedError] === true;
			}
			get [kNotSupportedError]() {
				return true;
			}
		};
		var kBalancedPoolMissingUpstreamError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_BPL_MISSING_UPSTREAM");
		var BalancedPoolMissingUpstreamError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "MissingUpstreamError";
				this.message = message2 || "No upstream has been added to the BalancedPool";
				this.code = "UND_ERR_BPL_MISSING_UPSTREAM";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kBalancedPoolMissingUpstreamError] === true;
			}
			get [kBalancedPoolMissingUpstreamError]() {
				return true;
			}
		};
		var kHTTPParserError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_HTTP_PARSER");
		var HTTPParserError = class extends Error {
			constructor(message2, code, data) {
				super(message2);
				this.name = "HTTPParserError";
				this.code = code ? `HPE_${code}` : void 0;
				this.data = data ? data.toString() : void 0;
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kHTTPParserError] === true;
			}
			get [kHTTPParserError]() {
				return true;
			}
		};
		var kResponseExceededMaxSizeError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE");
		var ResponseExceededMaxSizeError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "ResponseExceededMaxSizeError";
				this.message = message2 || "Response content exceeded max size";
				this.code = "UND_ERR_RES_EXCEEDED_MAX_SIZE";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kResponseExceededMaxSizeError] === true;
			}
			get [kResponseExceededMaxSizeError]() {
				return true;
			}
		};
		var kRequestRetryError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_REQ_RETRY");
		var RequestRetryError = class extends UndiciError {
			constructor(message2, code, { headers, data }) {
				super(message2);
				this.name = "RequestRetryError";
				this.message = message2 || "Request retry error";
				this.code = "UND_ERR_REQ_RETRY";
				this.statusCode = code;
				this.data = data;
				this.headers = headers;
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kRequestRetryError] === true;
			}
			get [kRequestRetryError]() {
				return true;
			}
		};
		var kResponseError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_RESPONSE");
		var ResponseError = class extends UndiciError {
			constructor(message2, code, { headers, body }) {
				super(message2);
				this.name = "ResponseError";
				this.message = message2 || "Response error";
				this.code = "UND_ERR_RESPONSE";
				this.statusCode = code;
				this.body = body;
				this.headers = headers;
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kResponseError] === true;
			}
			get [kResponseError]() {
				return true;
			}
		};
		var kSecureProxyConnectionError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_PRX_TLS");
		var SecureProxyConnectionError = class extends UndiciError {
			constructor(cause, message2, options = {}) {
				super(message2, { cause, ...options });
				this.name = "SecureProxyConnectionError";
				this.message = message2 || "Secure Proxy Connection failed";
				this.code = "UND_ERR_PRX_TLS";
				this.cause = cause;
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kSecureProxyConnectionError] === true;
			}
			get [kSecureProxyConnectionError]() {
				return true;
			}
		};
		var kMaxOriginsReachedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_MAX_ORIGINS_REACHED");
		var MaxOriginsReachedError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "MaxOriginsReachedError";
				this.message = message2 || "Maximum allowed origins reached";
				this.code = "UND_ERR_MAX_ORIGINS_REACHED";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kMaxOriginsReachedError] === true;
			}
			get [kMaxOriginsReachedError]() {
				return true;
			}
		};
		var Socks5ProxyError = class extends UndiciError {
			constructor(message2, code) {
				super(message2);
				this.name = "Socks5ProxyError";
				this.message = message2 || "SOCKS5 proxy error";
				this.code = code || "UND_ERR_SOCKS5";
			}
		};
		var kMessageSizeExceededError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_WS_MESSAGE_SIZE_EXCEEDED");
		var MessageSizeExceededError = class extends UndiciError {
			constructor(message2) {
				super(message2);
				this.name = "MessageSizeExceededError";
				this.message = message2 || "Max decompressed message size exceeded";
				this.code = "UND_ERR_WS_MESSAGE_SIZE_EXCEEDED";
			}
			static [Symbol.hasInstance](instance) {
				return instance && instance[kMessageSizeExceededError] === true;
			}
			get [kMessageSizeExceededError]() {
				return true;
			}
		};
		module2.exports = {
			AbortError,
			HTTPParserError,
			UndiciError,
			HeadersTimeoutError,
			HeadersOverflowError,
			BodyTimeoutError,
			RequestContentLengthMismatchError,
			ConnectTimeoutError,
			InvalidArgumentError,
			InvalidReturnValueError,
			RequestAbortedError,
			ClientDestroyedError,
			ClientClosedError,
			InformationalError,
			SocketError,
			NotSupportedError,
			ResponseContentLengthMismatchError,
			BalancedPoolMissingUpstreamError,
			ResponseExceededMaxSizeError,
			RequestRetryError,
			ResponseError,
			SecureProxyConnectionError,
			MaxOriginsReachedError,
			Socks5ProxyError,
			MessageSizeExceededError
		};
	}
});
var require_constants = __commonJS({
	"node_modules/undici/lib/core/constants.js"(exports2, module2) {
		"use strict";
		var wellknownHeaderNames = (
			/** @type {const} */
			[
				"Accept",
				"Accept-Encoding",
				"Accept-Language",
				"Accept-Ranges",
				"Access-Control-Allow-Credentials",
				"Access-Control-Allow-Headers",
				"Access-Control-Allow-Methods",
				"Access-Control-Allow-Origin",
				"Access-Control-Expose-Headers",
				"Access-Control-Max-Age",
				"Access-Control-Request-Headers",
				"Access-Control-Request-Method",
				"Age",
				"Allow",
				"Alt-Svc",
				"Alt-Used",
				"Authorization",
				"Cache-Control",
				"Clear-Site-Data",
				"Connection",
				"Content-Disposition",
				"Content-Encoding",
				"Content-Language",
				"Content-Length",
				"Content-Location",
				"Content-Range",
				"Content-Security-Policy",
				"Content-Security-Policy-Report-Only",
				"Content-Type",
				"Cookie",
				"Cross-Origin-Embedder-Policy",
				"Cross-Origin-Opener-Policy",
				"Cross-Origin-Resource-Policy",
				"Date",
				"Device-Memory",
				"Downlink",
				"ECT",
				"ETag",
				"Expect",
				"Expect-CT",
				"Expires",
				"Forwarded",
				"From",
				"Host",
				"If-Match",
				"If-Modified-Since",
				"If-None-Match",
				"If-Range",
				"If-Unmodified-Since",
				"Keep-Alive",
				"Last-Modified",
				"Link",
				"Location",
				"Max-Forwards",
				"Origin",
				"Permissions-Policy",
				"Pragma",
				"Proxy-Authenticate",
				"Proxy-Authorization",
				"RTT",
				"Range",
				"Referer",
				"Referrer-Policy",
				"Refresh",
				"Retry-After",
				"Sec-WebSocket-Accept",
				"Sec-WebSocket-Extensions",
				"Sec-WebSocket-Key",
				"Sec-WebSocket-Protocol",
				"Sec-WebSocket-Version",
				"Server",
				"Server-Timing",
				"Service-Worker-Allowed",
				"Service-Worker-Navigation-Preload",
				"Set-Cookie",
				"SourceMap",
				"Strict-Transport-Security",
				"Supports-Loading-Mode",
				"TE",
				"Timing-Allow-Origin",
				"Trailer",
				"Transfer-Encoding",
				"Upgrade",
				"Upgrade-Insecure-Requests",
				"User-Agent",
				"Vary",
				"Via",
				"WWW-Authenticate",
				"X-Content-Type-Options",
				"X-DNS-Prefetch-Control",
				"X-Frame-Options",
				"X-Permitted-Cross-Domain-Policies",
				"X-Powered-By",
				"X-Requested-With",
				"X-XSS-Protection"
			]
		);
		var headerNameLowerCasedRecord = {};
		Object.setPrototypeOf(headerNameLowerCasedRecord, null);
		var wellknownHeaderNameBuffers = {};
		Object.setPrototypeOf(wellknownHeaderNameBuffers, null);
		function getHeaderNameAsBuffer(header) {
			let buffer = wellknownHeaderNameBuffers[header];
			if (buffer === void 0) {
				buffer = Buffer.from(header);
			}
			return buffer;
		}
		for (let i = 0; i < wellknownHeaderNames.length; ++i) {
			const key2 = wellknownHeaderNames[i];
			const lowerCasedKey = key2.toLowerCase();
			headerNameLowerCasedRecord[key2] = headerNameLowerCasedRecord[lowerCasedKey] = lowerCasedKey;
		}
		module2.exports = {
			wellknownHeaderNames,
			headerNameLowerCasedRecord,
			getHeaderNameAsBuffer
		};
	}
});
var require_tree = __commonJS({
	"node_modules/undici/lib/core/tree.js"(exports2, module2) {
		"use strict";
		var {
			wellknownHeaderNames,
			headerNameLowerCasedRecord
		} = require_constants();
		var TstNode = class _TstNode {
			/** @type {any} */
			value = null;
			/** @type {null | TstNode} */
			left = null;
			/** @type {null | TstNode} */
			middle = null;
			/** @type {null | TstNode} */
			right = null;
			/** @type {number} */
			code;
			/**
			 * @param {string} key
			 * @param {any} value
			 * @param {number} index
			 */
			constructor(key2, value, index) {
				if (index === void 0 || index >= key2.length) {
					throw new TypeError("Unreachable");
				}
				const code = this.code = key2.charCodeAt(index);
				if (code > 127) {
					throw new TypeError("key must be ascii string");
				}
				if (key2.length !== ++index) {
					this.middle = new _TstNode(key2, value, index);
				} else {
					this.value = value;
				}
			}
			/**
			 * @param {string} key
			 * @param {any} value
			 * @returns {void}
			 */
			add(key2, value) {
				const length = key2.length;
				if (length === 0) {
					throw new TypeError("Unreachable");
				}
				let index = 0;
				let node = this;
				while (true) {
					const code = key2.charCodeAt(index);
					if (code > 127) {
						throw new TypeError("key must be ascii string");
					}
					if (node.code === code) {
						if (length === ++index) {
							node.value = value;
							break;
						} else if (node.middle !== null) {
							node = node.middle;
						} else {
							node.middle = new _TstNode(key2, value, index);
							break;
						}
					} else if (node.code < code) {
						if (node.left !== null) {
							node = node.left;
						} else {
							node.left = new _TstNode(key2, value, index);
							break;
						}
					} else if (node.right !== null) {
						node = node.right;
					} else {
						node.right = new _TstNode(key2, value, index);
						break;
					}
				}
			}
			/**
			 * @param {Uint8Array} key
			 * @returns {TstNode | null}
			 */
			search(key2) {
				const keylength = key2.length;
				let index = 0;
				let node = this;
				while (node !== null && index < keylength) {
					let code = key2[index];
					if (code <= 90 && code >= 65) {
						code |= 32;
					}
					while (node !== null) {
						if (code === node.code) {
							if (keylength === ++index) {
								return node;
							}
							node = node.middle;
							break;
						}
						node = node.code < code ? node.left : node.right;
					}
				}
				return null;
			}
		};
		var TernarySearchTree = class {
			/** @type {TstNode | null} */
			node = null;
			/**
			 * @param {string} key
			 * @param {any} value
			 * @returns {void}
			 * */
			insert(key2, value) {
				if (this.node === null) {
					this.node = new TstNode(key2, value, 0);
				} else {
					this.node.add(key2, value);
				}
			}
			/**
			 * @param {Uint8Array} key
			 * @returns {any}
			 */
			lookup(key2) {
				return this.node?.search(key2)?.value ?? null;
			}
		};
		var tree = new TernarySearchTree();
		for (let i = 0; i < wellknownHeaderNames.length; ++i) {
			const key2 = headerNameLowerCasedRecord[wellknownHeaderNames[i]];
			tree.insert(key2, key2);
		}
		module2.exports = {
			TernarySearchTree,
			tree
		};
	}
});
var require_util = __commonJS({
	"node_modules/undici/lib/core/util.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var { kDestroyed, kBodyUsed, kListeners, kBody } = require_symbols();
		var { IncomingMessage } = require("node:http");
		var stream = require("node:stream");
		var net = require("node:net");
		var { stringify: stringify2 } = require("node:querystring");
		var { EventEmitter: EE } = require("node:events");
		var timers = require_timers();
		var { InvalidArgumentError, ConnectTimeoutError } = require_errors();
		var { headerNameLowerCasedRecord } = require_constants();
		var { tree } = require_tree();
		var [nodeMajor, nodeMinor] = process.versions.node.split(".", 2).map((v) => Number(v));
		var BodyAsyncIterable = class {
			constructor(body) {
				this[kBody] = body;
				this[kBodyUsed] = false;
			}
			async *[Symbol.asyncIterator]() {
				assert(!this[kBodyUsed], "disturbed");
				this[kBodyUsed] = true;
				yield* this[kBody];
			}
		};
		function noop() {
		}
		function wrapRequestBody(body) {
			if (isStream(body)) {
				if (bodyLength(body) === 0) {
					body.on("data", function() {
						assert(false);
					});
				}
				if (typeof body.readableDidRead !== "boolean") {
					body[kBodyUsed] = false;
					EE.prototype.on.call(body, "data", function() {
						this[kBodyUsed] = true;
					});
				}
				return body;
			} else if (body && typeof body.pipeTo === "function") {
				return new BodyAsyncIterable(body);
			} else if (body && isFormDataLike(body)) {
				return body;
			} else if (body && typeof body !== "string" && !ArrayBuffer.isView(body) && isIterable(body)) {
				return new BodyAsyncIterable(body);
			} else {
				return body;
			}
		}
		function isStream(obj) {
			return obj && typeof obj === "object" && typeof obj.pipe === "function" && typeof obj.on === "function";
		}
		function isBlobLike(object2) {
			if (object2 === null) {
				return false;
			} else if (object2 instanceof Blob) {
				return true;
			} else if (typeof object2 !== "object") {
				return false;
			} else {
				const sTag = object2[Symbol.toStringTag];
				return (sTag === "Blob" || sTag === "File") && ("stream" in object2 && typeof object2.stream === "function" || "arrayBuffer" in object2 && typeof object2.arrayBuffer === "function");
			}
		}
		function pathHasQueryOrFragment(url) {
			return url.includes("?") || url.includes("#");
		}
		function serializePathWithQuery(url, queryParams) {
			if (pathHasQueryOrFragment(url)) {
				throw new Error('Query params cannot be passed when url already contains "?" or "#".');
			}
			const stringified = stringify2(queryParams);
			if (stringified) {
				url += "?" + stringified;
			}
			return url;
		}
		function isValidPort(port) {
			const value = parseInt(port, 10);
			return value === Number(port) && value >= 0 && value <= 65535;
		}
		function isHttpOrHttpsPrefixed(value) {
			return value != null && value[0] === "h" && value[1] === "t" && value[2] === "t" && value[3] === "p" && (value[4] === ":" || value[4] === "s" && value[5] === ":");
		}
		function parseURL(url) {
			if (typeof url === "string") {
				url = new URL(url);
				if (!isHttpOrHttpsPrefixed(url.origin || url.protocol)) {
					throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.");
				}
				return url;
			}
			if (!url || typeof url !== "object") {
				throw new InvalidArgumentError("Invalid URL: The URL argument must be a non-null object.");
			}
			if (!(url instanceof URL)) {
				if (url.port != null && url.port !== "" && isValidPort(url.port) === false) {
					throw new InvalidArgumentError("Invalid URL: port must be a valid integer or a string representation of an integer.");
				}
				if (url.path != null && typeof url.path !== "string") {
					throw new InvalidArgumentError("Invalid URL path: the path must be a string or null/undefined.");
				}
				if (url.pathname != null && typeof url.pathname !== "string") {
					throw new InvalidArgumentError("Invalid URL pathname: the pathname must be a string or null/undefined.");
				}
				if (url.hostname != null && typeof url.hostname !== "string") {
					throw new InvalidArgumentError("Invalid URL hostname: the hostname must be a string or null/undefined.");
				}
				if (url.origin != null && typeof url.origin !== "string") {
					throw new InvalidArgumentError("Invalid URL origin: the origin must be a string or null/undefined.");
				}
				if (!isHttpOrHttpsPrefixed(url.origin || url.protocol)) {
					throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.");
				}
				const port = url.port != null ? url.port : url.protocol === "https:" ? 443 : 80;
				let origin = url.origin != null ? url.origin : `${url.protocol || ""}//${url.hostname || ""}:${port}`;
				let path = url.path != null ? url.path : `${url.pathname || ""}${url.search || ""}`;
				if (origin[origin.length - 1] === "/") {
					origin = origin.slice(0, origin.length - 1);
				}
				if (path && path[0] !== "/") {
					path = `/${path}`;
				}
				return new URL(`${origin}${path}`);
			}
			if (!isHttpOrHttpsPrefixed(url.origin || url.protocol)) {
				throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.");
			}
			return url;
		}
		function parseOrigin(url) {
			url = parseURL(url);
			if (url.pathname !== "/" || url.search || url.hash) {
				throw new InvalidArgumentError("invalid url");
			}
			return url;
		}
		function getHostname(host) {
			if (host[0] === "[") {
				const idx2 = host.indexOf("]");
				assert(idx2 !== -1);
				return host.substring(1, idx2);
			}
			const idx = host.indexOf(":");
			if (idx === -1) return host;
			return host.substring(0, idx);
		}
		function getServerName(host) {
			if (!host) {
				return null;
			}
			assert(typeof host === "string");
			const servername = getHostname(host);
			if (net.isIP(servername)) {
				return "";
			}
			return servername;
		}
		function deepClone(obj) {
			return JSON.parse(JSON.stringify(obj));
		}
		function isAsyncIterable(obj) {
			return !!(obj != null && typeof obj[Symbol.asyncIterator] === "function");
		}
		function isIterable(obj) {
			return !!(obj != null && (typeof obj[Symbol.iterator] === "function" || typeof obj[Symbol.asyncIterator] === "function"));
		}
		function hasSafeIterator(obj) {
			const prototype = Object.getPrototypeOf(obj);
			const ownIterator = Object.prototype.hasOwnProperty.call(obj, Symbol.iterator);
			return ownIterator || prototype != null && prototype !== Object.prototype && typeof obj[Symbol.iterator] === "function";
		}
		function bodyLength(body) {
			if (body == null) {
				return 0;
			} else if (isStream(body)) {
				const state = body._readableState;
				return state && state.objectMode === false && state.ended === true && Number.isFinite(state.length) ? state.length : null;
			} else if (isBlobLike(body)) {
				return body.size != null ? body.size : null;
			} else if (isBuffer(body)) {
				return body.byteLength;
			}
			return null;
		}
		function isDestroyed(body) {
			return body && !!(body.destroyed || body[kDestroyed] || stream.isDestroyed?.(body));
		}
		function destroy(stream2, err) {
			if (stream2 == null || !isStream(stream2) || isDestroyed(stream2)) {
				return;
			}
			if (typeof stream2.destroy === "function") {
				if (Object.getPrototypeOf(stream2).constructor === IncomingMessage) {
					stream2.socket = null;
				}
				stream2.destroy(err);
			} else if (err) {
				queueMicrotask(() => {
					stream2.emit("error", err);
				});
			}
			if (stream2.destroyed !== true) {
				stream2[kDestroyed] = true;
			}
		}
		var KEEPALIVE_TIMEOUT_EXPR = /timeout=(\d+)/;
		function parseKeepAliveTimeout(val) {
			const m = val.match(KEEPALIVE_TIMEOUT_EXPR);
			return m ? parseInt(m[1], 10) * 1e3 : null;
		}
		function headerNameToString(value) {
			return typeof value === "string" ? headerNameLowerCasedRecord[value] ?? value.toLowerCase() : tree.lookup(value) ?? value.toString("latin1").toLowerCase();
		}
		function bufferToLowerCasedHeaderName(value) {
			return tree.lookup(value) ?? value.toString("latin1").toLowerCase();
		}
		function parseHeaders(headers, obj) {
			if (obj === void 0) obj = {};
			for (let i = 0; i < headers.length; i += 2) {
				const key2 = headerNameToString(headers[i]);
				let val = obj[key2];
				if (val !== void 0) {
					if (!Object.hasOwn(obj, key2)) {
						const headersValue = typeof headers[i + 1] === "string" ? headers[i + 1] : Array.isArray(headers[i + 1]) ? headers[i + 1].map((x) => x.toString("latin1")) : headers[i + 1].toString("latin1");
						if (key2 === "__proto__") {
							Object.defineProperty(obj, key2, {
								value: headersValue,
								enumerable: true,
								configurable: true,
								writable: true
							});
						} else {
							obj[key2] = headersValue;
						}
					} else {
						if (typeof val === "string") {
							val = [val];
							obj[key2] = val;
						}
						val.push(headers[i + 1].toString("latin1"));
					}
				} else {
					const headersValue = typeof headers[i + 1] === "string" ? headers[i + 1] : Array.isArray(headers[i + 1]) ? headers[i + 1].map((x) => x.toString("latin1")) : headers[i + 1].toString("latin1");
					obj[key2] = headersValue;
				}
			}
			return obj;
		}
		function parseRawHeaders(headers) {
			const headersLength = headers.length;
			const ret = new Array(headersLength);
			let key2;
			let val;
			for (let n = 0; n < headersLength; n += 2) {
				key2 = headers[n];
				val = headers[n + 1];
				typeof key2 !== "string" && (key2 = key2.toString());
				typeof val !== "string" && (val = val.toString("latin1"));
				ret[n] = key2;
				ret[n + 1] = val;
			}
			return ret;
		}
		function toRawHeaders(headers) {
			const rawHeaders = [];
			for (const [name, value] of Object.entries(headers)) {
				if (Array.isArray(value)) {
					for (const entry2 of value) {
						rawHeaders.push(Buffer.from(name, "latin1"), Buffer.from(`${entry2}`, "latin1"));
					}
				} else {
					rawHeaders.push(Buffer.from(name, "latin1"), Buffer.from(`${value}`, "latin1"));
				}
			}
			return rawHeaders;
		}
		function encodeRawHeaders(headers) {
			if (!Array.isArray(headers)) {
				throw new TypeError("expected headers to be an array");
			}
			return headers.map((x) => Buffer.from(x));
		}
		function isBuffer(buffer) {
			return buffer instanceof Uint8Array || Buffer.isBuffer(buffer);
		}
		function assertRequestHandler(handler, method, upgrade) {
			if (!handler || typeof handler !== "object") {
				throw new InvalidArgumentError("handler must be an object");
			}
			if (typeof handler.onRequestStart === "function") {
				return;
			}
			if (typeof handler.onConnect !== "function") {
				throw new InvalidArgumentError("invalid onConnect method");
			}
			if (typeof handler.onError !== "function") {
				throw new InvalidArgumentError("invalid onError method");
			}
			if (typeof handler.onBodySent !== "function" && handler.onBodySent !== void 0) {
				throw new InvalidArgumentError("invalid onBodySent method");
			}
			if (upgrade || method === "CONNECT") {
				if (typeof handler.onUpgrade !== "function") {
					throw new InvalidArgumentError("invalid onUpgrade method");
				}
			} else {
				if (typeof handler.onHeaders !== "function") {
					throw new InvalidArgumentError("invalid onHeaders method");
				}
				if (typeof handler.onData !== "function") {
					throw new InvalidArgumentError("invalid onData method");
				}
				if (typeof handler.onComplete !== "function") {
					throw new InvalidArgumentError("invalid onComplete method");
				}
			}
		}
		function isDisturbed(body) {
			return !!(body && (stream.isDisturbed(body) || body[kBodyUsed]));
		}
		function getSocketInfo(socket) {
			return {
				localAddress: socket.localAddress,
				localPort: socket.localPort,
				remoteAddress: socket.remoteAddress,
				remotePort: socket.remotePort,
				remoteFamily: socket.remoteFamily,
				timeout: socket.timeout,
				bytesWritten: socket.bytesWritten,
				bytesRead: socket.bytesRead
			};
		}
		function ReadableStreamFrom(iterable) {
			let iterator;
			return new ReadableStream(
				{
					start() {
						iterator = iterable[Symbol.asyncIterator]();
					},
					pull(controller) {
						return iterator.next().then(({ done: done2, value }) => {
							if (done2) {
								return queueMicrotask(() => {
									controller.close();
									controller.byobRequest?.respond(0);
								});
							} else {
								const buf = Buffer.isBuffer(value) ? value : Buffer.from(value);
								if (buf.byteLength) {
									return controller.enqueue(new Uint8Array(buf));
								} else {
									return this.pull(controller);
								}
							}
						});
					},
					cancel() {
						return iterator.return();
					},
					type: "bytes"
				}
			);
		}
		function isFormDataLike(object2) {
			return object2 && typeof object2 === "object" && typeof object2.append === "function" && typeof object2.delete === "function" && typeof object2.get === "function" && typeof object2.getAll === "function" && typeof object2.has === "function" && typeof object2.set === "function" && object2[Symbol.toStringTag] === "FormData";
		}
		function addAbortListener(signal, listener) {
			if ("addEventListener" in signal) {
				signal.addEventListener("abort", listener, { once: true });
				return () => signal.removeEventListener("abort", listener);
			}
			signal.once("abort", listener);
			return () => signal.removeListener("abort", listener);
		}
		var validTokenChars = new Uint8Array([
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 0-15
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 16-31
			0,
			1,
			0,
			1,
			1,
			1,
			1,
			1,
			0,
			0,
			1,
			1,
			0,
			1,
			1,
			0,
			// 32-47 (!"#$%&'()*+,-./)
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			0,
			0,
			0,
			0,
			0,
			0,
			// 48-63 (0-9:;<=>?)
			0,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			// 64-79 (@A-O)
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			0,
			0,
			0,
			1,
			1,
			// 80-95 (P-Z[\]^_)
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			// 96-111 (`a-o)
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			0,
			1,
			0,
			1,
			0,
			// 112-127 (p-z{|}~)
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 128-143
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 144-159
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 160-175
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 176-191
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 192-207
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 208-223
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			// 224-239
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0
			// 240-255
		]);
		function isTokenCharCode(c) {
			return validTokenChars[c] === 1;
		}
		var tokenRegExp = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
		function isValidHTTPToken(characters) {
			if (characters.length >= 12) return tokenRegExp.test(characters);
			if (characters.length === 0) return false;
			for (let i = 0; i < characters.length; i++) {
				if (validTokenChars[characters.charCodeAt(i)] !== 1) {
					return false;
				}
			}
			return true;
		}
		var headerCharRegex = /[^\t\x20-\x7e\x80-\xff]/;
		function isValidHeaderValue(characters) {
			return !headerCharRegex.test(characters);
		}
		var rangeHeaderRegex = /^bytes (\d+)-(\d+)\/(\d+)?$/;
		function parseRangeHeader(range) {
			if (range == null || range === "") return { start: 0, end: null, size: null };
			const m = range ? range.match(rangeHeaderRegex) : null;
			return m ? {
				start: parseInt(m[1]),
				end: m[2] ? parseInt(m[2]) : null,
				size: m[3] ? parseInt(m[3]) : null
			} : null;
		}
		function addListener(obj, name, listener) {
			const listeners = obj[kListeners] ??= [];
			listeners.push([name, listener]);
			obj.on(name, listener);
			return obj;
		}
		function removeAllListeners(obj) {
			if (obj[kListeners] != null) {
				for (const [name, listener] of obj[kListeners]) {
					obj.removeListener(name, listener);
				}
				obj[kListeners] = null;
			}
			return obj;
		}
		function errorRequest(client, request3, err) {
			try {
				request3.onError(err);
				assert(request3.aborted);
			} catch (err2) {
				client.emit("error", err2);
			}
		}
		var setupConnectTimeout = process.platform === "win32" ? (socketWeakRef, opts) => {
			if (!opts.timeout) {
				return noop;
			}
			let s1 = null;
			let s2 = null;
			const fastTimer = timers.setFastTimeout(() => {
				s1 = setImmediate(() => {
					s2 = setImmediate(() => onConnectTimeout(socketWeakRef.deref(), opts));
				});
			}, opts.timeout);
			return () => {
				timers.clearFastTimeout(fastTimer);
				clearImmediate(s1);
				clearImmediate(s2);
			};
		} : (socketWeakRef, opts) => {
			if (!opts.timeout) {
				return noop;
			}
			let s1 = null;
			const fastTimer = timers.setFastTimeout(() => {
				s1 = setImmediate(() => {
					onConnectTimeout(socketWeakRef.deref(), opts);
				});
			}, opts.timeout);
			return () => {
				timers.clearFastTimeout(fastTimer);
				clearImmediate(s1);
			};
		};
		function onConnectTimeout(socket, opts) {
			if (socket == null) {
				return;
			}
			let message2 = "Connect Timeout Error";
			if (Array.isArray(socket.autoSelectFamilyAttemptedAddresses)) {
				message2 += ` (attempted addresses: ${socket.autoSelectFamilyAttemptedAddresses.join(", ")},`;
			} else {
				message2 += ` (attempted address: ${opts.hostname}:${opts.port},`;
			}
			message2 += ` timeout: ${opts.timeout}ms)`;
			destroy(socket, new ConnectTimeoutError(message2));
		}
		function getProtocolFromUrlString(urlString) {
			if (urlString[0] === "h" && urlString[1] === "t" && urlString[2] === "t" && urlString[3] === "p") {
				switch (urlString[4]) {
					case ":":
						return "http:";
					case "s":
						if (urlString[5] === ":") {
							return "https:";
						}
				}
			}
			return urlString.slice(0, urlString.indexOf(":") + 1);
		}
		var kEnumerableProperty = /* @__PURE__ */ Object.create(null);
		kEnumerableProperty.enumerable = true;
		var normalizedMethodRecordsBase = {
			delete: "DELETE",
			DELETE: "DELETE",
			get: "GET",
			GET: "GET",
			head: "HEAD",
			HEAD: "HEAD",
			options: "OPTIONS",
			OPTIONS: "OPTIONS",
			post: "POST",
			POST: "POST",
			put: "PUT",
			PUT: "PUT"
		};
		var normalizedMethodRecords = {
			...normalizedMethodRecordsBase,
			patch: "patch",
			PATCH: "PATCH"
		};
		Object.setPrototypeOf(normalizedMethodRecordsBase, null);
		Object.setPrototypeOf(normalizedMethodRecords, null);
		module2.exports = {
			kEnumerableProperty,
			isDisturbed,
			isBlobLike,
			parseOrigin,
			parseURL,
			getServerName,
			isStream,
			isIterable,
			hasSafeIterator,
			isAsyncIterable,
			isDestroyed,
			headerNameToString,
			bufferToLowerCasedHeaderName,
			addListener,
			removeAllListeners,
			errorRequest,
			parseRawHeaders,
			toRawHeaders,
			encodeRawHeaders,
			parseHeaders,
			parseKeepAliveTimeout,
			destroy,
			bodyLength,
			deepClone,
			ReadableStreamFrom,
			isBuffer,
			assertRequestHandler,
			getSocketInfo,
			isFormDataLike,
			pathHasQueryOrFragment,
			serializePathWithQuery,
			addAbortListener,
			isValidHTTPToken,
			isValidHeaderValue,
			isTokenCharCode,
			parseRangeHeader,
			normalizedMethodRecordsBase,
			normalizedMethodRecords,
			isValidPort,
			isHttpOrHttpsPrefixed,
			nodeMajor,
			nodeMinor,
			safeHTTPMethods: Object.freeze(["GET", "HEAD", "OPTIONS", "TRACE"]),
			wrapRequestBody,
			setupConnectTimeout,
			getProtocolFromUrlString
		};
	}
});
var require_stats = __commonJS({
	"node_modules/undici/lib/util/stats.js"(exports2, module2) {
		"use strict";
		var {
			kConnected,
			kPending,
			kRunning,
			kSize,
			kFree,
			kQueued
		} = require_symbols();
		var ClientStats = class {
			constructor(client) {
				this.connected = client[kConnected];
				this.pending = client[kPending];
				this.running = client[kRunning];
				this.size = client[kSize];
			}
		};
		var PoolStats = class {
			constructor(pool) {
				this.connected = pool[kConnected];
				this.free = pool[kFree];
				this.pending = pool[kPending];
				this.queued = pool[kQueued];
				this.running = pool[kRunning];
				this.size = pool[kSize];
			}
		};
		module2.exports = { ClientStats, PoolStats };
	}
});
var require_diagnostics = __commonJS({
	"node_modules/undici/lib/core/diagnostics.js"(exports2, module2) {
		"use strict";
		var diagnosticsChannel = require("node:diagnostics_channel");
		var util = require("node:util");
		var undiciDebugLog = util.debuglog("undici");
		var fetchDebuglog = util.debuglog("fetch");
		var websocketDebuglog = util.debuglog("websocket");
		var channels = {
			// Client
			beforeConnect: diagnosticsChannel.channel("undici:client:beforeConnect"),
			connected: diagnosticsChannel.channel("undici:client:connected"),
			connectError: diagnosticsChannel.channel("undici:client:connectError"),
			sendHeaders: diagnosticsChannel.channel("undici:client:sendHeaders"),
			// Request
			create: diagnosticsChannel.channel("undici:request:create"),
			bodySent: diagnosticsChannel.channel("undici:request:bodySent"),
			bodyChunkSent: diagnosticsChannel.channel("undici:request:bodyChunkSent"),
			bodyChunkReceived: diagnosticsChannel.channel("undici:request:bodyChunkReceived"),
			headers: diagnosticsChannel.channel("undici:request:headers"),
			trailers: diagnosticsChannel.channel("undici:request:trailers"),
			error: diagnosticsChannel.channel("undici:request:error"),
			// WebSocket
			open: diagnosticsChannel.channel("undici:websocket:open"),
			close: diagnosticsChannel.channel("undici:websocket:close"),
			socketError: diagnosticsChannel.channel("undici:websocket:socket_error"),
			ping: diagnosticsChannel.channel("undici:websocket:ping"),
			pong: diagnosticsChannel.channel("undici:websocket:pong"),
			// ProxyAgent
			proxyConnected: diagnosticsChannel.channel("undici:proxy:connected")
		};
		var isTrackingClientEvents = false;
		function trackClientEvents(debugLog = undiciDebugLog) {
			if (isTrackingClientEvents) {
				return;
			}
			if (channels.beforeConnect.hasSubscribers || channels.connected.hasSubscribers || channels.connectError.hasSubscribers || channels.sendHeaders.hasSubscribers) {
				isTrackingClientEvents = true;
				return;
			}
			isTrackingClientEvents = true;
			diagnosticsChannel.subscribe(
				"undici:client:beforeConnect",
				(evt) => {
					const {
						connectParams: { version: version2, protocol, port, host }
					} = evt;
					debugLog(
						"connecting to %s%s using %s%s",
						host,
						port ? `:${port}` : "",
						protocol,
						version2
					);
				}
			);
			diagnosticsChannel.subscribe(
				"undici:client:connected",
				(evt) => {
					const {
						connectParams: { version: version2, protocol, port, host }
					} = evt;
					debugLog(
						"connected to %s%s using %s%s",
						host,
						port ? `:${port}` : "",
						protocol,
						version2
					);
				}
			);
			diagnosticsChannel.subscribe(
				"undici:client:connectError",
				(evt) => {
					const {
						connectParams: { version: version2, protocol, port, host },
						error
					} = evt;
					debugLog(
						"connection to %s%s using %s%s errored - %s",
						host,
						port ? `:${port}` : "",
						protocol,
						version2,
						error.message
					);
				}
			);
			diagnosticsChannel.subscribe(
				"undici:client:sendHeaders",
				(evt) => {
					const {
						request: { method, path, origin }
					} = evt;
					debugLog("sending request to %s %s%s", method, origin, path);
				}
			);
		}
		var isTrackingRequestEvents = false;
		function trackRequestEvents(debugLog = undiciDebugLog) {
			if (isTrackingRequestEvents) {
				return;
			}
			if (channels.headers.hasSubscribers || channels.trailers.hasSubscribers || channels.error.hasSubscribers) {
				isTrackingRequestEvents = true;
				return;
			}
			isTrackingRequestEvents = true;
			diagnosticsChannel.subscribe(
				"undici:request:headers",
				(evt) => {
					const {
						request: { method, path, origin },
						response: { statusCode }
					} = evt;
					debugLog(
						"received response to %s %s%s - HTTP %d",
						method,
						origin,
						path,
						statusCode
					);
				}
			);
			diagnosticsChannel.subscribe(
				"undici:request:trailers",
				(evt) => {
					const {
						request: { method, path, origin }
					} = evt;
					debugLog("trailers received from %s %s%s", method, origin, path);
				}
			);
			diagnosticsChannel.subscribe(
				"undici:request:error",
				(evt) => {
					const {
						request: { method, path, origin },
						error
					} = evt;
					debugLog(
						"request to %s %s%s errored - %s",
						method,
						origin,
						path,
						error.message
					);
				}
			);
		}
		var isTrackingWebSocketEvents = false;
		function trackWebSocketEvents(debugLog = websocketDebuglog) {
			if (isTrackingWebSocketEvents) {
				return;
			}
			if (channels.open.hasSubscribers || channels.close.hasSubscribers || channels.socketError.hasSubscribers || channels.ping.hasSubscribers || channels.pong.hasSubscribers) {
				isTrackingWebSocketEvents = true;
				return;
			}
			isTrackingWebSocketEvents = true;
			diagnosticsChannel.subscribe(
				"undici:websocket:open",
				(evt) => {
					if (evt.address != null) {
						const { address, port } = evt.address;
						debugLog("connection opened %s%s", address, port ? `:${port}` : "");
					} else {
						debugLog("connection opened");
					}
				}
			);
			diagnosticsChannel.subscribe(
				"undici:websocket:close",
				(evt) => {
					const { websocket, code, reason: reason2 } = evt;
					debugLog(
						"closed connection to %s - %s %s",
						websocket.url,
						code,
						reason2
					);
				}
			);
			diagnosticsChannel.subscribe(
				"undici:websocket:socket_error",
				(err) => {
					debugLog("connection errored - %s", err.message);
				}
			);
			diagnosticsChannel.subscribe(
				"undici:websocket:ping",
				(evt) => {
					debugLog("ping received");
				}
			);
			diagnosticsChannel.subscribe(
				"undici:websocket:pong",
				(evt) => {
					debugLog("pong received");
				}
			);
		}
		if (undiciDebugLog.enabled || fetchDebuglog.enabled) {
			trackClientEvents(fetchDebuglog.enabled ? fetchDebuglog : undiciDebugLog);
			trackRequestEvents(fetchDebuglog.enabled ? fetchDebuglog : undiciDebugLog);
		}
		if (websocketDebuglog.enabled) {
			trackClientEvents(undiciDebugLog.enabled ? undiciDebugLog : websocketDebuglog);
			trackWebSocketEvents(websocketDebuglog);
		}
		module2.exports = {
			channels
		};
	}
});
var require_request = __commonJS({
	"node_modules/undici/lib/core/request.js"(exports2, module2) {
		"use strict";
		var {
			InvalidArgumentError,
			NotSupportedError
		} = require_errors();
		var assert = require("node:assert");
		var {
			isValidHTTPToken,
			isValidHeaderValue,
			isStream,
			destroy,
			isBuffer,
			isFormDataLike,
			isIterable,
			hasSafeIterator,
			isBlobLike,
			serializePathWithQuery,
			assertRequestHandler,
			getServerName,
			normalizedMethodRecords,
			getProtocolFromUrlString
		} = require_util();
		var { channels } = require_diagnostics();
		var { headerNameLowerCasedRecord } = require_constants();
		var invalidPathRegex = /[^\u0021-\u00ff]/;
		function isValidContentLengthHeaderValue(val) {
			if (typeof val !== "string" || val.length === 0) {
				return false;
			}
			for (let i = 0; i < val.length; i++) {
				const charCode = val.charCodeAt(i);
				if (charCode < 48 || charCode > 57) {
					return false;
				}
			}
			return true;
		}
		var kHandler = /* @__PURE__ */ Symbol("handler");
		var Request = class {
			constructor(origin, {
				path,
				method,
				body,
				headers,
				query,
				idempotent,
				blocking,
				upgrade,
				headersTimeout,
				bodyTimeout,
				reset,
				expectContinue,
				servername,
				throwOnError,
				maxRedirections,
				typeOfService
			}, handler) {
				if (typeof path !== "string") {
					throw new InvalidArgumentError("path must be a string");
				} else if (path[0] !== "/" && !(path.startsWith("http://") || path.startsWith("https://")) && method !== "CONNECT") {
					throw new InvalidArgumentError("path must be an absolute URL or start with a slash");
				} else if (invalidPathRegex.test(path)) {
					throw new InvalidArgumentError("invalid request path");
				}
				if (typeof method !== "string") {
					throw new InvalidArgumentError("method must be a string");
				} else if (normalizedMethodRecords[method] === void 0 && !isValidHTTPToken(method)) {
					throw new InvalidArgumentError("invalid request method");
				}
				if (upgrade && typeof upgrade !== "string") {
					throw new InvalidArgumentError("upgrade must be a string");
				}
				if (upgrade && !isValidHeaderValue(upgrade)) {
					throw new InvalidArgumentError("invalid upgrade header");
				}
				if (headersTimeout != null && (!Number.isFinite(headersTimeout) || headersTimeout < 0)) {
					throw new InvalidArgumentError("invalid headersTimeout");
				}
				if (bodyTimeout != null && (!Number.isFinite(bodyTimeout) || bodyTimeout < 0)) {
					throw new InvalidArgumentError("invalid bodyTimeout");
				}
				if (reset != null && typeof reset !== "boolean") {
					throw new InvalidArgumentError("invalid reset");
				}
				if (expectContinue != null && typeof expectContinue !== "boolean") {
					throw new InvalidArgumentError("invalid expectContinue");
				}
				if (throwOnError != null) {
					throw new InvalidArgumentError("invalid throwOnError");
				}
				if (maxRedirections != null && maxRedirections !== 0) {
					throw new InvalidArgumentError("maxRedirections is not supported, use the redirect interceptor");
				}
				if (typeOfService != null && (!Number.isInteger(typeOfService) || typeOfService < 0 || typeOfService > 255)) {
					throw new InvalidArgumentError("typeOfService must be an integer between 0 and 255");
				}
				this.headersTimeout = headersTimeout;
				this.bodyTimeout = bodyTimeout;
				this.method = method;
				this.typeOfService = typeOfService;
				this.abort = null;
				if (body == null) {
					this.body = null;
				} else if (isStream(body)) {
					this.body = body;
					const rState = this.body._readableState;
					if (!rState || !rState.autoDestroy) {
						this.endHandler = function autoDestroy() {
							destroy(this);
						};
						this.body.on("end", this.endHandler);
					}
					this.errorHandler = (err) => {
						if (this.abort) {
							this.abort(err);
						} else {
							this.error = err;
						}
					};
					this.body.on("error", this.errorHandler);
				} else if (isBuffer(body)) {
					this.body = body.byteLength ? body : null;
				} else if (ArrayBuffer.isView(body)) {
					this.body = body.buffer.byteLength ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : null;
				} else if (body instanceof ArrayBuffer) {
					this.body = body.byteLength ? Buffer.from(body) : null;
				} else if (typeof body === "string") {
					this.body = body.length ? Buffer.from(body) : null;
				} else if (isFormDataLike(body) || isIterable(body) || isBlobLike(body)) {
					this.body = body;
				} else {
					throw new InvalidArgumentError("body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable");
				}
				this.completed = false;
				this.aborted = false;
				this.upgrade = upgrade || null;
				this.path = query ? serializePathWithQuery(path, query) : path;
				this.origin = origin;
				this.protocol = getProtocolFromUrlString(origin);
				this.idempotent = idempotent == null ? method === "HEAD" || method === "GET" : idempotent;
				this.blocking = blocking ?? this.method !== "HEAD";
				this.reset = reset == null ? null : reset;
				this.host = null;
				this.contentLength = null;
				this.contentType = null;
				this.headers = [];
				this.expectContinue = expectContinue != null ? expectContinue : false;
				if (Array.isArray(headers)) {
					if (headers.length % 2 !== 0) {
						throw new InvalidArgumentError("headers array must be even");
					}
					for (let i = 0; i < headers.length; i += 2) {
						processHeader(this, headers[i], headers[i + 1]);
					}
				} else if (headers && typeof headers === "object") {
					if (hasSafeIterator(headers)) {
						for (const header of headers) {
							if (!Array.isArray(header) || header.length !== 2) {
								throw new InvalidArgumentError("headers must be in key-value pair format");
							}
							processHeader(this, header[0], header[1]);
						}
					} else {
						const keys = Object.keys(headers);
						for (let i = 0; i < keys.length; ++i) {
							processHeader(this, keys[i], headers[keys[i]]);
						}
					}
				} else if (headers != null) {
					throw new InvalidArgumentError("headers must be an object or an array");
				}
				assertRequestHandler(handler, method, upgrade);
				this.servername = servername || getServerName(this.host) || null;
				this[kHandler] = handler;
				if (channels.create.hasSubscribers) {
					channels.create.publish({ request: this });
				}
			}
			onBodySent(chunk) {
				if (channels.bodyChunkSent.hasSubscribers) {
					channels.bodyChunkSent.publish({ request: this, chunk });
				}
				if (this[kHandler].onBodySent) {
					try {
						return this[kHandler].onBodySent(chunk);
					} catch (err) {
						this.abort(err);
					}
				}
			}
			onRequestSent() {
				if (channels.bodySent.hasSubscribers) {
					channels.bodySent.publish({ request: this });
				}
				if (this[kHandler].onRequestSent) {
					try {
						return this[kHandler].onRequestSent();
					} catch (err) {
						this.abort(err);
					}
				}
			}
			onConnect(abort) {
				assert(!this.aborted);
				assert(!this.completed);
				if (this.error) {
					abort(this.error);
				} else {
					this.abort = abort;
					return this[kHandler].onConnect(abort);
				}
			}
			onResponseStarted() {
				return this[kHandler].onResponseStarted?.();
			}
			onHeaders(statusCode, headers, resume, statusText2) {
				assert(!this.aborted);
				assert(!this.completed);
				if (channels.headers.hasSubscribers) {
					channels.headers.publish({ request: this, response: { statusCode, headers, statusText: statusText2 } });
				}
				try {
					return this[kHandler].onHeaders(statusCode, headers, resume, statusText2);
				} catch (err) {
					this.abort(err);
				}
			}
			onData(chunk) {
				assert(!this.aborted);
				assert(!this.completed);
				if (channels.bodyChunkReceived.hasSubscribers) {
					channels.bodyChunkReceived.publish({ request: this, chunk });
				}
				try {
					return this[kHandler].onData(chunk);
				} catch (err) {
					this.abort(err);
					return false;
				}
			}
			/**
			 * @param {number} statusCode
			 * @param {Buffer[]|string[]} headers
			 * @param {import('node:stream').Duplex} socket
			 * @param {string} [statusText]
			 */
			onUpgrade(statusCode, headers, socket, statusText2 = "") {
				this.onFinally();
				assert(!this.aborted);
				assert(!this.completed);
				if (channels.headers.hasSubscribers) {
					channels.headers.publish({ request: this, response: { statusCode, headers, statusText: statusText2 } });
				}
				const result = this[kHandler].onUpgrade(statusCode, headers, socket);
				if (!this.aborted) {
					this.completed = true;
					if (channels.trailers.hasSubscribers) {
						channels.trailers.publish({ request: this, trailers: [] });
					}
				}
				return result;
			}
			onComplete(trailers) {
				this.onFinally();
				assert(!this.aborted);
				assert(!this.completed);
				this.completed = true;
				if (channels.trailers.hasSubscribers) {
					channels.trailers.publish({ request: this, trailers });
				}
				try {
					return this[kHandler].onComplete(trailers);
				} catch (err) {
					this.onError(err);
				}
			}
			onError(error) {
				this.onFinally();
				if (channels.error.hasSubscribers) {
					channels.error.publish({ request: this, error });
				}
				if (this.aborted) {
					return;
				}
				this.aborted = true;
				return this[kHandler].onError(error);
			}
			onFinally() {
				if (this.errorHandler) {
					this.body.off("error", this.errorHandler);
					this.errorHandler = null;
				}
				if (this.endHandler) {
					this.body.off("end", this.endHandler);
					this.endHandler = null;
				}
			}
			addHeader(key2, value) {
				processHeader(this, key2, value);
				return this;
			}
		};
		function processHeader(request3, key2, val) {
			if (val && (typeof val === "object" && !Array.isArray(val))) {
				throw new InvalidArgumentError(`invalid ${key2} header`);
			} else if (val === void 0) {
				return;
			}
			let headerName = headerNameLowerCasedRecord[key2];
			if (headerName === void 0) {
				headerName = key2.toLowerCase();
				if (headerNameLowerCasedRecord[headerName] === void 0 && !isValidHTTPToken(headerName)) {
					throw new InvalidArgumentError("invalid header key");
				}
			}
			if (Array.isArray(val)) {
				const arr = [];
				for (let i = 0; i < val.length; i++) {
					if (typeof val[i] === "string") {
						if (!isValidHeaderValue(val[i])) {
							throw new InvalidArgumentError(`invalid ${key2} header`);
						}
						arr.push(val[i]);
					} else if (val[i] === null) {
						arr.push("");
					} else if (typeof val[i] === "object") {
						throw new InvalidArgumentError(`invalid ${key2} header`);
					} else {
						const str = `${val[i]}`;
						if (!isValidHeaderValue(str)) {
							throw new InvalidArgumentError(`invalid ${key2} header`);
						}
						arr.push(str);
					}
				}
				val = arr;
			} else if (typeof val === "string") {
				if (!isValidHeaderValue(val)) {
					throw new InvalidArgumentError(`invalid ${key2} header`);
				}
			} else if (val === null) {
				val = "";
			} else {
				val = `${val}`;
				if (!isValidHeaderValue(val)) {
					throw new InvalidArgumentError(`invalid ${key2} header`);
				}
			}
			if (headerName === "host") {
				if (request3.host !== null) {
					throw new InvalidArgumentError("duplicate host header");
				}
				if (typeof val !== "string") {
					throw new InvalidArgumentError("invalid host header");
				}
				request3.host = val;
			} else if (headerName === "content-length") {
				if (request3.contentLength !== null) {
					throw new InvalidArgumentError("duplicate content-length header");
				}
				if (!isValidContentLengthHeaderValue(val)) {
					throw new InvalidArgumentError("invalid content-length header");
				}
				request3.contentLength = parseInt(val, 10);
			} else if (request3.contentType === null && headerName === "content-type") {
				request3.contentType = val;
				request3.headers.push(key2, val);
			} else if (headerName === "transfer-encoding" || headerName === "keep-alive" || headerName === "upgrade") {
				throw new InvalidArgumentError(`invalid ${headerName} header`);
			} else if (headerName === "connection") {
				const value = typeof val === "string" ? val : null;
				if (value === null) {
					throw new InvalidArgumentError("invalid connection header");
				}
				for (const token of value.toLowerCase().split(",")) {
					const trimmed = token.trim();
					if (!isValidHTTPToken(trimmed)) {
						throw new InvalidArgumentError("invalid connection header");
					}
					if (trimmed === "close") {
						request3.reset = true;
					}
				}
			} else if (headerName === "expect") {
				throw new NotSupportedError("expect header not supported");
			} else {
				request3.headers.push(key2, val);
			}
		}
		module2.exports = Request;
	}
});
var require_wrap_handler = __commonJS({
	"node_modules/undici/lib/handler/wrap-handler.js"(exports2, module2) {
		"use strict";
		var { InvalidArgumentError } = require_errors();
		module2.exports = class WrapHandler {
			#handler;
			constructor(handler) {
				this.#handler = handler;
			}
			static wrap(handler) {
				return handler.onRequestStart ? handler : new WrapHandler(handler);
			}
			// Unwrap Interface
			onConnect(abort, context) {
				return this.#handler.onConnect?.(abort, context);
			}
			onResponseStarted() {
				return this.#handler.onResponseStarted?.();
			}
			onHeaders(statusCode, rawHeaders, resume, statusMessage) {
				return this.#handler.onHeaders?.(statusCode, rawHeaders, resume, statusMessage);
			}
			onUpgrade(statusCode, rawHeaders, socket) {
				return this.#handler.onUpgrade?.(statusCode, rawHeaders, socket);
			}
			onData(data) {
				return this.#handler.onData?.(data);
			}
			onComplete(trailers) {
				return this.#handler.onComplete?.(trailers);
			}
			onError(err) {
				if (!this.#handler.onError) {
					throw err;
				}
				return this.#handler.onError?.(err);
			}
			// Wrap Interface
			onRequestStart(controller, context) {
				this.#handler.onConnect?.((reason2) => controller.abort(reason2), context);
			}
			onRequestUpgrade(controller, statusCode, headers, socket) {
				const rawHeaders = [];
				for (const [key2, val] of Object.entries(headers)) {
					rawHeaders.push(Buffer.from(key2, "latin1"), toRawHeaderValue(val));
				}
				this.#handler.onUpgrade?.(statusCode, rawHeaders, socket);
			}
			onResponseStart(controller, statusCode, headers, statusMessage) {
				const rawHeaders = [];
				for (const [key2, val] of Object.entries(headers)) {
					rawHeaders.push(Buffer.from(key2, "latin1"), toRawHeaderValue(val));
				}
				if (this.#handler.onHeaders?.(statusCode, rawHeaders, () => controller.resume(), statusMessage) === false) {
					controller.pause();
				}
			}
			onResponseData(controller, data) {
				if (this.#handler.onData?.(data) === false) {
					controller.pause();
				}
			}
			onResponseEnd(controller, trailers) {
				const rawTrailers = [];
				for (const [key2, val] of Object.entries(trailers)) {
					rawTrailers.push(Buffer.from(key2, "latin1"), toRawHeaderValue(val));
				}
				this.#handler.onComplete?.(rawTrailers);
			}
			onResponseError(controller, err) {
				if (!this.#handler.onError) {
					throw new InvalidArgumentError("invalid onError method");
				}
				this.#handler.onError?.(err);
			}
		};
		function toRawHeaderValue(value) {
			return Array.isArray(value) ? value.map((item) => Buffer.from(item, "latin1")) : Buffer.from(value, "latin1");
		}
	}
});
var require_dispatcher = __commonJS({
	"node_modules/undici/lib/dispatcher/dispatcher.js"(exports2, module2) {
		"use strict";
		var EventEmitter = require("node:events");
		var WrapHandler = require_wrap_handler();
		var wrapInterceptor = (dispatch) => (opts, handler) => dispatch(opts, WrapHandler.wrap(handler));
		var Dispatcher = class extends EventEmitter {
			dispatch() {
				throw new Error("not implemented");
			}
			close() {
				throw new Error("not implemented");
			}
			destroy() {
				throw new Error("not implemented");
			}
			compose(...args) {
				const interceptors = Array.isArray(args[0]) ? args[0] : args;
				let dispatch = this.dispatch.bind(this);
				for (const interceptor of interceptors) {
					if (interceptor == null) {
						continue;
					}
					if (typeof interceptor !== "function") {
						throw new TypeError(`invalid interceptor, expected function received ${typeof interceptor}`);
					}
					dispatch = interceptor(dispatch);
					dispatch = wrapInterceptor(dispatch);
					if (dispatch == null || typeof dispatch !== "function" || dispatch.length !== 2) {
						throw new TypeError("invalid interceptor");
					}
				}
				return new Proxy(this, {
					get: (target, key2) => key2 === "dispatch" ? dispatch : target[key2]
				});
			}
		};
		module2.exports = Dispatcher;
	}
});
var require_unwrap_handler = __commonJS({
	"node_modules/undici/lib/handler/unwrap-handler.js"(exports2, module2) {
		"use strict";
		var { parseHeaders } = require_util();
		var { InvalidArgumentError } = require_errors();
		var kResume = /* @__PURE__ */ Symbol("resume");
		var UnwrapController = class {
			#paused = false;
			#reason = null;
			#aborted = false;
			#abort;
			[kResume] = null;
			rawHeaders = null;
			rawTrailers = null;
			constructor(abort) {
				this.#abort = abort;
			}
			pause() {
				this.#paused = true;
			}
			resume() {
				if (this.#paused) {
					this.#paused = false;
					this[kResume]?.();
				}
			}
			abort(reason2) {
				if (!this.#aborted) {
					this.#aborted = true;
					this.#reason = reason2;
					this.#abort(reason2);
				}
			}
			get aborted() {
				return this.#aborted;
			}
			get reason() {
				return this.#reason;
			}
			get paused() {
				return this.#paused;
			}
		};
		module2.exports = class UnwrapHandler {
			#handler;
			#controller;
			constructor(handler) {
				this.#handler = handler;
			}
			static unwrap(handler) {
				return !handler.onRequestStart ? handler : new UnwrapHandler(handler);
			}
			onConnect(abort, context) {
				this.#controller = new UnwrapController(abort);
				this.#handler.onRequestStart?.(this.#controller, context);
			}
			onResponseStarted() {
				return this.#handler.onResponseStarted?.();
			}
			onUpgrade(statusCode, rawHeaders, socket) {
				this.#controller.rawHeaders = rawHeaders;
				this.#handler.onRequestUpgrade?.(this.#controller, statusCode, parseHeaders(rawHeaders), socket);
			}
			onHeaders(statusCode, rawHeaders, resume, statusMessage) {
				this.#controller[kResume] = resume;
				this.#controller.rawHeaders = rawHeaders;
				this.#handler.onResponseStart?.(this.#controller, statusCode, parseHeaders(rawHeaders), statusMessage);
				return !this.#controller.paused;
			}
			onData(data) {
				this.#handler.onResponseData?.(this.#controller, data);
				return !this.#controller.paused;
			}
			onComplete(rawTrailers) {
				this.#controller.rawTrailers = rawTrailers;
				this.#handler.onResponseEnd?.(this.#controller, parseHeaders(rawTrailers));
			}
			onError(err) {
				if (!this.#handler.onResponseError) {
					throw new InvalidArgumentError("invalid onError method");
				}
				this.#handler.onResponseError?.(this.#controller, err);
			}
		};
	}
});
var require_dispatcher_base = __commonJS({
	"node_modules/undici/lib/dispatcher/dispatcher-base.js"(exports2, module2) {
		"use strict";
		var buffer = require("node:buffer");
		var Dispatcher = require_dispatcher();
		var UnwrapHandler = require_unwrap_handler();
		var {
			ClientDestroyedError,
			ClientClosedError,
			InvalidArgumentError
		} = require_errors();
		var { kDestroy, kClose, kClosed, kDestroyed, kDispatch } = require_symbols();
		var kOnDestroyed = /* @__PURE__ */ Symbol("onDestroyed");
		var kOnClosed = /* @__PURE__ */ Symbol("onClosed");
		var kWebSocketOptions = /* @__PURE__ */ Symbol("webSocketOptions");
		var kEventSourceOptions = /* @__PURE__ */ Symbol("eventSourceOptions");
		var DispatcherBase = class extends Dispatcher {
			/** @type {boolean} */
			[kDestroyed] = false;
			/** @type {Array<Function|null} */
			[kOnDestroyed] = null;
			/** @type {boolean} */
			[kClosed] = false;
			/** @type {Array<Function>|null} */
			[kOnClosed] = null;
			/**
			 * @param {import('../../types/dispatcher').DispatcherOptions} [opts]
			 */
			constructor(opts) {
				super();
				this[kWebSocketOptions] = opts?.webSocket ?? {};
				this[kEventSourceOptions] = opts?.eventSource ?? {};
			}
			/**
			 * @returns {import('../../types/dispatcher').WebSocketOptions}
			 */
			get webSocketOptions() {
				return {
					maxFragments: this[kWebSocketOptions].maxFragments ?? 131072,
					maxPayloadSize: this[kWebSocketOptions].maxPayloadSize ?? 128 * 1024 * 1024
					// 128 MB default
				};
			}
			/**
			 * @returns {import('../../types/client').Client.EventSourceOptions}
			 */
			get eventSourceOptions() {
				return {
					maxEventSize: this[kEventSourceOptions].maxEventSize ?? buffer.kStringMaxLength
				};
			}
			/** @returns {boolean} */
			get destroyed() {
				return this[kDestroyed];
			}
			/** @returns {boolean} */
			get closed() {
				return this[kClosed];
			}
			close(callback) {
				if (callback === void 0) {
					return new Promise((resolve7, reject) => {
						this.close((err, data) => {
							return err ? reject(err) : resolve7(data);
						});
					});
				}
				if (typeof callback !== "function") {
					throw new InvalidArgumentError("invalid callback");
				}
				if (this[kDestroyed]) {
					const err = new ClientDestroyedError();
					queueMicrotask(() => callback(err, null));
					return;
				}
				if (this[kClosed]) {
					if (this[kOnClosed]) {
						this[kOnClosed].push(callback);
					} else {
						queueMicrotask(() => callback(null, null));
					}
					return;
				}
				this[kClosed] = true;
				this[kOnClosed] ??= [];
				this[kOnClosed].push(callback);
				const onClosed = () => {
					const callbacks = this[kOnClosed];
					this[kOnClosed] = null;
					for (let i = 0; i < callbacks.length; i++) {
						callbacks[i](null, null);
					}
				};
				this[kClose]().then(() => this.destroy()).then(() => queueMicrotask(onClosed));
			}
			destroy(err, callback) {
				if (typeof err === "function") {
					callback = err;
					err = null;
				}
				if (callback === void 0) {
					return new Promise((resolve7, reject) => {
						this.destroy(err, (err2, data) => {
							return err2 ? reject(err2) : resolve7(data);
						});
					});
				}
				if (typeof callback !== "function") {
					throw new InvalidArgumentError("invalid callback");
				}
				if (this[kDestroyed]) {
					if (this[kOnDestroyed]) {
						this[kOnDestroyed].push(callback);
					} else {
						queueMicrotask(() => callback(null, null));
					}
					return;
				}
				if (!err) {
					err = new ClientDestroyedError();
				}
				this[kDestroyed] = true;
				this[kOnDestroyed] ??= [];
				this[kOnDestroyed].push(callback);
				const onDestroyed = () => {
					const callbacks = this[kOnDestroyed];
					this[kOnDestroyed] = null;
					for (let i = 0; i < callbacks.length; i++) {
						callbacks[i](null, null);
					}
				};
				this[kDestroy](err).then(() => queueMicrotask(onDestroyed));
			}
			dispatch(opts, handler) {
				if (!handler || typeof handler !== "object") {
					throw new InvalidArgumentError("handler must be an object");
				}
				handler = UnwrapHandler.unwrap(handler);
				try {
					if (!opts || typeof opts !== "object") {
						throw new InvalidArgumentError("opts must be an object.");
					}
					if (this[kDestroyed] || this[kOnDestroyed]) {
						throw new ClientDestroyedError();
					}
					if (this[kClosed]) {
						throw new ClientClosedError();
					}
					return this[kDispatch](opts, handler);
				} catch (err) {
					if (typeof handler.onError !== "function") {
						throw err;
					}
					handler.onError(err);
					return false;
				}
			}
		};
		module2.exports = DispatcherBase;
	}
});
var require_connect = __commonJS({
	"node_modules/undici/lib/core/connect.js"(exports2, module2) {
		"use strict";
		var net = require("node:net");
		var assert = require("node:assert");
		var util = require_util();
		var { InvalidArgumentError } = require_errors();
		var tls;
		var SessionCache = class WeakSessionCache {
			constructor(maxCachedSessions) {
				this._maxCachedSessions = maxCachedSessions;
				this._sessionCache = /* @__PURE__ */ new Map();
				this._sessionRegistry = new FinalizationRegistry((key2) => {
					if (this._sessionCache.size < this._maxCachedSessions) {
						return;
					}
					const ref = this._sessionCache.get(key2);
					if (ref !== void 0 && ref.deref() === void 0) {
						this._sessionCache.delete(key2);
					}
				});
			}
			get(sessionKey) {
				const ref = this._sessionCache.get(sessionKey);
				return ref ? ref.deref() : null;
			}
			set(sessionKey, session) {
				if (this._maxCachedSessions === 0) {
					return;
				}
				if (this._sessionCache.has(sessionKey)) {
					this._sessionCache.delete(sessionKey);
				} else if (this._sessionCache.size >= this._maxCachedSessions) {
					let evicted = false;
					for (const [key2, ref] of this._sessionCache) {
						if (ref.deref() === void 0) {
							this._sessionCache.delete(key2);
							evicted = true;
							break;
						}
					}
					if (!evicted) {
						const oldest = this._sessionCache.keys().next();
						if (!oldest.done) {
							this._sessionCache.delete(oldest.value);
						}
					}
				}
				this._sessionCache.set(sessionKey, new WeakRef(session));
				this._sessionRegistry.register(session, sessionKey);
			}
		};
		function buildConnector({ allowH2, useH2c, maxCachedSessions, socketPath, timeout, session: customSession, ...opts }) {
			if (maxCachedSessions != null && (!Number.isInteger(maxCachedSessions) || maxCachedSessions < 0)) {
				throw new InvalidArgumentError("maxCachedSessions must be a positive integer or zero");
			}
			const options = { path: socketPath, ...opts };
			const sessionCache = new SessionCache(maxCachedSessions == null ? 100 : maxCachedSessions);
			timeout = timeout == null ? 1e4 : timeout;
			allowH2 = allowH2 != null ? allowH2 : false;
			return function connect({ hostname, host, protocol, port, servername, localAddress, httpSocket }, callback) {
				let socket;
				if (protocol === "https:") {
					if (!tls) {
						tls = require("node:tls");
					}
					servername = servername || options.servername || util.getServerName(host) || null;
					const sessionKey = servername || hostname;
					assert(sessionKey);
					const session = customSession || sessionCache.get(sessionKey) || null;
					port = port || 443;
					socket = tls.connect({
						highWaterMark: 16384,
						// TLS in node can't have bigger HWM anyway...
						...options,
						servername,
						session,
						localAddress,
						ALPNProtocols: allowH2 ? ["http/1.1", "h2"] : ["http/1.1"],
						socket: httpSocket,
						// upgrade socket connection
						port,
						host: hostname
					});
					socket.on("session", function(session2) {
						sessionCache.set(sessionKey, session2);
					});
				} else {
					assert(!httpSocket, "httpSocket can only be sent on TLS update");
					port = port || 80;
					socket = net.connect({
						highWaterMark: 64 * 1024,
						// Same as nodejs fs streams.
						...options,
						localAddress,
						port,
						host: hostname
					});
					if (useH2c === true) {
						socket.alpnProtocol = "h2";
					}
				}
				if (options.keepAlive == null || options.keepAlive) {
					const keepAliveInitialDelay = options.keepAliveInitialDelay === void 0 ? 6e4 : options.keepAliveInitialDelay;
					socket.setKeepAlive(true, keepAliveInitialDelay);
				}
				const clearConnectTimeout = util.setupConnectTimeout(new WeakRef(socket), { timeout, hostname, port });
				socket.setNoDelay(true).once(protocol === "https:" ? "secureConnect" : "connect", function() {
					queueMicrotask(clearConnectTimeout);
					if (callback) {
						const cb = callback;
						callback = null;
						cb(null, this);
					}
				}).on("error", function(err) {
					queueMicrotask(clearConnectTimeout);
					if (callback) {
						const cb = callback;
						callback = null;
						cb(err);
					}
				});
				return socket;
			};
		}
		module2.exports = buildConnector;
	}
});
var require_utils = __commonJS({
	"node_modules/undici/lib/llhttp/utils.js"(exports2) {
		"use strict";
		Object.defineProperty(exports2, "__esModule", { value: true });
		exports2.enumToMap = enumToMap;
		function enumToMap(obj, filter = [], exceptions = []) {
			const emptyFilter = (filter?.length ?? 0) === 0;
			const emptyExceptions = (exceptions?.length ?? 0) === 0;
			return Object.fromEntries(Object.entries(obj).filter(([, value]) => {
				return typeof value === "number" && (emptyFilter || filter.includes(value)) && (emptyExceptions || !exceptions.includes(value));
			}));
		}
	}
});
var require_constants2 = __commonJS({
	"node_modules/undici/lib/llhttp/constants.js"(exports2) {
		"use strict";
		Object.defineProperty(exports2, "__esModule", { value: true });
		exports2.SPECIAL_HEADERS = exports2.MINOR = exports2.MAJOR = exports2.HTAB_SP_VCHAR_OBS_TEXT = exports2.QUOTED_STRING = exports2.CONNECTION_TOKEN_CHARS = exports2.HEADER_CHARS = exports2.TOKEN = exports2.HEX = exports2.URL_CHAR = exports2.USERINFO_CHARS = exports2.MARK = exports2.ALPHANUM = exports2.NUM = exports2.HEX_MAP = exports2.NUM_MAP = exports2.ALPHA = exports2.STATUSES_HTTP = exports2.H_METHOD_MAP = exports2.METHOD_MAP = exports2.METHODS_RTSP = exports2.METHODS_ICE = exports2.METHODS_HTTP = exports2.HEADER_STATE = exports2.FINISH = exports2.STATUSES = exports2.METHODS = exports2.LENIENT_FLAGS = exports2.FLAGS = exports2.TYPE = exports2.ERROR = void 0;
		var utils_1 = require_utils();
		exports2.ERROR = {
			OK: 0,
			INTERNAL: 1,
			STRICT: 2,
			CR_EXPECTED: 25,
			LF_EXPECTED: 3,
			UNEXPECTED_CONTENT_LENGTH: 4,
			UNEXPECTED_SPACE: 30,
			CLOSED_CONNECTION: 5,
			INVALID_METHOD: 6,
			INVALID_URL: 7,
			INVALID_CONSTANT: 8,
			INVALID_VERSION: 9,
			INVALID_HEADER_TOKEN: 10,
			INVALID_CONTENT_LENGTH: 11,
			INVALID_CHUNK_SIZE: 12,
			INVALID_STATUS: 13,
			INVALID_EOF_STATE: 14,
			INVALID_TRANSFER_ENCODING: 15,
			CB_MESSAGE_BEGIN: 16,
			CB_HEADERS_COMPLETE: 17,
			CB_MESSAGE_COMPLETE: 18,
			CB_CHUNK_HEADER: 19,
			CB_CHUNK_COMPLETE: 20,
			PAUSED: 21,
			PAUSED_UPGRADE: 22,
			PAUSED_H2_UPGRADE: 23,
			USER: 24,
			CB_URL_COMPLETE: 26,
			CB_STATUS_COMPLETE: 27,
			CB_METHOD_COMPLETE: 32,
			CB_VERSION_COMPLETE: 33,
			CB_HEADER_FIELD_COMPLETE: 28,
			CB_HEADER_VALUE_COMPLETE: 29,
			CB_CHUNK_EXTENSION_NAME_COMPLETE: 34,
			CB_CHUNK_EXTENSION_VALUE_COMPLETE: 35,
			CB_RESET: 31,
			CB_PROTOCOL_COMPLETE: 38
		};
		exports2.TYPE = {
			BOTH: 0,
			// default
			REQUEST: 1,
			RESPONSE: 2
		};
		exports2.FLAGS = {
			CONNECTION_KEEP_ALIVE: 1 << 0,
			CONNECTION_CLOSE: 1 << 1,
			CONNECTION_UPGRADE: 1 << 2,
			CHUNKED: 1 << 3,
			UPGRADE: 1 << 4,
			CONTENT_LENGTH: 1 << 5,
			SKIPBODY: 1 << 6,
			TRAILING: 1 << 7,
			// 1 << 8 is unused
			TRANSFER_ENCODING: 1 << 9
		};
		exports2.LENIENT_FLAGS = {
			HEADERS: 1 << 0,
			CHUNKED_LENGTH: 1 << 1,
			KEEP_ALIVE: 1 << 2,
			TRANSFER_ENCODING: 1 << 3,
			VERSION: 1 << 4,
			DATA_AFTER_CLOSE: 1 << 5,
			OPTIONAL_LF_AFTER_CR: 1 << 6,
			OPTIONAL_CRLF_AFTER_CHUNK: 1 << 7,
			OPTIONAL_CR_BEFORE_LF: 1 << 8,
			SPACES_AFTER_CHUNK_SIZE: 1 << 9
		};
		exports2.METHODS = {
			"DELETE": 0,
			"GET": 1,
			"HEAD": 2,
			"POST": 3,
			"PUT": 4,
			/* pathological */
			"CONNECT": 5,
			"OPTIONS": 6,
			"TRACE": 7,
			/* WebDAV */
			"COPY": 8,
			"LOCK": 9,
			"MKCOL": 10,
			"MOVE": 11,
			"PROPFIND": 12,
			"PROPPATCH": 13,
			"SEARCH": 14,
			"UNLOCK": 15,
			"BIND": 16,
			"REBIND": 17,
			"UNBIND": 18,
			"ACL": 19,
			/* subversion */
			"REPORT": 20,
			"MKACTIVITY": 21,
			"CHECKOUT": 22,
			"MERGE": 23,
			/* upnp */
			"M-SEARCH": 24,
			"NOTIFY": 25,
			"SUBSCRIBE": 26,
			"UNSUBSCRIBE": 27,
			/* RFC-5789 */
			"PATCH": 28,
			"PURGE": 29,
			/* CalDAV */
			"MKCALENDAR": 30,
			/* RFC-2068, section 19.6.1.2 */
			"LINK": 31,
			"UNLINK": 32,
			/* icecast */
			"SOURCE": 33,
			/* RFC-7540, section 11.6 */
			"PRI": 34,
			/* RFC-2326 RTSP */
			"DESCRIBE": 35,
			"ANNOUNCE": 36,
			"SETUP": 37,
			"PLAY": 38,
			"PAUSE": 39,
			"TEARDOWN": 40,
			"GET_PARAMETER": 41,
			"SET_PARAMETER": 42,
			"REDIRECT": 43,
			"RECORD": 44,
			/* RAOP */
			"FLUSH": 45,
			/* DRAFT https://www.ietf.org/archive/id/draft-ietf-httpbis-safe-method-w-body-02.html */
			"QUERY": 46
		};
		exports2.STATUSES = {
			CONTINUE: 100,
			SWITCHING_PROTOCOLS: 101,
			PROCESSING: 102,
			EARLY_HINTS: 103,
			RESPONSE_IS_STALE: 110,
			// Unofficial
			REVALIDATION_FAILED: 111,
			// Unofficial
			DISCONNECTED_OPERATION: 112,
			// Unofficial
			HEURISTIC_EXPIRATION: 113,
			// Unofficial
			MISCELLANEOUS_WARNING: 199,
			// Unofficial
			OK: 200,
			CREATED: 201,
			ACCEPTED: 202,
			NON_AUTHORITATIVE_INFORMATION: 203,
			NO_CONTENT: 204,
			RESET_CONTENT: 205,
			PARTIAL_CONTENT: 206,
			MULTI_STATUS: 207,
			ALREADY_REPORTED: 208,
			TRANSFORMATION_APPLIED: 214,
			// Unofficial
			IM_USED: 226,
			MISCELLANEOUS_PERSISTENT_WARNING: 299,
			// Unofficial
			MULTIPLE_CHOICES: 300,
			MOVED_PERMANENTLY: 301,
			FOUND: 302,
			SEE_OTHER: 303,
			NOT_MODIFIED: 304,
			USE_PROXY: 305,
			SWITCH_PROXY: 306,
			// No longer used
			TEMPORARY_REDIRECT: 307,
			PERMANENT_REDIRECT: 308,
			BAD_REQUEST: 400,
			UNAUTHORIZED: 401,
			PAYMENT_REQUIRED: 402,
			FORBIDDEN: 403,
			NOT_FOUND: 404,
			METHOD_NOT_ALLOWED: 405,
			NOT_ACCEPTABLE: 406,
			PROXY_AUTHENTICATION_REQUIRED: 407,
			REQUEST_TIMEOUT: 408,
			CONFLICT: 409,
			GONE: 410,
			LENGTH_REQUIRED: 411,
			PRECONDITION_FAILED: 412,
			PAYLOAD_TOO_LARGE: 413,
			URI_TOO_LONG: 414,
			UNSUPPORTED_MEDIA_TYPE: 415,
			RANGE_NOT_SATISFIABLE: 416,
			EXPECTATION_FAILED: 417,
			IM_A_TEAPOT: 418,
			PAGE_EXPIRED: 419,
			// Unofficial
			ENHANCE_YOUR_CALM: 420,
			// Unofficial
			MISDIRECTED_REQUEST: 421,
			UNPROCESSABLE_ENTITY: 422,
			LOCKED: 423,
			FAILED_DEPENDENCY: 424,
			TOO_EARLY: 425,
			UPGRADE_REQUIRED: 426,
			PRECONDITION_REQUIRED: 428,
			TOO_MANY_REQUESTS: 429,
			REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL: 430,
			// Unofficial
			REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
			LOGIN_TIMEOUT: 440,
			// Unofficial
			NO_RESPONSE: 444,
			// Unofficial
			RETRY_WITH: 449,
			// Unofficial
			BLOCKED_BY_PARENTAL_CONTROL: 450,
			// Unofficial
			UNAVAILABLE_FOR_LEGAL_REASONS: 451,
			CLIENT_CLOSED_LOAD_BALANCED_REQUEST: 460,
			// Unofficial
			INVALID_X_FORWARDED_FOR: 463,
			// Unofficial
			REQUEST_HEADER_TOO_LARGE: 494,
			// Unofficial
			SSL_CERTIFICATE_ERROR: 495,
			// Unofficial
			SSL_CERTIFICATE_REQUIRED: 496,
			// Unofficial
			HTTP_REQUEST_SENT_TO_HTTPS_PORT: 497,
			// Unofficial
			INVALID_TOKEN: 498,
			// Unofficial
			CLIENT_CLOSED_REQUEST: 499,
			// Unofficial
			INTERNAL_SERVER_ERROR: 500,
			NOT_IMPLEMENTED: 501,
			BAD_GATEWAY: 502,
			SERVICE_UNAVAILABLE: 503,
			GATEWAY_TIMEOUT: 504,
			HTTP_VERSION_NOT_SUPPORTED: 505,
			VARIANT_ALSO_NEGOTIATES: 506,
			INSUFFICIENT_STORAGE: 507,
			LOOP_DETECTED: 508,
			BANDWIDTH_LIMIT_EXCEEDED: 509,
			NOT_EXTENDED: 510,
			NETWORK_AUTHENTICATION_REQUIRED: 511,
			WEB_SERVER_UNKNOWN_ERROR: 520,
			// Unofficial
			WEB_SERVER_IS_DOWN: 521,
			// Unofficial
			CONNECTION_TIMEOUT: 522,
			// Unofficial
			ORIGIN_IS_UNREACHABLE: 523,
			// Unofficial
			TIMEOUT_OCCURED: 524,
			// Unofficial
			SSL_HANDSHAKE_FAILED: 525,
			// Unofficial
			INVALID_SSL_CERTIFICATE: 526,
			// Unofficial
			RAILGUN_ERROR: 527,
			// Unofficial
			SITE_IS_OVERLOADED: 529,
			// Unofficial
			SITE_IS_FROZEN: 530,
			// Unofficial
			IDENTITY_PROVIDER_AUTHENTICATION_ERROR: 561,
			// Unofficial
			NETWORK_READ_TIMEOUT: 598,
			// Unofficial
			NETWORK_CONNECT_TIMEOUT: 599
			// Unofficial
		};
		exports2.FINISH = {
			SAFE: 0,
			SAFE_WITH_CB: 1,
			UNSAFE: 2
		};
		exports2.HEADER_STATE = {
			GENERAL: 0,
			CONNECTION: 1,
			CONTENT_LENGTH: 2,
			TRANSFER_ENCODING: 3,
			UPGRADE: 4,
			CONNECTION_KEEP_ALIVE: 5,
			CONNECTION_CLOSE: 6,
			CONNECTION_UPGRADE: 7,
			TRANSFER_ENCODING_CHUNKED: 8
		};
		exports2.METHODS_HTTP = [
			exports2.METHODS.DELETE,
			exports2.METHODS.GET,
			exports2.METHODS.HEAD,
			exports2.METHODS.POST,
			exports2.METHODS.PUT,
			exports2.METHODS.CONNECT,
			exports2.METHODS.OPTIONS,
			exports2.METHODS.TRACE,
			exports2.METHODS.COPY,
			exports2.METHODS.LOCK,
			exports2.METHODS.MKCOL,
			exports2.METHODS.MOVE,
			exports2.METHODS.PROPFIND,
			exports2.METHODS.PROPPATCH,
			exports2.METHODS.SEARCH,
			exports2.METHODS.UNLOCK,
			exports2.METHODS.BIND,
			exports2.METHODS.REBIND,
			exports2.METHODS.UNBIND,
			exports2.METHODS.ACL,
			exports2.METHODS.REPORT,
			exports2.METHODS.MKACTIVITY,
			exports2.METHODS.CHECKOUT,
			exports2.METHODS.MERGE,
			exports2.METHODS["M-SEARCH"],
			exports2.METHODS.NOTIFY,
			exports2.METHODS.SUBSCRIBE,
			exports2.METHODS.UNSUBSCRIBE,
			exports2.METHODS.PATCH,
			exports2.METHODS.PURGE,
			exports2.METHODS.MKCALENDAR,
			exports2.METHODS.LINK,
			exports2.METHODS.UNLINK,
			exports2.METHODS.PRI,
			// TODO(indutny): should we allow it with HTTP?
			exports2.METHODS.SOURCE,
			exports2.METHODS.QUERY
		];
		exports2.METHODS_ICE = [
			exports2.METHODS.SOURCE
		];
		exports2.METHODS_RTSP = [
			exports2.METHODS.OPTIONS,
			exports2.METHODS.DESCRIBE,
			exports2.METHODS.ANNOUNCE,
			exports2.METHODS.SETUP,
			exports2.METHODS.PLAY,
			exports2.METHODS.PAUSE,
			exports2.METHODS.TEARDOWN,
			exports2.METHODS.GET_PARAMETER,
			exports2.METHODS.SET_PARAMETER,
			exports2.METHODS.REDIRECT,
			exports2.METHODS.RECORD,
			exports2.METHODS.FLUSH,
			// For AirPlay
			exports2.METHODS.GET,
			exports2.METHODS.POST
		];
		exports2.METHOD_MAP = (0, utils_1.enumToMap)(exports2.METHODS);
		exports2.H_METHOD_MAP = Object.fromEntries(Object.entries(exports2.METHODS).filter(([k]) => k.startsWith("H")));
		exports2.STATUSES_HTTP = [
			exports2.STATUSES.CONTINUE,
			exports2.STATUSES.SWITCHING_PROTOCOLS,
			exports2.STATUSES.PROCESSING,
			exports2.STATUSES.EARLY_HINTS,
			exports2.STATUSES.RESPONSE_IS_STALE,
			exports2.STATUSES.REVALIDATION_FAILED,
			exports2.STATUSES.DISCONNECTED_OPERATION,
			exports2.STATUSES.HEURISTIC_EXPIRATION,
			exports2.STATUSES.MISCELLANEOUS_WARNING,
			exports2.STATUSES.OK,
			exports2.STATUSES.CREATED,
			exports2.STATUSES.ACCEPTED,
			exports2.STATUSES.NON_AUTHORITATIVE_INFORMATION,
			exports2.STATUSES.NO_CONTENT,
			exports2.STATUSES.RESET_CONTENT,
			exports2.STATUSES.PARTIAL_CONTENT,
			exports2.STATUSES.MULTI_STATUS,
			exports2.STATUSES.ALREADY_REPORTED,
			exports2.STATUSES.TRANSFORMATION_APPLIED,
			exports2.STATUSES.IM_USED,
			exports2.STATUSES.MISCELLANEOUS_PERSISTENT_WARNING,
			exports2.STATUSES.MULTIPLE_CHOICES,
			exports2.STATUSES.MOVED_PERMANENTLY,
			exports2.STATUSES.FOUND,
			exports2.STATUSES.SEE_OTHER,
			exports2.STATUSES.NOT_MODIFIED,
			exports2.STATUSES.USE_PROXY,
			exports2.STATUSES.SWITCH_PROXY,
			exports2.STATUSES.TEMPORARY_REDIRECT,
			exports2.STATUSES.PERMANENT_REDIRECT,
			exports2.STATUSES.BAD_REQUEST,
			exports2.STATUSES.UNAUTHORIZED,
			exports2.STATUSES.PAYMENT_REQUIRED,
			exports2.STATUSES.FORBIDDEN,
			exports2.STATUSES.NOT_FOUND,
			exports2.STATUSES.METHOD_NOT_ALLOWED,
			exports2.STATUSES.NOT_ACCEPTABLE,
			exports2.STATUSES.PROXY_AUTHENTICATION_REQUIRED,
			exports2.STATUSES.REQUEST_TIMEOUT,
			exports2.STATUSES.CONFLICT,
			exports2.STATUSES.GONE,
			exports2.STATUSES.LENGTH_REQUIRED,
			exports2.STATUSES.PRECONDITION_FAILED,
			exports2.STATUSES.PAYLOAD_TOO_LARGE,
			exports2.STATUSES.URI_TOO_LONG,
			exports2.STATUSES.UNSUPPORTED_MEDIA_TYPE,
			exports2.STATUSES.RANGE_NOT_SATISFIABLE,
			exports2.STATUSES.EXPECTATION_FAILED,
			exports2.STATUSES.IM_A_TEAPOT,
			exports2.STATUSES.PAGE_EXPIRED,
			exports2.STATUSES.ENHANCE_YOUR_CALM,
			exports2.STATUSES.MISDIRECTED_REQUEST,
			exports2.STATUSES.UNPROCESSABLE_ENTITY,
			exports2.STATUSES.LOCKED,
			exports2.STATUSES.FAILED_DEPENDENCY,
			exports2.STATUSES.TOO_EARLY,
			exports2.STATUSES.UPGRADE_REQUIRED,
			exports2.STATUSES.PRECONDITION_REQUIRED,
			exports2.STATUSES.TOO_MANY_REQUESTS,
			exports2.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL,
			exports2.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE,
			exports2.STATUSES.LOGIN_TIMEOUT,
			exports2.STATUSES.NO_RESPONSE,
			exports2.STATUSES.RETRY_WITH,
			exports2.STATUSES.BLOCKED_BY_PARENTAL_CONTROL,
			exports2.STATUSES.UNAVAILABLE_FOR_LEGAL_REASONS,
			exports2.STATUSES.CLIENT_CLOSED_LOAD_BALANCED_REQUEST,
			exports2.STATUSES.INVALID_X_FORWARDED_FOR,
			exports2.STATUSES.REQUEST_HEADER_TOO_LARGE,
			exports2.STATUSES.SSL_CERTIFICATE_ERROR,
			exports2.STATUSES.SSL_CERTIFICATE_REQUIRED,
			exports2.STATUSES.HTTP_REQUEST_SENT_TO_HTTPS_PORT,
			exports2.STATUSES.INVALID_TOKEN,
			exports2.STATUSES.CLIENT_CLOSED_REQUEST,
			exports2.STATUSES.INTERNAL_SERVER_ERROR,
			exports2.STATUSES.NOT_IMPLEMENTED,
			exports2.STATUSES.BAD_GATEWAY,
			exports2.STATUSES.SERVICE_UNAVAILABLE,
			exports2.STATUSES.GATEWAY_TIMEOUT,
			exports2.STATUSES.HTTP_VERSION_NOT_SUPPORTED,
			exports2.STATUSES.VARIANT_ALSO_NEGOTIATES,
			exports2.STATUSES.INSUFFICIENT_STORAGE,
			exports2.STATUSES.LOOP_DETECTED,
			exports2.STATUSES.BANDWIDTH_LIMIT_EXCEEDED,
			exports2.STATUSES.NOT_EXTENDED,
			exports2.STATUSES.NETWORK_AUTHENTICATION_REQUIRED,
			exports2.STATUSES.WEB_SERVER_UNKNOWN_ERROR,
			exports2.STATUSES.WEB_SERVER_IS_DOWN,
			exports2.STATUSES.CONNECTION_TIMEOUT,
			exports2.STATUSES.ORIGIN_IS_UNREACHABLE,
			exports2.STATUSES.TIMEOUT_OCCURED,
			exports2.STATUSES.SSL_HANDSHAKE_FAILED,
			exports2.STATUSES.INVALID_SSL_CERTIFICATE,
			exports2.STATUSES.RAILGUN_ERROR,
			exports2.STATUSES.SITE_IS_OVERLOADED,
			exports2.STATUSES.SITE_IS_FROZEN,
			exports2.STATUSES.IDENTITY_PROVIDER_AUTHENTICATION_ERROR,
			exports2.STATUSES.NETWORK_READ_TIMEOUT,
			exports2.STATUSES.NETWORK_CONNECT_TIMEOUT
		];
		exports2.ALPHA = [];
		for (let i = "A".charCodeAt(0); i <= "Z".charCodeAt(0); i++) {
			exports2.ALPHA.push(String.fromCharCode(i));
			exports2.ALPHA.push(String.fromCharCode(i + 32));
		}
		exports2.NUM_MAP = {
			0: 0,
			1: 1,
			2: 2,
			3: 3,
			4: 4,
			5: 5,
			6: 6,
			7: 7,
			8: 8,
			9: 9
		};
		exports2.HEX_MAP = {
			0: 0,
			1: 1,
			2: 2,
			3: 3,
			4: 4,
			5: 5,
			6: 6,
			7: 7,
			8: 8,
			9: 9,
			A: 10,
			B: 11,
			C: 12,
			D: 13,
			E: 14,
			F: 15,
			a: 10,
			b: 11,
			c: 12,
			d: 13,
			e: 14,
			f: 15
		};
		exports2.NUM = [
			"0",
			"1",
			"2",
			"3",
			"4",
			"5",
			"6",
			"7",
			"8",
			"9"
		];
		exports2.ALPHANUM = exports2.ALPHA.concat(exports2.NUM);
		exports2.MARK = ["-", "_", ".", "!", "~", "*", "'", "(", ")"];
		exports2.USERINFO_CHARS = exports2.ALPHANUM.concat(exports2.MARK).concat(["%", ";", ":", "&", "=", "+", "$", ","]);
		exports2.URL_CHAR = [
			"!",
			'"',
			"$",
			"%",
			"&",
			"'",
			"(",
			")",
			"*",
			"+",
			",",
			"-",
			".",
			"/",
			":",
			";",
			"<",
			"=",
			">",
			"@",
			"[",
			"\\",
			"]",
			"^",
			"_",
			"`",
			"{",
			"|",
			"}",
			"~"
		].concat(exports2.ALPHANUM);
		exports2.HEX = exports2.NUM.concat(["a", "b", "c", "d", "e", "f", "A", "B", "C", "D", "E", "F"]);
		exports2.TOKEN = [
			"!",
			"#",
			"$",
			"%",
			"&",
			"'",
			"*",
			"+",
			"-",
			".",
			"^",
			"_",
			"`",
			"|",
			"~"
		].concat(exports2.ALPHANUM);
		exports2.HEADER_CHARS = ["	"];
		for (let i = 32; i <= 255; i++) {
			if (i !== 127) {
				exports2.HEADER_CHARS.push(i);
			}
		}
		exports2.CONNECTION_TOKEN_CHARS = exports2.HEADER_CHARS.filter((c) => c !== 44);
		exports2.QUOTED_STRING = ["	", " "];
		for (let i = 33; i <= 255; i++) {
			if (i !== 34 && i !== 92) {
				exports2.QUOTED_STRING.push(i);
			}
		}
		exports2.HTAB_SP_VCHAR_OBS_TEXT = ["	", " "];
		for (let i = 33; i <= 126; i++) {
			exports2.HTAB_SP_VCHAR_OBS_TEXT.push(i);
		}
		for (let i = 128; i <= 255; i++) {
			exports2.HTAB_SP_VCHAR_OBS_TEXT.push(i);
		}
		exports2.MAJOR = exports2.NUM_MAP;
		exports2.MINOR = exports2.MAJOR;
		exports2.SPECIAL_HEADERS = {
			"connection": exports2.HEADER_STATE.CONNECTION,
			"content-length": exports2.HEADER_STATE.CONTENT_LENGTH,
			"proxy-connection": exports2.HEADER_STATE.CONNECTION,
			"transfer-encoding": exports2.HEADER_STATE.TRANSFER_ENCODING,
			"upgrade": exports2.HEADER_STATE.UPGRADE
		};
		exports2.default = {
			ERROR: exports2.ERROR,
			TYPE: exports2.TYPE,
			FLAGS: exports2.FLAGS,
			LENIENT_FLAGS: exports2.LENIENT_FLAGS,
			METHODS: exports2.METHODS,
			STATUSES: exports2.STATUSES,
			FINISH: exports2.FINISH,
			HEADER_STATE: exports2.HEADER_STATE,
			ALPHA: exports2.ALPHA,
			NUM_MAP: exports2.NUM_MAP,
			HEX_MAP: exports2.HEX_MAP,
			NUM: exports2.NUM,
			ALPHANUM: exports2.ALPHANUM,
			MARK: exports2.MARK,
			USERINFO_CHARS: exports2.USERINFO_CHARS,
			URL_CHAR: exports2.URL_CHAR,
			HEX: exports2.HEX,
			TOKEN: exports2.TOKEN,
			HEADER_CHARS: exports2.HEADER_CHARS,
			CONNECTION_TOKEN_CHARS: exports2.CONNECTION_TOKEN_CHARS,
			QUOTED_STRING: exports2.QUOTED_STRING,
			HTAB_SP_VCHAR_OBS_TEXT: exports2.HTAB_SP_VCHAR_OBS_TEXT,
			MAJOR: exports2.MAJOR,
			MINOR: exports2.MINOR,
			SPECIAL_HEADERS: exports2.SPECIAL_HEADERS,
			METHODS_HTTP: exports2.METHODS_HTTP,
			METHODS_ICE: exports2.METHODS_ICE,
			METHODS_RTSP: exports2.METHODS_RTSP,
			METHOD_MAP: exports2.METHOD_MAP,
			H_METHOD_MAP: exports2.H_METHOD_MAP,
			STATUSES_HTTP: exports2.STATUSES_HTTP
		};
	}
});
var require_llhttp_wasm = __commonJS({
	"node_modules/undici/lib/llhttp/llhttp-wasm.js"(exports2, module2) {
		"use strict";
		var { Buffer: Buffer2 } = require("node:buffer");
		var wasmBase64 = "AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCq/ZAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgL5YUCAgd/A34gASACaiEEAkAgACIDKAIMIgANACADKAIEBEAgAyABNgIECyMAQRBrIgkkAAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAygCHCICQQJrDvwBAfkBAgMEBQYHCAkKCwwNDg8QERL4ARP3ARQV9gEWF/UBGBkaGxwdHh8g/QH7ASH0ASIjJCUmJygpKivzASwtLi8wMTLyAfEBMzTwAe8BNTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P+gFQUVJT7gHtAVTsAVXrAVZXWFla6gFbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcoBywHMAc0BzgHpAegBzwHnAdAB5gHRAdIB0wHUAeUB1QHWAdcB2AHZAdoB2wHcAd0B3gHfAeAB4QHiAeMBAPwBC0EADOMBC0EODOIBC0ENDOEBC0EPDOABC0EQDN8BC0ETDN4BC0EUDN0BC0EVDNwBC0EWDNsBC0EXDNoBC0EYDNkBC0EZDNgBC0EaDNcBC0EbDNYBC0EcDNUBC0EdDNQBC0EeDNMBC0EfDNIBC0EgDNEBC0EhDNABC0EIDM8BC0EiDM4BC0EkDM0BC0EjDMwBC0EHDMsBC0ElDMoBC0EmDMkBC0EnDMgBC0EoDMcBC0ESDMYBC0ERDMUBC0EpDMQBC0EqDMMBC0ErDMIBC0EsDMEBC0HeAQzAAQtBLgy/AQtBLwy+AQtBMAy9AQtBMQy8AQtBMgy7AQtBMwy6AQtBNAy5AQtB3wEMuAELQTUMtwELQTkMtgELQQwMtQELQTYMtAELQTcMswELQTgMsgELQT4MsQELQToMsAELQeABDK8BC0ELDK4BC0E/DK0BC0E7DKwBC0EKDKsBC0E8DKoBC0E9DKkBC0HhAQyoAQtBwQAMpwELQcAADKYBC0HCAAylAQtBCQykAQtBLQyjAQtBwwAMogELQcQADKEBC0HFAAygAQtBxgAMnwELQccADJ4BC0HIAAydAQtByQAMnAELQcoADJsBC0HLAAyaAQtBzAAMmQELQc0ADJgBC0HOAAyXAQtBzwAMlgELQdAADJUBC0HRAAyUAQtB0gAMkwELQdMADJIBC0HVAAyRAQtB1AAMkAELQdYADI8BC0HXAAyOAQtB2AAMjQELQdkADIwBC0HaAAyLAQtB2wAMigELQdwADIkBC0HdAAyIAQtB3gAMhwELQd8ADIYBC0HgAAyFAQtB4QAMhAELQeIADIMBC0HjAAyCAQtB5AAMgQELQeUADIABC0HiAQx/C0HmAAx+C0HnAAx9C0EGDHwLQegADHsLQQUMegtB6QAMeQtBBAx4C0HqAAx3C0HrAAx2C0HsAAx1C0HtAAx0C0EDDHMLQe4ADHILQe8ADHELQfAADHALQfIADG8LQfEADG4LQfMADG0LQfQADGwLQfUADGsLQfYADGoLQQIMaQtB9wAMaAtB+AAMZwtB+QAMZgtB+gAMZQtB+wAMZAtB/AAMYwtB/QAMYgtB/gAMYQtB/wAMYAtBgAEMXwtBgQEMXgtBggEMXQtBgwEMXAtBhAEMWwtBhQEMWgtBhgEMWQtBhwEMWAtBiAEMVwtBiQEMVgtBigEMVQtBiwEMVAtBjAEMUwtBjQEMUgtBjgEMUQtBjwEMUAtBkAEMTwtBkQEMTgtBkgEMTQtBkwEMTAtBlAEMSwtBlQEMSgtBlgEMSQtBlwEMSAtBmAEMRwtBmQEMRgtBmgEMRQtBmwEMRAtBnAEMQwtBnQEMQgtBngEMQQtBnwEMQAtBoAEMPwtBoQEMPgtBogEMPQtBowEMPAtBpAEMOwtBpQEMOgtBpgEMOQtBpwEMOAtBqAEMNwtBqQEMNgtBqgEMNQtBqwEMNAtBrAEMMwtBrQEMMgtBrgEMMQtBrwEMMAtBsAEMLwtBsQEMLgtBsgEMLQtBswEMLAtBtAEMKwtBtQEMKgtBtgEMKQtBtwEMKAtBuAEMJwtBuQEMJgtBugEMJQtBuwEMJAtBvAEMIwtBvQEMIgtBvgEMIQtBvwEMIAtBwAEMHwtBwQEMHgtBwgEMHQtBAQwcC0HDAQwbC0HEAQwaC0HFAQwZC0HGAQwYC0HHAQwXC0HIAQwWC0HJAQwVC0HKAQwUC0HLAQwTC0HMAQwSC0HNAQwRC0HOAQwQC0HPAQwPC0HQAQwOC0HRAQwNC0HSAQwMC0HTAQwLC0HUAQwKC0HVAQwJC0HWAQwIC0HjAQwHC0HXAQwGC0HYAQwFC0HZAQwEC0HaAQwDC0HbAQwCC0HdAQwBC0HcAQshAgNAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJ/AkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAg7jAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEjJCUnKCmeA5sDmgORA4oDgwOAA/0C+wL4AvIC8QLvAu0C6ALnAuYC5QLkAtwC2wLaAtkC2ALXAtYC1QLPAs4CzALLAsoCyQLIAscCxgLEAsMCvgK8AroCuQK4ArcCtgK1ArQCswKyArECsAKuAq0CqQKoAqcCpgKlAqQCowKiAqECoAKfApgCkAKMAosCigKBAv4B/QH8AfsB+gH5AfgB9wH1AfMB8AHrAekB6AHnAeYB5QHkAeMB4gHhAeAB3wHeAd0B3AHaAdkB2AHXAdYB1QHUAdMB0gHRAdABzwHOAc0BzAHLAcoByQHIAccBxgHFAcQBwwHCAcEBwAG/Ab4BvQG8AbsBugG5AbgBtwG2AbUBtAGzAbIBsQGwAa8BrgGtAawBqwGqAakBqAGnAaYBpQGkAaMBogGfAZ4BmQGYAZcBlgGVAZQBkwGSAZEBkAGPAY0BjAGHAYYBhQGEAYMBggF9fHt6eXZ1dFBRUlNUVQsgASAERw1yQf0BIQIMvgMLIAEgBEcNmAFB2wEhAgy9AwsgASAERw3xAUGOASECDLwDCyABIARHDfwBQYQBIQIMuwMLIAEgBEcNigJB/wAhAgy6AwsgASAERw2RAkH9ACECDLkDCyABIARHDZQCQfsAIQIMuAMLIAEgBEcNHkEeIQIMtwMLIAEgBEcNGUEYIQIMtgMLIAEgBEcNygJBzQAhAgy1AwsgASAERw3VAkHGACECDLQDCyABIARHDdYCQcMAIQIMswMLIAEgBEcN3AJBOCECDLIDCyADLQAwQQFGDa0DDIkDC0EAIQACQAJAAkAgAy0AKkUNACADLQArRQ0AIAMvATIiAkECcUUNAQwCCyADLwEyIgJBAXFFDQELQQEhACADLQAoQQFGDQAgAy8BNCIGQeQAa0HkAEkNACAGQcwBRg0AIAZBsAJGDQAgAkHAAHENAEEAIQAgAkGIBHFBgARGDQAgAkEocUEARyEACyADQQA7ATIgA0EAOgAxAkAgAEUEQCADQQA6ADEgAy0ALkEEcQ0BDLEDCyADQgA3AyALIANBADoAMSADQQE6ADYMSAtBACEAAkAgAygCOCICRQ0AIAIoAjAiAkUNACADIAIRAAAhAAsgAEUNSCAAQRVHDWIgA0EENgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMrwMLIAEgBEYEQEEGIQIMrwMLIAEtAABBCkcNGSABQQFqIQEMGgsgA0IANwMgQRIhAgyUAwsgASAERw2KA0EjIQIMrAMLIAEgBEYEQEEHIQIMrAMLAkACQCABLQAAQQprDgQBGBgAGAsgAUEBaiEBQRAhAgyTAwsgAUEBaiEBIANBL2otAABBAXENF0EAIQIgA0EANgIcIAMgATYCFCADQZkgNgIQIANBGTYCDAyrAwsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFoNGEEIIQIMqgMLIAEgBEcEQCADQQk2AgggAyABNgIEQRQhAgyRAwtBCSECDKkDCyADKQMgUA2uAgxDCyABIARGBEBBCyECDKgDCyABLQAAQQpHDRYgAUEBaiEBDBcLIANBL2otAABBAXFFDRkMJgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0ZDEILQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGgwkC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRsMMgsgA0Evai0AAEEBcUUNHAwiC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADRwMQgtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0dDCALIAEgBEYEQEETIQIMoAMLAkAgAS0AACIAQQprDgQfIyMAIgsgAUEBaiEBDB8LQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIgxCCyABIARGBEBBFiECDJ4DCyABLQAAQcDBAGotAABBAUcNIwyDAwsCQANAIAEtAABBsDtqLQAAIgBBAUcEQAJAIABBAmsOAgMAJwsgAUEBaiEBQSEhAgyGAwsgBCABQQFqIgFHDQALQRghAgydAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAFBAWoiARA0IgANIQxBC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADSMMKgsgASAERgRAQRwhAgybAwsgA0EKNgIIIAMgATYCBEEAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADSVBJCECDIEDCyABIARHBEADQCABLQAAQbA9ai0AACIAQQNHBEAgAEEBaw4FGBomggMlJgsgBCABQQFqIgFHDQALQRshAgyaAwtBGyECDJkDCwNAIAEtAABBsD9qLQAAIgBBA0cEQCAAQQFrDgUPEScTJicLIAQgAUEBaiIBRw0AC0EeIQIMmAMLIAEgBEcEQCADQQs2AgggAyABNgIEQQchAgz/AgtBHyECDJcDCyABIARGBEBBICECDJcDCwJAIAEtAABBDWsOFC4/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8APwtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQMlgMLIANBL2ohAgNAIAEgBEYEQEEhIQIMlwMLAkACQAJAIAEtAAAiAEEJaw4YAgApKQEpKSkpKSkpKSkpKSkpKSkpKSkCJwsgAUEBaiEBIANBL2otAABBAXFFDQoMGAsgAUEBaiEBDBcLIAFBAWohASACLQAAQQJxDQALQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDJUDCyADLQAuQYABcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUN5gIgAEEVRgRAIANBJDYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDJQDC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAyTAwtBACECIANBADYCHCADIAE2AhQgA0G+IDYCECADQQI2AgwMkgMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABIAynaiIBEDIiAEUNKyADQQc2AhwgAyABNgIUIAMgADYCDAyRAwsgAy0ALkHAAHFFDQELQQAhAAJAIAMoAjgiAkUNACACKAJYIgJFDQAgAyACEQAAIQALIABFDSsgAEEVRgRAIANBCjYCHCADIAE2AhQgA0HrGTYCECADQRU2AgxBACECDJADC0EAIQIgA0EANgIcIAMgATYCFCADQZMMNgIQIANBEzYCDAyPAwtBACECIANBADYCHCADIAE2AhQgA0GCFTYCECADQQI2AgwMjgMLQQAhAiADQQA2AhwgAyABNgIUIANB3RQ2AhAgA0EZNgIMDI0DC0EAIQIgA0EANgIcIAMgATYCFCADQeYdNgIQIANBGTYCDAyMAwsgAEEVRg09QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIsDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFDSggA0ENNgIcIAMgATYCFCADIAA2AgwMigMLIABBFUYNOkEAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAyJAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwoCyADQQ42AhwgAyAANgIMIAMgAUEBajYCFAyIAwsgAEEVRg03QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIcDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCcLIANBDzYCHCADIAA2AgwgAyABQQFqNgIUDIYDC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAyFAwsgAEEVRg0zQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIQDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFDSUgA0ERNgIcIAMgATYCFCADIAA2AgwMgwMLIABBFUYNMEEAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAyCAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwlCyADQRI2AhwgAyAANgIMIAMgAUEBajYCFAyBAwsgA0Evai0AAEEBcUUNAQtBFyECDOYCC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAz+AgsgAEE7Rw0AIAFBAWohAQwMC0EAIQIgA0EANgIcIAMgATYCFCADQZIYNgIQIANBAjYCDAz8AgsgAEEVRg0oQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDPsCCyADQRQ2AhwgAyABNgIUIAMgADYCDAz6AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQz1AgsgA0EVNgIcIAMgADYCDCADIAFBAWo2AhQM+QILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM8wILIANBFzYCHCADIAA2AgwgAyABQQFqNgIUDPgCCyAAQRVGDSNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM9wILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEMHQsgA0EZNgIcIAMgADYCDCADIAFBAWo2AhQM9gILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM7wILIANBGjYCHCADIAA2AgwgAyABQQFqNgIUDPUCCyAAQRVGDR9BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwM9AILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwbCyADQRw2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8wILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQzrAgsgA0EdNgIcIAMgADYCDCADIAFBAWo2AhRBACECDPICCyAAQTtHDQEgAUEBaiEBC0EmIQIM1wILQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDO8CCyABIARHBEADQCABLQAAQSBHDYQCIAQgAUEBaiIBRw0AC0EsIQIM7wILQSwhAgzuAgsgASAERgRAQTQhAgzuAgsCQAJAA0ACQCABLQAAQQprDgQCAAADAAsgBCABQQFqIgFHDQALQTQhAgzvAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDZ8CIANBMjYCHCADIAE2AhQgAyAANgIMQQAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDJ8CCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM7QILIAEgBEcEQAJAA0AgAS0AAEEwayIAQf8BcUEKTwRAQTohAgzXAgsgAykDICILQpmz5syZs+bMGVYNASADIAtCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAMgCiALfDcDICAEIAFBAWoiAUcNAAtBwAAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgAUEBaiIBEDEiAA0XDOICC0HAACECDOwCCyABIARGBEBByQAhAgzsAgsCQANAAkAgAS0AAEEJaw4YAAKiAqICqQKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogIAogILIAQgAUEBaiIBRw0AC0HJACECDOwCCyABQQFqIQEgA0Evai0AAEEBcQ2lAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgzrAgsgASAERwRAA0AgAS0AAEEgRw0VIAQgAUEBaiIBRw0AC0H4ACECDOsCC0H4ACECDOoCCyADQQI6ACgMOAtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQM6AILQQAhAgzOAgtBDSECDM0CC0ETIQIMzAILQRUhAgzLAgtBFiECDMoCC0EYIQIMyQILQRkhAgzIAgtBGiECDMcCC0EbIQIMxgILQRwhAgzFAgtBHSECDMQCC0EeIQIMwwILQR8hAgzCAgtBICECDMECC0EiIQIMwAILQSMhAgy/AgtBJSECDL4CC0HlACECDL0CCyADQT02AhwgAyABNgIUIAMgADYCDEEAIQIM1QILIANBGzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDNQCCyADQSA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzTAgsgA0ETNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0gILIANBCzYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNECCyADQRA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzQAgsgA0EgNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzwILIANBCzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM4CCyADQQw2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzNAgtBACECIANBADYCHCADIAE2AhQgA0HdDjYCECADQRI2AgwMzAILAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB/QEhAgzMAgsCQAJAIAMtADZBAUcNAEEAIQACQCADKAI4IgJFDQAgAigCYCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUcNASADQfwBNgIcIAMgATYCFCADQdwZNgIQIANBFTYCDEEAIQIMzQILQdwBIQIMswILIANBADYCHCADIAE2AhQgA0H5CzYCECADQR82AgxBACECDMsCCwJAAkAgAy0AKEEBaw4CBAEAC0HbASECDLICC0HUASECDLECCyADQQI6ADFBACEAAkAgAygCOCICRQ0AIAIoAgAiAkUNACADIAIRAAAhAAsgAEUEQEHdASECDLECCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQbQMNgIQIANBEDYCDEEAIQIMygILIANB+wE2AhwgAyABNgIUIANBgRo2AhAgA0EVNgIMQQAhAgzJAgsgASAERgRAQfoBIQIMyQILIAEtAABByABGDQEgA0EBOgAoC0HAASECDK4CC0HaASECDK0CCyABIARHBEAgA0EMNgIIIAMgATYCBEHZASECDK0CC0H5ASECDMUCCyABIARGBEBB+AEhAgzFAgsgAS0AAEHIAEcNBCABQQFqIQFB2AEhAgyrAgsgASAERgRAQfcBIQIMxAILAkACQCABLQAAQcUAaw4QAAUFBQUFBQUFBQUFBQUFAQULIAFBAWohAUHWASECDKsCCyABQQFqIQFB1wEhAgyqAgtB9gEhAiABIARGDcICIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbrVAGotAABHDQMgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMMCCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIARQRAQeMBIQIMqgILIANB9QE2AhwgAyABNgIUIAMgADYCDEEAIQIMwgILQfQBIQIgASAERg3BAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEG41QBqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzCAgsgA0GBBDsBKCADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIADQMMAgsgA0EANgIAC0EAIQIgA0EANgIcIAMgATYCFCADQeUfNgIQIANBCDYCDAy/AgtB1QEhAgylAgsgA0HzATYCHCADIAE2AhQgAyAANgIMQQAhAgy9AgtBACEAAkAgAygCOCICRQ0AIAIoAkAiAkUNACADIAIRAAAhAAsgAEUNbiAAQRVHBEAgA0EANgIcIAMgATYCFCADQYIPNgIQIANBIDYCDEEAIQIMvQILIANBjwE2AhwgAyABNgIUIANB7Bs2AhAgA0EVNgIMQQAhAgy8AgsgASAERwRAIANBDTYCCCADIAE2AgRB0wEhAgyjAgtB8gEhAgy7AgsgASAERgRAQfEBIQIMuwILAkACQAJAIAEtAABByABrDgsAAQgICAgICAgIAggLIAFBAWohAUHQASECDKMCCyABQQFqIQFB0QEhAgyiAgsgAUEBaiEBQdIBIQIMoQILQfABIQIgASAERg25AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBtdUAai0AAEcNBCAAQQJGDQMgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuQILQe8BIQIgASAERg24AiADKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABBs9UAai0AAEcNAyAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuAILQe4BIQIgASAERg23AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMtwILIAMoAgQhACADQgA3AwAgAyAAIAVBAWoiARArIgBFDQIgA0HsATYCHCADIAE2AhQgAyAANgIMQQAhAgy2AgsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNnAIgA0HtATYCHCADIAE2AhQgAyAANgIMQQAhAgy0AgtBzwEhAgyaAgtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDLQCC0HOASECDJoCCyADQesBNgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMsgILIAEgBEYEQEHrASECDLICCyABLQAAQS9GBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GyODYCECADQQg2AgxBACECDLECC0HNASECDJcCCyABIARHBEAgA0EONgIIIAMgATYCBEHMASECDJcCC0HqASECDK8CCyABIARGBEBB6QEhAgyvAgsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFBywEhAgyWAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZcCIANB6AE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAEgBEYEQEHnASECDK4CCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5gE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILQcoBIQIMlAILIAEgBEYEQEHlASECDK0CC0EAIQBBASEFQQEhB0EAIQICQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQCABLQAAQTBrDgoKCQABAgMEBQYICwtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshAkEAIQVBACEHDAILQQkhAkEBIQBBACEFQQAhBwwBC0EAIQVBASECCyADIAI6ACsgAUEBaiEBAkACQCADLQAuQRBxDQACQAJAAkAgAy0AKg4DAQACBAsgB0UNAwwCCyAADQEMAgsgBUUNAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDQIgA0HiATYCHCADIAE2AhQgAyAANgIMQQAhAgyvAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZoCIANB4wE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ2YAiADQeQBNgIcIAMgATYCFCADIAA2AgwMrQILQckBIQIMkwILQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgytAgtByAEhAgyTAgsgA0HhATYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDKsCCyABIARGBEBB4QEhAgyrAgsCQCABLQAAQSBGBEAgA0EAOwE0IAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBmRE2AhAgA0EJNgIMQQAhAgyrAgtBxwEhAgyRAgsgASAERgRAQeABIQIMqgILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyrAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqgILQcYBIQIMkAILIAEgBEYEQEHfASECDKkCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqgILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKkCC0HFASECDI8CCyABIARGBEBB3gEhAgyoAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKkCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyoAgtBxAEhAgyOAgsgASAERgRAQd0BIQIMpwILAkACQAJAAkAgAS0AAEEKaw4XAgMDAAMDAwMDAwMDAwMDAwMDAwMDAwEDCyABQQFqDAULIAFBAWohAUHDASECDI8CCyABQQFqIQEgA0Evai0AAEEBcQ0IIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKcCCyADQQA2AhwgAyABNgIUIANBjQs2AhAgA0ENNgIMQQAhAgymAgsgASAERwRAIANBDzYCCCADIAE2AgRBASECDI0CC0HcASECDKUCCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtB2wEhAgymAgsgAygCBCEAIANBADYCBCADIAAgARAtIgBFBEAgAUEBaiEBDAQLIANB2gE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMpQILIAMoAgQhACADQQA2AgQgAyAAIAEQLSIADQEgAUEBagshAUHBASECDIoCCyADQdkBNgIcIAMgADYCDCADIAFBAWo2AhRBACECDKICC0HCASECDIgCCyADQS9qLQAAQQFxDQEgA0EANgIcIAMgATYCFCADQeQcNgIQIANBGTYCDEEAIQIMoAILIAEgBEYEQEHZASECDKACCwJAAkACQCABLQAAQQprDgQBAgIAAgsgAUEBaiEBDAILIAFBAWohAQwBCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAjwiAkUNACADIAIRAAAhAAsgAEUNoAEgAEEVRgRAIANB2QA2AhwgAyABNgIUIANBtxo2AhAgA0EVNgIMQQAhAgyfAgsgA0EANgIcIAMgATYCFCADQYANNgIQIANBGzYCDEEAIQIMngILIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDJ0CCyABIARHBEAgA0EMNgIIIAMgATYCBEG/ASECDIQCC0HYASECDJwCCyABIARGBEBB1wEhAgycAgsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBwQBrDhUAAQIDWgQFBlpaWgcICQoLDA0ODxBaCyABQQFqIQFB+wAhAgySAgsgAUEBaiEBQfwAIQIMkQILIAFBAWohAUGBASECDJACCyABQQFqIQFBhQEhAgyPAgsgAUEBaiEBQYYBIQIMjgILIAFBAWohAUGJASECDI0CCyABQQFqIQFBigEhAgyMAgsgAUEBaiEBQY0BIQIMiwILIAFBAWohAUGWASECDIoCCyABQQFqIQFBlwEhAgyJAgsgAUEBaiEBQZgBIQIMiAILIAFBAWohAUGlASECDIcCCyABQQFqIQFBpgEhAgyGAgsgAUEBaiEBQawBIQIMhQILIAFBAWohAUG0ASECDIQCCyABQQFqIQFBtwEhAgyDAgsgAUEBaiEBQb4BIQIMggILIAEgBEYEQEHWASECDJsCCyABLQAAQc4ARw1IIAFBAWohAUG9ASECDIECCyABIARGBEBB1QEhAgyaAgsCQAJAAkAgAS0AAEHCAGsOEgBKSkpKSkpKSkoBSkpKSkpKAkoLIAFBAWohAUG4ASECDIICCyABQQFqIQFBuwEhAgyBAgsgAUEBaiEBQbwBIQIMgAILQdQBIQIgASAERg2YAiADKAIAIgAgBCABa2ohBSABIABrQQdqIQYCQANAIAEtAAAgAEGo1QBqLQAARw1FIABBB0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAgsgA0EANgIAIAZBAWohAUEbDEULIAEgBEYEQEHTASECDJgCCwJAAkAgAS0AAEHJAGsOBwBHR0dHRwFHCyABQQFqIQFBuQEhAgz/AQsgAUEBaiEBQboBIQIM/gELQdIBIQIgASAERg2WAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw1DIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyXAgsgA0EANgIAIAZBAWohAUEPDEMLQdEBIQIgASAERg2VAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw1CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyWAgsgA0EANgIAIAZBAWohAUEgDEILQdABIQIgASAERg2UAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw1BIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyVAgsgA0EANgIAIAZBAWohAUESDEELIAEgBEYEQEHPASECDJQCCwJAAkAgAS0AAEHFAGsODgBDQ0NDQ0NDQ0NDQ0MBQwsgAUEBaiEBQbUBIQIM+wELIAFBAWohAUG2ASECDPoBC0HOASECIAEgBEYNkgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBntUAai0AAEcNPyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkwILIANBADYCACAGQQFqIQFBBww/C0HNASECIAEgBEYNkQIgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBmNUAai0AAEcNPiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkgILIANBADYCACAGQQFqIQFBKAw+CyABIARGBEBBzAEhAgyRAgsCQAJAAkAgAS0AAEHFAGsOEQBBQUFBQUFBQUEBQUFBQUECQQsgAUEBaiEBQbEBIQIM+QELIAFBAWohAUGyASECDPgBCyABQQFqIQFBswEhAgz3AQtBywEhAiABIARGDY8CIAMoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQZHVAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJACCyADQQA2AgAgBkEBaiEBQRoMPAtBygEhAiABIARGDY4CIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQY3VAGotAABHDTsgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADI8CCyADQQA2AgAgBkEBaiEBQSEMOwsgASAERgRAQckBIQIMjgILAkACQCABLQAAQcEAaw4UAD09PT09PT09PT09PT09PT09PQE9CyABQQFqIQFBrQEhAgz1AQsgAUEBaiEBQbABIQIM9AELIAEgBEYEQEHIASECDI0CCwJAAkAgAS0AAEHVAGsOCwA8PDw8PDw8PDwBPAsgAUEBaiEBQa4BIQIM9AELIAFBAWohAUGvASECDPMBC0HHASECIAEgBEYNiwIgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNOCAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjAILIANBADYCACAGQQFqIQFBKgw4CyABIARGBEBBxgEhAgyLAgsgAS0AAEHQAEcNOCABQQFqIQFBJQw3C0HFASECIAEgBEYNiQIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBgdUAai0AAEcNNiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMigILIANBADYCACAGQQFqIQFBDgw2CyABIARGBEBBxAEhAgyJAgsgAS0AAEHFAEcNNiABQQFqIQFBqwEhAgzvAQsgASAERgRAQcMBIQIMiAILAkACQAJAAkAgAS0AAEHCAGsODwABAjk5OTk5OTk5OTk5AzkLIAFBAWohAUGnASECDPEBCyABQQFqIQFBqAEhAgzwAQsgAUEBaiEBQakBIQIM7wELIAFBAWohAUGqASECDO4BC0HCASECIAEgBEYNhgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB/tQAai0AAEcNMyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhwILIANBADYCACAGQQFqIQFBFAwzC0HBASECIAEgBEYNhQIgAygCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABB+dQAai0AAEcNMiAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhgILIANBADYCACAGQQFqIQFBKwwyC0HAASECIAEgBEYNhAIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB9tQAai0AAEcNMSAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhQILIANBADYCACAGQQFqIQFBLAwxC0G/ASECIAEgBEYNgwIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNMCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhAILIANBADYCACAGQQFqIQFBEQwwC0G+ASECIAEgBEYNggIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB8tQAai0AAEcNLyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgwILIANBADYCACAGQQFqIQFBLgwvCyABIARGBEBBvQEhAgyCAgsCQAJAAkACQAJAIAEtAABBwQBrDhUANDQ0NDQ0NDQ0NAE0NAI0NAM0NAQ0CyABQQFqIQFBmwEhAgzsAQsgAUEBaiEBQZwBIQIM6wELIAFBAWohAUGdASECDOoBCyABQQFqIQFBogEhAgzpAQsgAUEBaiEBQaQBIQIM6AELIAEgBEYEQEG8ASECDIECCwJAAkAgAS0AAEHSAGsOAwAwATALIAFBAWohAUGjASECDOgBCyABQQFqIQFBBAwtC0G7ASECIAEgBEYN/wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8NQAai0AAEcNLCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgAILIANBADYCACAGQQFqIQFBHQwsCyABIARGBEBBugEhAgz/AQsCQAJAIAEtAABByQBrDgcBLi4uLi4ALgsgAUEBaiEBQaEBIQIM5gELIAFBAWohAUEiDCsLIAEgBEYEQEG5ASECDP4BCyABLQAAQdAARw0rIAFBAWohAUGgASECDOQBCyABIARGBEBBuAEhAgz9AQsCQAJAIAEtAABBxgBrDgsALCwsLCwsLCwsASwLIAFBAWohAUGeASECDOQBCyABQQFqIQFBnwEhAgzjAQtBtwEhAiABIARGDfsBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQezUAGotAABHDSggAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPwBCyADQQA2AgAgBkEBaiEBQQ0MKAtBtgEhAiABIARGDfoBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDScgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPsBCyADQQA2AgAgBkEBaiEBQQwMJwtBtQEhAiABIARGDfkBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQerUAGotAABHDSYgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPoBCyADQQA2AgAgBkEBaiEBQQMMJgtBtAEhAiABIARGDfgBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQejUAGotAABHDSUgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPkBCyADQQA2AgAgBkEBaiEBQSYMJQsgASAERgRAQbMBIQIM+AELAkACQCABLQAAQdQAaw4CAAEnCyABQQFqIQFBmQEhAgzfAQsgAUEBaiEBQZoBIQIM3gELQbIBIQIgASAERg32ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHm1ABqLQAARw0jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz3AQsgA0EANgIAIAZBAWohAUEnDCMLQbEBIQIgASAERg31ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHk1ABqLQAARw0iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz2AQsgA0EANgIAIAZBAWohAUEcDCILQbABIQIgASAERg30ASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHe1ABqLQAARw0hIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz1AQsgA0EANgIAIAZBAWohAUEGDCELQa8BIQIgASAERg3zASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHZ1ABqLQAARw0gIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz0AQsgA0EANgIAIAZBAWohAUEZDCALIAEgBEYEQEGuASECDPMBCwJAAkACQAJAIAEtAABBLWsOIwAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJAEkJCQkJAIkJCQDJAsgAUEBaiEBQY4BIQIM3AELIAFBAWohAUGPASECDNsBCyABQQFqIQFBlAEhAgzaAQsgAUEBaiEBQZUBIQIM2QELQa0BIQIgASAERg3xASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHX1ABqLQAARw0eIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzyAQsgA0EANgIAIAZBAWohAUELDB4LIAEgBEYEQEGsASECDPEBCwJAAkAgAS0AAEHBAGsOAwAgASALIAFBAWohAUGQASECDNgBCyABQQFqIQFBkwEhAgzXAQsgASAERgRAQasBIQIM8AELAkACQCABLQAAQcEAaw4PAB8fHx8fHx8fHx8fHx8BHwsgAUEBaiEBQZEBIQIM1wELIAFBAWohAUGSASECDNYBCyABIARGBEBBqgEhAgzvAQsgAS0AAEHMAEcNHCABQQFqIQFBCgwbC0GpASECIAEgBEYN7QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABB0dQAai0AAEcNGiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7gELIANBADYCACAGQQFqIQFBHgwaC0GoASECIAEgBEYN7AEgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBytQAai0AAEcNGSAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7QELIANBADYCACAGQQFqIQFBFQwZC0GnASECIAEgBEYN6wEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBx9QAai0AAEcNGCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7AELIANBADYCACAGQQFqIQFBFwwYC0GmASECIAEgBEYN6gEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBwdQAai0AAEcNFyAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6wELIANBADYCACAGQQFqIQFBGAwXCyABIARGBEBBpQEhAgzqAQsCQAJAIAEtAABByQBrDgcAGRkZGRkBGQsgAUEBaiEBQYsBIQIM0QELIAFBAWohAUGMASECDNABC0GkASECIAEgBEYN6AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBptUAai0AAEcNFSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6QELIANBADYCACAGQQFqIQFBCQwVC0GjASECIAEgBEYN5wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBpNUAai0AAEcNFCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6AELIANBADYCACAGQQFqIQFBHwwUC0GiASECIAEgBEYN5gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBvtQAai0AAEcNEyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5wELIANBADYCACAGQQFqIQFBAgwTC0GhASECIAEgBEYN5QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGA0AgAS0AACAAQbzUAGotAABHDREgAEEBRg0CIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADOUBCyABIARGBEBBoAEhAgzlAQtBASABLQAAQd8ARw0RGiABQQFqIQFBhwEhAgzLAQsgA0EANgIAIAZBAWohAUGIASECDMoBC0GfASECIAEgBEYN4gEgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNDyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4wELIANBADYCACAGQQFqIQFBKQwPC0GeASECIAEgBEYN4QEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBuNQAai0AAEcNDiAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4gELIANBADYCACAGQQFqIQFBLQwOCyABIARGBEBBnQEhAgzhAQsgAS0AAEHFAEcNDiABQQFqIQFBhAEhAgzHAQsgASAERgRAQZwBIQIM4AELAkACQCABLQAAQcwAaw4IAA8PDw8PDwEPCyABQQFqIQFBggEhAgzHAQsgAUEBaiEBQYMBIQIMxgELQZsBIQIgASAERg3eASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEGz1ABqLQAARw0LIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzfAQsgA0EANgIAIAZBAWohAUEjDAsLQZoBIQIgASAERg3dASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGw1ABqLQAARw0KIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzeAQsgA0EANgIAIAZBAWohAUEADAoLIAEgBEYEQEGZASECDN0BCwJAAkAgAS0AAEHIAGsOCAAMDAwMDAwBDAsgAUEBaiEBQf0AIQIMxAELIAFBAWohAUGAASECDMMBCyABIARGBEBBmAEhAgzcAQsCQAJAIAEtAABBzgBrDgMACwELCyABQQFqIQFB/gAhAgzDAQsgAUEBaiEBQf8AIQIMwgELIAEgBEYEQEGXASECDNsBCyABLQAAQdkARw0IIAFBAWohAUEIDAcLQZYBIQIgASAERg3ZASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEGs1ABqLQAARw0GIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzaAQsgA0EANgIAIAZBAWohAUEFDAYLQZUBIQIgASAERg3YASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGm1ABqLQAARw0FIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzZAQsgA0EANgIAIAZBAWohAUEWDAULQZQBIQIgASAERg3XASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0EIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzYAQsgA0EANgIAIAZBAWohAUEQDAQLIAEgBEYEQEGTASECDNcBCwJAAkAgAS0AAEHDAGsODAAGBgYGBgYGBgYGAQYLIAFBAWohAUH5ACECDL4BCyABQQFqIQFB+gAhAgy9AQtBkgEhAiABIARGDdUBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQaDUAGotAABHDQIgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNYBCyADQQA2AgAgBkEBaiEBQSQMAgsgA0EANgIADAILIAEgBEYEQEGRASECDNQBCyABLQAAQcwARw0BIAFBAWohAUETCzoAKSADKAIEIQAgA0EANgIEIAMgACABEC4iAA0CDAELQQAhAiADQQA2AhwgAyABNgIUIANB/h82AhAgA0EGNgIMDNEBC0H4ACECDLcBCyADQZABNgIcIAMgATYCFCADIAA2AgxBACECDM8BC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUYNASADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgzOAQtB9wAhAgy0AQsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDMwBCyABIARGBEBBjwEhAgzMAQsCQCABLQAAQSBGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GbHzYCECADQQY2AgxBACECDMwBC0ECIQIMsgELA0AgAS0AAEEgRw0CIAQgAUEBaiIBRw0AC0GOASECDMoBCyABIARGBEBBjQEhAgzKAQsCQCABLQAAQQlrDgRKAABKAAtB9QAhAgywAQsgAy0AKUEFRgRAQfYAIQIMsAELQfQAIQIMrwELIAEgBEYEQEGMASECDMgBCyADQRA2AgggAyABNgIEDAoLIAEgBEYEQEGLASECDMcBCwJAIAEtAABBCWsOBEcAAEcAC0HzACECDK0BCyABIARHBEAgA0EQNgIIIAMgATYCBEHxACECDK0BC0GKASECDMUBCwJAIAEgBEcEQANAIAEtAABBoNAAai0AACIAQQNHBEACQCAAQQFrDgJJAAQLQfAAIQIMrwELIAQgAUEBaiIBRw0AC0GIASECDMYBC0GIASECDMUBCyADQQA2AhwgAyABNgIUIANB2yA2AhAgA0EHNgIMQQAhAgzEAQsgASAERgRAQYkBIQIMxAELAkACQAJAIAEtAABBoNIAai0AAEEBaw4DRgIAAQtB8gAhAgysAQsgA0EANgIcIAMgATYCFCADQbQSNgIQIANBBzYCDEEAIQIMxAELQeoAIQIMqgELIAEgBEcEQCABQQFqIQFB7wAhAgyqAQtBhwEhAgzCAQsgBCABIgBGBEBBhgEhAgzCAQsgAC0AACIBQS9GBEAgAEEBaiEBQe4AIQIMqQELIAFBCWsiAkEXSw0BIAAhAUEBIAJ0QZuAgARxDUEMAQsgBCABIgBGBEBBhQEhAgzBAQsgAC0AAEEvRw0AIABBAWohAQwDC0EAIQIgA0EANgIcIAMgADYCFCADQdsgNgIQIANBBzYCDAy/AQsCQAJAAkACQAJAA0AgAS0AAEGgzgBqLQAAIgBBBUcEQAJAAkAgAEEBaw4IRwUGBwgABAEIC0HrACECDK0BCyABQQFqIQFB7QAhAgysAQsgBCABQQFqIgFHDQALQYQBIQIMwwELIAFBAWoMFAsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgzBAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgzAAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy/AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMvgELIAEgBEYEQEGDASECDL4BCwJAIAEtAABBoM4Aai0AAEEBaw4IPgQFBgAIAgMHCyABQQFqIQELQQMhAgyjAQsgAUEBagwNC0EAIQIgA0EANgIcIANB0RI2AhAgA0EHNgIMIAMgAUEBajYCFAy6AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgy5AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgy4AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy3AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMtgELQewAIQIMnAELIAEgBEYEQEGCASECDLUBCyABQQFqDAILIAEgBEYEQEGBASECDLQBCyABQQFqDAELIAEgBEYNASABQQFqCyEBQQQhAgyYAQtBgAEhAgywAQsDQCABLQAAQaDMAGotAAAiAEECRwRAIABBAUcEQEHpACECDJkBCwwxCyAEIAFBAWoiAUcNAAtB/wAhAgyvAQsgASAERgRAQf4AIQIMrwELAkAgAS0AAEEJaw43LwMGLwQGBgYGBgYGBgYGBgYGBgYGBgYFBgYCBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGAAYLIAFBAWoLIQFBBSECDJQBCyABQQFqDAYLIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIANBADYCHCADIAE2AhQgA0GNFDYCECADQQc2AgxBACECDKgBCwJAAkACQAJAA0AgAS0AAEGgygBqLQAAIgBBBUcEQAJAIABBAWsOBi4DBAUGAAYLQegAIQIMlAELIAQgAUEBaiIBRw0AC0H9ACECDKsBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQdsANgIcIAMgATYCFCADIAA2AgxBACECDKoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDKkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQfoANgIcIAMgATYCFCADIAA2AgxBACECDKgBCyADQQA2AhwgAyABNgIUIANB5Ag2AhAgA0EHNgIMQQAhAgynAQsgASAERg0BIAFBAWoLIQFBBiECDIwBC0H8ACECDKQBCwJAAkACQAJAA0AgAS0AAEGgyABqLQAAIgBBBUcEQCAAQQFrDgQpAgMEBQsgBCABQQFqIgFHDQALQfsAIQIMpwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMpgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMpQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMpAELIANBADYCHCADIAE2AhQgA0G8CjYCECADQQc2AgxBACECDKMBC0HPACECDIkBC0HRACECDIgBC0HnACECDIcBCyABIARGBEBB+gAhAgygAQsCQCABLQAAQQlrDgQgAAAgAAsgAUEBaiEBQeYAIQIMhgELIAEgBEYEQEH5ACECDJ8BCwJAIAEtAABBCWsOBB8AAB8AC0EAIQACQCADKAI4IgJFDQAgAigCOCICRQ0AIAMgAhEAACEACyAARQRAQeIBIQIMhgELIABBFUcEQCADQQA2AhwgAyABNgIUIANByQ02AhAgA0EaNgIMQQAhAgyfAQsgA0H4ADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDJ4BCyABIARHBEAgA0ENNgIIIAMgATYCBEHkACECDIUBC0H3ACECDJ0BCyABIARGBEBB9gAhAgydAQsCQAJAAkAgAS0AAEHIAGsOCwABCwsLCwsLCwsCCwsgAUEBaiEBQd0AIQIMhQELIAFBAWohAUHgACECDIQBCyABQQFqIQFB4wAhAgyDAQtB9QAhAiABIARGDZsBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbXVAGotAABHDQggAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJwBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIABEAgA0H0ADYCHCADIAE2AhQgAyAANgIMQQAhAgycAQtB4gAhAgyCAQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJwBC0HhACECDIIBCyADQfMANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMmgELIAMtACkiAEEja0ELSQ0JAkAgAEEGSw0AQQEgAHRBygBxRQ0ADAoLQQAhAiADQQA2AhwgAyABNgIUIANB7Qk2AhAgA0EINgIMDJkBC0HyACECIAEgBEYNmAEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBs9UAai0AAEcNBSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMmQELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfEANgIcIAMgATYCFCADIAA2AgxBACECDJkBC0HfACECDH8LQQAhAAJAIAMoAjgiAkUNACACKAI0IgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANB6g02AhAgA0EmNgIMQQAhAgyZAQtB3gAhAgx/CyADQfAANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMlwELIAMtAClBIUYNBiADQQA2AhwgAyABNgIUIANBkQo2AhAgA0EINgIMQQAhAgyWAQtB7wAhAiABIARGDZUBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDVAGotAABHDQIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIARQ0CIANB7QA2AhwgAyABNgIUIAMgADYCDEEAIQIMlQELIANBADYCAAsgAygCBCEAIANBADYCBCADIAAgARArIgBFDYABIANB7gA2AhwgAyABNgIUIAMgADYCDEEAIQIMkwELQdwAIQIMeQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJMBC0HbACECDHkLIANB7AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyRAQsgAy0AKSIAQSNJDQAgAEEuRg0AIANBADYCHCADIAE2AhQgA0HJCTYCECADQQg2AgxBACECDJABC0HaACECDHYLIAEgBEYEQEHrACECDI8BCwJAIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMjwELQdkAIQIMdQsgASAERwRAIANBDjYCCCADIAE2AgRB2AAhAgx1C0HqACECDI0BCyABIARGBEBB6QAhAgyNAQsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFB1wAhAgx0CyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeiADQegANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyABIARGBEBB5wAhAgyMAQsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELQdYAIQIMcgsgASAERgRAQeUAIQIMiwELQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIANgIcIAMgATYCFCADIAA2AgxBACECDI0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNfSADQeMANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeyADQeQANgIcIAMgATYCFCADIAA2AgwMiwELQdQAIQIMcQsgAy0AKUEiRg2GAUHTACECDHALQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALIABFBEBB1QAhAgxwCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQaQNNgIQIANBITYCDEEAIQIMiQELIANB4QA2AhwgAyABNgIUIANB0Bo2AhAgA0EVNgIMQQAhAgyIAQsgASAERgRAQeAAIQIMiAELAkACQAJAAkACQCABLQAAQQprDgQBBAQABAsgAUEBaiEBDAELIAFBAWohASADQS9qLQAAQQFxRQ0BC0HSACECDHALIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIgBCyADQQA2AhwgAyABNgIUIANBthE2AhAgA0EJNgIMQQAhAgyHAQsgASAERgRAQd8AIQIMhwELIAEtAABBCkYEQCABQQFqIQEMCQsgAy0ALkHAAHENCCADQQA2AhwgAyABNgIUIANBthE2AhAgA0ECNgIMQQAhAgyGAQsgASAERgRAQd0AIQIMhgELIAEtAAAiAkENRgRAIAFBAWohAUHQACECDG0LIAEhACACQQlrDgQFAQEFAQsgBCABIgBGBEBB3AAhAgyFAQsgAC0AAEEKRw0AIABBAWoMAgtBACECIANBADYCHCADIAA2AhQgA0HKLTYCECADQQc2AgwMgwELIAEgBEYEQEHbACECDIMBCwJAIAEtAABBCWsOBAMAAAMACyABQQFqCyEBQc4AIQIMaAsgASAERgRAQdoAIQIMgQELIAEtAABBCWsOBAABAQABC0EAIQIgA0EANgIcIANBmhI2AhAgA0EHNgIMIAMgAUEBajYCFAx/CyADQYASOwEqQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2QA2AhwgAyABNgIUIANB6ho2AhAgA0EVNgIMQQAhAgx+C0HNACECDGQLIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDHwLIAEgBEYEQEHZACECDHwLIAEtAABBIEcNPSABQQFqIQEgAy0ALkEBcQ09IANBADYCHCADIAE2AhQgA0HCHDYCECADQR42AgxBACECDHsLIAEgBEYEQEHYACECDHsLAkACQAJAAkACQCABLQAAIgBBCmsOBAIDAwABCyABQQFqIQFBLCECDGULIABBOkcNASADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgx9CyABQQFqIQEgA0Evai0AAEEBcUUNcyADLQAyQYABcUUEQCADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALAkACQCAADhZNTEsBAQEBAQEBAQEBAQEBAQEBAQEAAQsgA0EpNgIcIAMgATYCFCADQawZNgIQIANBFTYCDEEAIQIMfgsgA0EANgIcIAMgATYCFCADQeULNgIQIANBETYCDEEAIQIMfQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUNWSAAQRVHDQEgA0EFNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMfAtBywAhAgxiC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAx6CyADIAMvATJBgAFyOwEyDDsLIAEgBEcEQCADQRE2AgggAyABNgIEQcoAIQIMYAtB1wAhAgx4CyABIARGBEBB1gAhAgx4CwJAAkACQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQeMAaw4TAEBAQEBAQEBAQEBAQAFAQEACA0ALIAFBAWohAUHGACECDGELIAFBAWohAUHHACECDGALIAFBAWohAUHIACECDF8LIAFBAWohAUHJACECDF4LQdUAIQIgBCABIgBGDXYgBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0IQQQgAUEFRg0KGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx2C0HUACECIAQgASIARg11IAQgAWsgAygCACIBaiEGIAAgAWtBD2ohBwNAIAFBgMgAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNB0EDIAFBD0YNCRogAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdQtB0wAhAiAEIAEiAEYNdCAEIAFrIAMoAgAiAWohBiAAIAFrQQ5qIQcDQCABQeLHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQYgAUEORg0HIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHQLQdIAIQIgBCABIgBGDXMgBCABayADKAIAIgFqIQUgACABa0EBaiEGA0AgAUHgxwBqLQAAIAAtAAAiB0EgciAHIAdBwQBrQf8BcUEaSRtB/wFxRw0FIAFBAUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBTYCAAxzCyABIARGBEBB0QAhAgxzCwJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB7gBrDgcAOTk5OTkBOQsgAUEBaiEBQcMAIQIMWgsgAUEBaiEBQcQAIQIMWQsgA0EANgIAIAZBAWohAUHFACECDFgLQdAAIQIgBCABIgBGDXAgBCABayADKAIAIgFqIQYgACABa0EJaiEHA0AgAUHWxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0CQQIgAUEJRg0EGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxwC0HPACECIAQgASIARg1vIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwNAIAFB0McAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQVGDQIgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMbwsgACEBIANBADYCAAwzC0EBCzoALCADQQA2AgAgB0EBaiEBC0EtIQIMUgsCQANAIAEtAABB0MUAai0AAEEBRw0BIAQgAUEBaiIBRw0AC0HNACECDGsLQcIAIQIMUQsgASAERgRAQcwAIQIMagsgAS0AAEE6RgRAIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0zIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMagsgA0EANgIcIAMgATYCFCADQecRNgIQIANBCjYCDEEAIQIMaQsCQAJAIAMtACxBAmsOAgABJwsgA0Ezai0AAEECcUUNJiADLQAuQQJxDSYgA0EANgIcIAMgATYCFCADQaYUNgIQIANBCzYCDEEAIQIMaQsgAy0AMkEgcUUNJSADLQAuQQJxDSUgA0EANgIcIAMgATYCFCADQb0TNgIQIANBDzYCDEEAIQIMaAtBACEAAkAgAygCOCICRQ0AIAIoAkgiAkUNACADIAIRAAAhAAsgAEUEQEHBACECDE8LIABBFUcEQCADQQA2AhwgAyABNgIUIANBpg82AhAgA0EcNgIMQQAhAgxoCyADQcoANgIcIAMgATYCFCADQYUcNgIQIANBFTYCDEEAIQIMZwsgASAERwRAA0AgAS0AAEHAwQBqLQAAQQFHDRcgBCABQQFqIgFHDQALQcQAIQIMZwtBxAAhAgxmCyABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUE2IQIMUgsgAUEBaiEBQTchAgxRCyABQQFqIQFBOCECDFALDBULIAQgAUEBaiIBRw0AC0E8IQIMZgtBPCECDGULIAEgBEYEQEHIACECDGULIANBEjYCCCADIAE2AgQCQAJAAkACQAJAIAMtACxBAWsOBBQAAQIJCyADLQAyQSBxDQNB4AEhAgxPCwJAIAMvATIiAEEIcUUNACADLQAoQQFHDQAgAy0ALkEIcUUNAgsgAyAAQff7A3FBgARyOwEyDAsLIAMgAy8BMkEQcjsBMgwECyADQQA2AgQgAyABIAEQMSIABEAgA0HBADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxmCyABQQFqIQEMWAsgA0EANgIcIAMgATYCFCADQfQTNgIQIANBBDYCDEEAIQIMZAtBxwAhAiABIARGDWMgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCAAQcDFAGotAAAgAS0AAEEgckcNASAAQQZGDUogAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMZAsgA0EANgIADAULAkAgASAERwRAA0AgAS0AAEHAwwBqLQAAIgBBAUcEQCAAQQJHDQMgAUEBaiEBDAULIAQgAUEBaiIBRw0AC0HFACECDGQLQcUAIQIMYwsLIANBADoALAwBC0ELIQIMRwtBPyECDEYLAkACQANAIAEtAAAiAEEgRwRAAkAgAEEKaw4EAwUFAwALIABBLEYNAwwECyAEIAFBAWoiAUcNAAtBxgAhAgxgCyADQQg6ACwMDgsgAy0AKEEBRw0CIAMtAC5BCHENAiADKAIEIQAgA0EANgIEIAMgACABEDEiAARAIANBwgA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMXwsgAUEBaiEBDFALQTshAgxECwJAA0AgAS0AACIAQSBHIABBCUdxDQEgBCABQQFqIgFHDQALQcMAIQIMXQsLQTwhAgxCCwJAAkAgASAERwRAA0AgAS0AACIAQSBHBEAgAEEKaw4EAwQEAwQLIAQgAUEBaiIBRw0AC0E/IQIMXQtBPyECDFwLIAMgAy8BMkEgcjsBMgwKCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNTiADQT42AhwgAyABNgIUIAMgADYCDEEAIQIMWgsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkYNAwwMCyAEIAFBAWoiAUcNAAtBNyECDFsLQTchAgxaCyABQQFqIQEMBAtBOyECIAQgASIARg1YIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwJAA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEMPwsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMWQsgA0EANgIAIAAhAQwFC0E6IQIgBCABIgBGDVcgBCABayADKAIAIgFqIQYgACABa0EIaiEHAkADQCABQbTBAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEIRgRAQQUhAQw+CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxYCyADQQA2AgAgACEBDAQLQTkhAiAEIAEiAEYNViAEIAFrIAMoAgAiAWohBiAAIAFrQQNqIQcCQANAIAFBsMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQNGBEBBBiEBDD0LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFcLIANBADYCACAAIQEMAwsCQANAIAEtAAAiAEEgRwRAIABBCmsOBAcEBAcCCyAEIAFBAWoiAUcNAAtBOCECDFYLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCADLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIANBAToALCADIAMvATIgAXI7ATIgACEBDAELIAMgAy8BMkEIcjsBMiAAIQELQT4hAgw7CyADQQA6ACwLQTkhAgw5CyABIARGBEBBNiECDFILAkACQAJAAkACQCABLQAAQQprDgQAAgIBAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDQIgA0EzNgIcIAMgATYCFCADIAA2AgxBACECDFULIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQRAIAFBAWohAQwGCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMVAsgAy0ALkEBcQRAQd8BIQIMOwsgAygCBCEAIANBADYCBCADIAAgARAxIgANAQxJC0E0IQIMOQsgA0E1NgIcIAMgATYCFCADIAA2AgxBACECDFELQTUhAgw3CyADQS9qLQAAQQFxDQAgA0EANgIcIAMgATYCFCADQesWNgIQIANBGTYCDEEAIQIMTwtBMyECDDULIAEgBEYEQEEyIQIMTgsCQCABLQAAQQpGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GSFzYCECADQQM2AgxBACECDE4LQTIhAgw0CyABIARGBEBBMSECDE0LAkAgAS0AACIAQQlGDQAgAEEgRg0AQQEhAgJAIAMtACxBBWsOBAYEBQANCyADIAMvATJBCHI7ATIMDAsgAy0ALkEBcUUNASADLQAsQQhHDQAgA0EAOgAsC0E9IQIMMgsgA0EANgIcIAMgATYCFCADQcIWNgIQIANBCjYCDEEAIQIMSgtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgwGCyABIARGBEBBMCECDEcLIAEtAABBCkYEQCABQQFqIQEMAQsgAy0ALkEBcQ0AIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDEYLQTAhAgwsCyABQQFqIQFBMSECDCsLIAEgBEYEQEEvIQIMRAsgAS0AACIAQQlHIABBIEdxRQRAIAFBAWohASADLQAuQQFxDQEgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDEEAIQIMRAtBASECAkACQAJAAkACQAJAIAMtACxBAmsOBwUEBAMBAgAECyADIAMvATJBCHI7ATIMAwtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgtBLyECDCsLIANBADYCHCADIAE2AhQgA0GEEzYCECADQQs2AgxBACECDEMLQeEBIQIMKQsgASAERgRAQS4hAgxCCyADQQA2AgQgA0ESNgIIIAMgASABEDEiAA0BC0EuIQIMJwsgA0EtNgIcIAMgATYCFCADIAA2AgxBACECDD8LQQAhAAJAIAMoAjgiAkUNACACKAJMIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2AA2AhwgAyABNgIUIANBsxs2AhAgA0EVNgIMQQAhAgw+C0HMACECDCQLIANBADYCHCADIAE2AhQgA0GzDjYCECADQR02AgxBACECDDwLIAEgBEYEQEHOACECDDwLIAEtAAAiAEEgRg0CIABBOkYNAQsgA0EAOgAsQQkhAgwhCyADKAIEIQAgA0EANgIEIAMgACABEDAiAA0BDAILIAMtAC5BAXEEQEHeASECDCALIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0CIANBKjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgw4CyADQcsANgIcIAMgADYCDCADIAFBAWo2AhRBACECDDcLIAFBAWohAUHAACECDB0LIAFBAWohAQwsCyABIARGBEBBKyECDDULAkAgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQcAAcUUNBgsgAy0AMkGAAXEEQEEAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ0SIABBFUYEQCADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgw2CyADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMQQAhAgw1CyADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyADQQE6ADALIAIgAi8BAEHAAHI7AQALQSshAgwYCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgwwCyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgwvCyADQQA2AhwgAyABNgIUIANBpQs2AhAgA0ECNgIMQQAhAgwuC0EBIQcgAy8BMiIFQQhxRQRAIAMpAyBCAFIhBwsCQCADLQAwBEBBASEAIAMtAClBBUYNASAFQcAAcUUgB3FFDQELAkAgAy0AKCICQQJGBEBBASEAIAMvATQiBkHlAEYNAkEAIQAgBUHAAHENAiAGQeQARg0CIAZB5gBrQQJJDQIgBkHMAUYNAiAGQbACRg0CDAELQQAhACAFQcAAcQ0BC0ECIQAgBUEIcQ0AIAVBgARxBEACQCACQQFHDQAgAy0ALkEKcQ0AQQUhAAwCC0EEIQAMAQsgBUEgcUUEQCADEDZBAEdBAnQhAAwBC0EAQQMgAykDIFAbIQALIABBAWsOBQIABwEDBAtBESECDBMLIANBAToAMQwpC0EAIQICQCADKAI4IgBFDQAgACgCMCIARQ0AIAMgABEAACECCyACRQ0mIAJBFUYEQCADQQM2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwrC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAwqCyADQQA2AhwgAyABNgIUIANB+SA2AhAgA0EPNgIMQQAhAgwpC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAADQELQQ4hAgwOCyAAQRVGBEAgA0ECNgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMJwsgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDEEAIQIMJgtBKiECDAwLIAEgBEcEQCADQQk2AgggAyABNgIEQSkhAgwMC0EmIQIMJAsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFQEQEElIQIMJAsgAygCBCEAIANBADYCBCADIAAgASAMp2oiARAyIgBFDQAgA0EFNgIcIAMgATYCFCADIAA2AgxBACECDCMLQQ8hAgwJC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FxYAAQIDBAUGBxQUFBQUFBQICQoLDA0UFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFA4PEBESExQLQgIhCgwWC0IDIQoMFQtCBCEKDBQLQgUhCgwTC0IGIQoMEgtCByEKDBELQgghCgwQC0IJIQoMDwtCCiEKDA4LQgshCgwNC0IMIQoMDAtCDSEKDAsLQg4hCgwKC0IPIQoMCQtCCiEKDAgLQgshCgwHC0IMIQoMBgtCDSEKDAULQg4hCgwEC0IPIQoMAwsgA0EANgIcIAMgATYCFCADQZ8VNgIQIANBDDYCDEEAIQIMIQsgASAERgRAQSIhAgwhC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsONxUUAAECAwQFBgcWFhYWFhYWCAkKCwwNFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYODxAREhMWC0ICIQoMFAtCAyEKDBMLQgQhCgwSC0IFIQoMEQtCBiEKDBALQgchCgwPC0IIIQoMDgtCCSEKDA0LQgohCgwMC0ILIQoMCwtCDCEKDAoLQg0hCgwJC0IOIQoMCAtCDyEKDAcLQgohCgwGC0ILIQoMBQtCDCEKDAQLQg0hCgwDC0IOIQoMAgtCDyEKDAELQgEhCgsgAUEBaiEBIAMpAyAiC0L//////////w9YBEAgAyALQgSGIAqENwMgDAILIANBADYCHCADIAE2AhQgA0G1CTYCECADQQw2AgxBACECDB4LQSchAgwEC0EoIQIMAwsgAyABOgAsIANBADYCACAHQQFqIQFBDCECDAILIANBADYCACAGQQFqIQFBCiECDAELIAFBAWohAUEIIQIMAAsAC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwXC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwWC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwVC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwUC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwTC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwSC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwRC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwQC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwPC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwOC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwNC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwMC0EAIQIgA0EANgIcIAMgATYCFCADQZkTNgIQIANBCzYCDAwLC0EAIQIgA0EANgIcIAMgATYCFCADQZ0JNgIQIANBCzYCDAwKC0EAIQIgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDAwJC0EAIQIgA0EANgIcIAMgATYCFCADQbEQNgIQIANBCjYCDAwIC0EAIQIgA0EANgIcIAMgATYCFCADQbsdNgIQIANBAjYCDAwHC0EAIQIgA0EANgIcIAMgATYCFCADQZYWNgIQIANBAjYCDAwGC0EAIQIgA0EANgIcIAMgATYCFCADQfkYNgIQIANBAjYCDAwFC0EAIQIgA0EANgIcIAMgATYCFCADQcQYNgIQIANBAjYCDAwECyADQQI2AhwgAyABNgIUIANBqR42AhAgA0EWNgIMQQAhAgwDC0HeACECIAEgBEYNAiAJQQhqIQcgAygCACEFAkACQCABIARHBEAgBUGWyABqIQggBCAFaiABayEGIAVBf3NBCmoiBSABaiEAA0AgAS0AACAILQAARwRAQQIhCAwDCyAFRQRAQQAhCCAAIQEMAwsgBUEBayEFIAhBAWohCCAEIAFBAWoiAUcNAAsgBiEFIAQhAQsgB0EBNgIAIAMgBTYCAAwBCyADQQA2AgAgByAINgIACyAHIAE2AgQgCSgCDCEAAkACQCAJKAIIQQFrDgIEAQALIANBADYCHCADQcIeNgIQIANBFzYCDCADIABBAWo2AhRBACECDAMLIANBADYCHCADIAA2AhQgA0HXHjYCECADQQk2AgxBACECDAILIAEgBEYEQEEoIQIMAgsgA0EJNgIIIAMgATYCBEEnIQIMAQsgASAERgRAQQEhAgwBCwNAAkACQAJAIAEtAABBCmsOBAABAQABCyABQQFqIQEMAQsgAUEBaiEBIAMtAC5BIHENAEEAIQIgA0EANgIcIAMgATYCFCADQaEhNgIQIANBBTYCDAwCC0EBIQIgASAERw0ACwsgCUEQaiQAIAJFBEAgAygCDCEADAELIAMgAjYCHEEAIQAgAygCBCIBRQ0AIAMgASAEIAMoAggRAQAiAUUNACADIAQ2AhQgAyABNgIMIAEhAAsgAAu+AgECfyAAQQA6AAAgAEHkAGoiAUEBa0EAOgAAIABBADoAAiAAQQA6AAEgAUEDa0EAOgAAIAFBAmtBADoAACAAQQA6AAMgAUEEa0EAOgAAQQAgAGtBA3EiASAAaiIAQQA2AgBB5AAgAWtBfHEiAiAAaiIBQQRrQQA2AgACQCACQQlJDQAgAEEANgIIIABBADYCBCABQQhrQQA2AgAgAUEMa0EANgIAIAJBGUkNACAAQQA2AhggAEEANgIUIABBADYCECAAQQA2AgwgAUEQa0EANgIAIAFBFGtBADYCACABQRhrQQA2AgAgAUEca0EANgIAIAIgAEEEcUEYciICayIBQSBJDQAgACACaiEAA0AgAEIANwMYIABCADcDECAAQgA3AwggAEIANwMAIABBIGohACABQSBrIgFBH0sNAAsLC1YBAX8CQCAAKAIMDQACQAJAAkACQCAALQAxDgMBAAMCCyAAKAI4IgFFDQAgASgCMCIBRQ0AIAAgAREAACIBDQMLQQAPCwALIABByhk2AhBBDiEBCyABCxoAIAAoAgxFBEAgAEHeHzYCECAAQRU2AgwLCxQAIAAoAgxBFUYEQCAAQQA2AgwLCxQAIAAoAgxBFkYEQCAAQQA2AgwLCwcAIAAoAgwLBwAgACgCEAsJACAAIAE2AhALBwAgACgCFAsrAAJAIABBJ08NAEL//////wkgAK2IQgGDUA0AIABBAnRB0DhqKAIADwsACxcAIABBL08EQAALIABBAnRB7DlqKAIAC78JAQF/QfQtIQECQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQeQAaw70A2NiAAFhYWFhYWECAwQFYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQYHCAkKCwwNDg9hYWFhYRBhYWFhYWFhYWFhYRFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWESExQVFhcYGRobYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1NmE3ODk6YWFhYWFhYWE7YWFhPGFhYWE9Pj9hYWFhYWFhYUBhYUFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFCQ0RFRkdISUpLTE1OT1BRUlNhYWFhYWFhYVRVVldYWVpbYVxdYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhXmFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYV9gYQtB6iwPC0GYJg8LQe0xDwtBoDcPC0HJKQ8LQbQpDwtBli0PC0HrKw8LQaI1DwtB2zQPC0HgKQ8LQeMkDwtB1SQPC0HuJA8LQeYlDwtByjQPC0HQNw8LQao1DwtB9SwPC0H2Jg8LQYIiDwtB8jMPC0G+KA8LQec3DwtBzSEPC0HAIQ8LQbglDwtByyUPC0GWJA8LQY80DwtBzTUPC0HdKg8LQe4zDwtBnDQPC0GeMQ8LQfQ1DwtB5SIPC0GvJQ8LQZkxDwtBsjYPC0H5Ng8LQcQyDwtB3SwPC0GCMQ8LQcExDwtBjTcPC0HJJA8LQew2DwtB5yoPC0HIIw8LQeIhDwtByTcPC0GlIg8LQZQiDwtB2zYPC0HeNQ8LQYYmDwtBvCsPC0GLMg8LQaAjDwtB9jAPC0GALA8LQYkrDwtBpCYPC0HyIw8LQYEoDwtBqzIPC0HrJw8LQcI2DwtBoiQPC0HPKg8LQdwjDwtBhycPC0HkNA8LQbciDwtBrTEPC0HVIg8LQa80DwtB3iYPC0HWMg8LQfQ0DwtBgTgPC0H0Nw8LQZI2DwtBnScPC0GCKQ8LQY0jDwtB1zEPC0G9NQ8LQbQ3DwtB2DAPC0G2Jw8LQZo4DwtBpyoPC0HEJw8LQa4jDwtB9SIPCwALQcomIQELIAELFwAgACAALwEuQf7/A3EgAUEAR3I7AS4LGgAgACAALwEuQf3/A3EgAUEAR0EBdHI7AS4LGgAgACAALwEuQfv/A3EgAUEAR0ECdHI7AS4LGgAgACAALwEuQff/A3EgAUEAR0EDdHI7AS4LGgAgACAALwEuQe//A3EgAUEAR0EEdHI7AS4LGgAgACAALwEuQd//A3EgAUEAR0EFdHI7AS4LGgAgACAALwEuQb//A3EgAUEAR0EGdHI7AS4LGgAgACAALwEuQf/+A3EgAUEAR0EHdHI7AS4LGgAgACAALwEuQf/9A3EgAUEAR0EIdHI7AS4LGgAgACAALwEuQf/7A3EgAUEAR0EJdHI7AS4LPgECfwJAIAAoAjgiA0UNACADKAIEIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHhEjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIIIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH8ETYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIMIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHsCjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIQIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH6HjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIUIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHLEDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIYIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG3HzYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIcIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG/FTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIsIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH+CDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIgIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEGMHTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIkIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHmFTYCEEEYIQQLIAQLOAAgAAJ/IAAvATJBFHFBFEYEQEEBIAAtAChBAUYNARogAC8BNEHlAEYMAQsgAC0AKUEFRgs6ADALWQECfwJAIAAtAChBAUYNACAALwE0IgFB5ABrQeQASQ0AIAFBzAFGDQAgAUGwAkYNACAALwEyIgBBwABxDQBBASECIABBiARxQYAERg0AIABBKHFFIQILIAILjAEBAn8CQAJAAkAgAC0AKkUNACAALQArRQ0AIAAvATIiAUECcUUNAQwCCyAALwEyIgFBAXFFDQELQQEhAiAALQAoQQFGDQAgAC8BNCIAQeQAa0HkAEkNACAAQcwBRg0AIABBsAJGDQAgAUHAAHENAEEAIQIgAUGIBHFBgARGDQAgAUEocUEARyECCyACC1cAIABBGGpCADcDACAAQgA3AwAgAEE4akIANwMAIABBMGpCADcDACAAQShqQgA3AwAgAEEgakIANwMAIABBEGpCADcDACAAQQhqQgA3AwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw==";
		var wasmBuffer;
		Object.defineProperty(module2, "exports", {
			get: () => {
				return wasmBuffer ? wasmBuffer : wasmBuffer = Buffer2.from(wasmBase64, "base64");
			}
		});
	}
});
var require_llhttp_simd_wasm = __commonJS({
	"node_modules/undici/lib/llhttp/llhttp_simd-wasm.js"(exports2, module2) {
		"use strict";
		var { Buffer: Buffer2 } = require("node:buffer");
		var wasmBase64 = "AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCuzaAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgLhocCAwd/A34BeyABIAJqIQQCQCAAIgMoAgwiAA0AIAMoAgQEQCADIAE2AgQLIwBBEGsiCSQAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADKAIcIgJBAmsO/AEB+QECAwQFBgcICQoLDA0ODxAREvgBE/cBFBX2ARYX9QEYGRobHB0eHyD9AfsBIfQBIiMkJSYnKCkqK/MBLC0uLzAxMvIB8QEzNPAB7wE1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk/6AVBRUlPuAe0BVOwBVesBVldYWVrqAVtcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AAYEBggGDAYQBhQGGAYcBiAGJAYoBiwGMAY0BjgGPAZABkQGSAZMBlAGVAZYBlwGYAZkBmgGbAZwBnQGeAZ8BoAGhAaIBowGkAaUBpgGnAagBqQGqAasBrAGtAa4BrwGwAbEBsgGzAbQBtQG2AbcBuAG5AboBuwG8Ab0BvgG/AcABwQHCAcMBxAHFAcYBxwHIAckBygHLAcwBzQHOAekB6AHPAecB0AHmAdEB0gHTAdQB5QHVAdYB1wHYAdkB2gHbAdwB3QHeAd8B4AHhAeIB4wEA/AELQQAM4wELQQ4M4gELQQ0M4QELQQ8M4AELQRAM3wELQRMM3gELQRQM3QELQRUM3AELQRYM2wELQRcM2gELQRgM2QELQRkM2AELQRoM1wELQRsM1gELQRwM1QELQR0M1AELQR4M0wELQR8M0gELQSAM0QELQSEM0AELQQgMzwELQSIMzgELQSQMzQELQSMMzAELQQcMywELQSUMygELQSYMyQELQScMyAELQSgMxwELQRIMxgELQREMxQELQSkMxAELQSoMwwELQSsMwgELQSwMwQELQd4BDMABC0EuDL8BC0EvDL4BC0EwDL0BC0ExDLwBC0EyDLsBC0EzDLoBC0E0DLkBC0HfAQy4AQtBNQy3AQtBOQy2AQtBDAy1AQtBNgy0AQtBNwyzAQtBOAyyAQtBPgyxAQtBOgywAQtB4AEMrwELQQsMrgELQT8MrQELQTsMrAELQQoMqwELQTwMqgELQT0MqQELQeEBDKgBC0HBAAynAQtBwAAMpgELQcIADKUBC0EJDKQBC0EtDKMBC0HDAAyiAQtBxAAMoQELQcUADKABC0HGAAyfAQtBxwAMngELQcgADJ0BC0HJAAycAQtBygAMmwELQcsADJoBC0HMAAyZAQtBzQAMmAELQc4ADJcBC0HPAAyWAQtB0AAMlQELQdEADJQBC0HSAAyTAQtB0wAMkgELQdUADJEBC0HUAAyQAQtB1gAMjwELQdcADI4BC0HYAAyNAQtB2QAMjAELQdoADIsBC0HbAAyKAQtB3AAMiQELQd0ADIgBC0HeAAyHAQtB3wAMhgELQeAADIUBC0HhAAyEAQtB4gAMgwELQeMADIIBC0HkAAyBAQtB5QAMgAELQeIBDH8LQeYADH4LQecADH0LQQYMfAtB6AAMewtBBQx6C0HpAAx5C0EEDHgLQeoADHcLQesADHYLQewADHULQe0ADHQLQQMMcwtB7gAMcgtB7wAMcQtB8AAMcAtB8gAMbwtB8QAMbgtB8wAMbQtB9AAMbAtB9QAMawtB9gAMagtBAgxpC0H3AAxoC0H4AAxnC0H5AAxmC0H6AAxlC0H7AAxkC0H8AAxjC0H9AAxiC0H+AAxhC0H/AAxgC0GAAQxfC0GBAQxeC0GCAQxdC0GDAQxcC0GEAQxbC0GFAQxaC0GGAQxZC0GHAQxYC0GIAQxXC0GJAQxWC0GKAQxVC0GLAQxUC0GMAQxTC0GNAQxSC0GOAQxRC0GPAQxQC0GQAQxPC0GRAQxOC0GSAQxNC0GTAQxMC0GUAQxLC0GVAQxKC0GWAQxJC0GXAQxIC0GYAQxHC0GZAQxGC0GaAQxFC0GbAQxEC0GcAQxDC0GdAQxCC0GeAQxBC0GfAQxAC0GgAQw/C0GhAQw+C0GiAQw9C0GjAQw8C0GkAQw7C0GlAQw6C0GmAQw5C0GnAQw4C0GoAQw3C0GpAQw2C0GqAQw1C0GrAQw0C0GsAQwzC0GtAQwyC0GuAQwxC0GvAQwwC0GwAQwvC0GxAQwuC0GyAQwtC0GzAQwsC0G0AQwrC0G1AQwqC0G2AQwpC0G3AQwoC0G4AQwnC0G5AQwmC0G6AQwlC0G7AQwkC0G8AQwjC0G9AQwiC0G+AQwhC0G/AQwgC0HAAQwfC0HBAQweC0HCAQwdC0EBDBwLQcMBDBsLQcQBDBoLQcUBDBkLQcYBDBgLQccBDBcLQcgBDBYLQckBDBULQcoBDBQLQcsBDBMLQcwBDBILQc0BDBELQc4BDBALQc8BDA8LQdABDA4LQdEBDA0LQdIBDAwLQdMBDAsLQdQBDAoLQdUBDAkLQdYBDAgLQeMBDAcLQdcBDAYLQdgBDAULQdkBDAQLQdoBDAMLQdsBDAILQd0BDAELQdwBCyECA0ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAn8CQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAwJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCACDuMBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISMkJScoKZ4DmwOaA5EDigODA4AD/QL7AvgC8gLxAu8C7QLoAucC5gLlAuQC3ALbAtoC2QLYAtcC1gLVAs8CzgLMAssCygLJAsgCxwLGAsQCwwK+ArwCugK5ArgCtwK2ArUCtAKzArICsQKwAq4CrQKpAqgCpwKmAqUCpAKjAqICoQKgAp8CmAKQAowCiwKKAoEC/gH9AfwB+wH6AfkB+AH3AfUB8wHwAesB6QHoAecB5gHlAeQB4wHiAeEB4AHfAd4B3QHcAdoB2QHYAdcB1gHVAdQB0wHSAdEB0AHPAc4BzQHMAcsBygHJAcgBxwHGAcUBxAHDAcIBwQHAAb8BvgG9AbwBuwG6AbkBuAG3AbYBtQG0AbMBsgGxAbABrwGuAa0BrAGrAaoBqQGoAacBpgGlAaQBowGiAZ8BngGZAZgBlwGWAZUBlAGTAZIBkQGQAY8BjQGMAYcBhgGFAYQBgwGCAX18e3p5dnV0UFFSU1RVCyABIARHDXJB/QEhAgy+AwsgASAERw2YAUHbASECDL0DCyABIARHDfEBQY4BIQIMvAMLIAEgBEcN/AFBhAEhAgy7AwsgASAERw2KAkH/ACECDLoDCyABIARHDZECQf0AIQIMuQMLIAEgBEcNlAJB+wAhAgy4AwsgASAERw0eQR4hAgy3AwsgASAERw0ZQRghAgy2AwsgASAERw3KAkHNACECDLUDCyABIARHDdUCQcYAIQIMtAMLIAEgBEcN1gJBwwAhAgyzAwsgASAERw3cAkE4IQIMsgMLIAMtADBBAUYNrQMMiQMLQQAhAAJAAkACQCADLQAqRQ0AIAMtACtFDQAgAy8BMiICQQJxRQ0BDAILIAMvATIiAkEBcUUNAQtBASEAIAMtAChBAUYNACADLwE0IgZB5ABrQeQASQ0AIAZBzAFGDQAgBkGwAkYNACACQcAAcQ0AQQAhACACQYgEcUGABEYNACACQShxQQBHIQALIANBADsBMiADQQA6ADECQCAARQRAIANBADoAMSADLQAuQQRxDQEMsQMLIANCADcDIAsgA0EAOgAxIANBAToANgxIC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAARQ1IIABBFUcNYiADQQQ2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgyvAwsgASAERgRAQQYhAgyvAwsgAS0AAEEKRw0ZIAFBAWohAQwaCyADQgA3AyBBEiECDJQDCyABIARHDYoDQSMhAgysAwsgASAERgRAQQchAgysAwsCQAJAIAEtAABBCmsOBAEYGAAYCyABQQFqIQFBECECDJMDCyABQQFqIQEgA0Evai0AAEEBcQ0XQQAhAiADQQA2AhwgAyABNgIUIANBmSA2AhAgA0EZNgIMDKsDCyADIAMpAyAiDCAEIAFrrSIKfSILQgAgCyAMWBs3AyAgCiAMWg0YQQghAgyqAwsgASAERwRAIANBCTYCCCADIAE2AgRBFCECDJEDC0EJIQIMqQMLIAMpAyBQDa4CDEMLIAEgBEYEQEELIQIMqAMLIAEtAABBCkcNFiABQQFqIQEMFwsgA0Evai0AAEEBcUUNGQwmC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRkMQgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0aDCQLQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGwwyCyADQS9qLQAAQQFxRQ0cDCILQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANHAxCC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADR0MIAsgASAERgRAQRMhAgygAwsCQCABLQAAIgBBCmsOBB8jIwAiCyABQQFqIQEMHwtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0iDEILIAEgBEYEQEEWIQIMngMLIAEtAABBwMEAai0AAEEBRw0jDIMDCwJAA0AgAS0AAEGwO2otAAAiAEEBRwRAAkAgAEECaw4CAwAnCyABQQFqIQFBISECDIYDCyAEIAFBAWoiAUcNAAtBGCECDJ0DCyADKAIEIQBBACECIANBADYCBCADIAAgAUEBaiIBEDQiAA0hDEELQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIwwqCyABIARGBEBBHCECDJsDCyADQQo2AgggAyABNgIEQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANJUEkIQIMgQMLIAEgBEcEQANAIAEtAABBsD1qLQAAIgBBA0cEQCAAQQFrDgUYGiaCAyUmCyAEIAFBAWoiAUcNAAtBGyECDJoDC0EbIQIMmQMLA0AgAS0AAEGwP2otAAAiAEEDRwRAIABBAWsOBQ8RJxMmJwsgBCABQQFqIgFHDQALQR4hAgyYAwsgASAERwRAIANBCzYCCCADIAE2AgRBByECDP8CC0EfIQIMlwMLIAEgBEYEQEEgIQIMlwMLAkAgAS0AAEENaw4ULj8/Pz8/Pz8/Pz8/Pz8/Pz8/PwA/C0EAIQIgA0EANgIcIANBvws2AhAgA0ECNgIMIAMgAUEBajYCFAyWAwsgA0EvaiECA0AgASAERgRAQSEhAgyXAwsCQAJAAkAgAS0AACIAQQlrDhgCACkpASkpKSkpKSkpKSkpKSkpKSkpKQInCyABQQFqIQEgA0Evai0AAEEBcUUNCgwYCyABQQFqIQEMFwsgAUEBaiEBIAItAABBAnENAAtBACECIANBADYCHCADIAE2AhQgA0GfFTYCECADQQw2AgwMlQMLIAMtAC5BgAFxRQ0BC0EAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ3mAiAAQRVGBEAgA0EkNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMlAMLQQAhAiADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMDJMDC0EAIQIgA0EANgIcIAMgATYCFCADQb4gNgIQIANBAjYCDAySAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEgDKdqIgEQMiIARQ0rIANBBzYCHCADIAE2AhQgAyAANgIMDJEDCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlgiAkUNACADIAIRAAAhAAsgAEUNKyAAQRVGBEAgA0EKNgIcIAMgATYCFCADQesZNgIQIANBFTYCDEEAIQIMkAMLQQAhAiADQQA2AhwgAyABNgIUIANBkww2AhAgA0ETNgIMDI8DC0EAIQIgA0EANgIcIAMgATYCFCADQYIVNgIQIANBAjYCDAyOAwtBACECIANBADYCHCADIAE2AhQgA0HdFDYCECADQRk2AgwMjQMLQQAhAiADQQA2AhwgAyABNgIUIANB5h02AhAgA0EZNgIMDIwDCyAAQRVGDT1BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwMiwMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDMiAEUNKCADQQ02AhwgAyABNgIUIAMgADYCDAyKAwsgAEEVRg06QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIkDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCgLIANBDjYCHCADIAA2AgwgAyABQQFqNgIUDIgDCyAAQRVGDTdBACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwMhwMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDMiAEUEQCABQQFqIQEMJwsgA0EPNgIcIAMgADYCDCADIAFBAWo2AhQMhgMLQQAhAiADQQA2AhwgAyABNgIUIANB4hc2AhAgA0EZNgIMDIUDCyAAQRVGDTNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwMhAMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUNJSADQRE2AhwgAyABNgIUIAMgADYCDAyDAwsgAEEVRg0wQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIIDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFBEAgAUEBaiEBDCULIANBEjYCHCADIAA2AgwgAyABQQFqNgIUDIEDCyADQS9qLQAAQQFxRQ0BC0EXIQIM5gILQQAhAiADQQA2AhwgAyABNgIUIANB4hc2AhAgA0EZNgIMDP4CCyAAQTtHDQAgAUEBaiEBDAwLQQAhAiADQQA2AhwgAyABNgIUIANBkhg2AhAgA0ECNgIMDPwCCyAAQRVGDShBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM+wILIANBFDYCHCADIAE2AhQgAyAANgIMDPoCCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFBEAgAUEBaiEBDPUCCyADQRU2AhwgAyAANgIMIAMgAUEBajYCFAz5AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQzzAgsgA0EXNgIcIAMgADYCDCADIAFBAWo2AhQM+AILIABBFUYNI0EAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAz3AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwdCyADQRk2AhwgAyAANgIMIAMgAUEBajYCFAz2AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQzvAgsgA0EaNgIcIAMgADYCDCADIAFBAWo2AhQM9QILIABBFUYNH0EAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAz0AgsgAygCBCEAIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDBsLIANBHDYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgzzAgsgAygCBCEAIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDOsCCyADQR02AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8gILIABBO0cNASABQQFqIQELQSYhAgzXAgtBACECIANBADYCHCADIAE2AhQgA0GfFTYCECADQQw2AgwM7wILIAEgBEcEQANAIAEtAABBIEcNhAIgBCABQQFqIgFHDQALQSwhAgzvAgtBLCECDO4CCyABIARGBEBBNCECDO4CCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtBNCECDO8CCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNnwIgA0EyNgIcIAMgATYCFCADIAA2AgxBACECDO4CCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUEQCABQQFqIQEMnwILIANBMjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgztAgsgASAERwRAAkADQCABLQAAQTBrIgBB/wFxQQpPBEBBOiECDNcCCyADKQMgIgtCmbPmzJmz5swZVg0BIAMgC0IKfiIKNwMgIAogAK1C/wGDIgtCf4VWDQEgAyAKIAt8NwMgIAQgAUEBaiIBRw0AC0HAACECDO4CCyADKAIEIQAgA0EANgIEIAMgACABQQFqIgEQMSIADRcM4gILQcAAIQIM7AILIAEgBEYEQEHJACECDOwCCwJAA0ACQCABLQAAQQlrDhgAAqICogKpAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAgCiAgsgBCABQQFqIgFHDQALQckAIQIM7AILIAFBAWohASADQS9qLQAAQQFxDaUCIANBADYCHCADIAE2AhQgA0GXEDYCECADQQo2AgxBACECDOsCCyABIARHBEADQCABLQAAQSBHDRUgBCABQQFqIgFHDQALQfgAIQIM6wILQfgAIQIM6gILIANBAjoAKAw4C0EAIQIgA0EANgIcIANBvws2AhAgA0ECNgIMIAMgAUEBajYCFAzoAgtBACECDM4CC0ENIQIMzQILQRMhAgzMAgtBFSECDMsCC0EWIQIMygILQRghAgzJAgtBGSECDMgCC0EaIQIMxwILQRshAgzGAgtBHCECDMUCC0EdIQIMxAILQR4hAgzDAgtBHyECDMICC0EgIQIMwQILQSIhAgzAAgtBIyECDL8CC0ElIQIMvgILQeUAIQIMvQILIANBPTYCHCADIAE2AhQgAyAANgIMQQAhAgzVAgsgA0EbNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIM1AILIANBIDYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNMCCyADQRM2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzSAgsgA0ELNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0QILIANBEDYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNACCyADQSA2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzPAgsgA0ELNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzgILIANBDDYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM0CC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAzMAgsCQANAAkAgAS0AAEEKaw4EAAICAAILIAQgAUEBaiIBRw0AC0H9ASECDMwCCwJAAkAgAy0ANkEBRw0AQQAhAAJAIAMoAjgiAkUNACACKAJgIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB/AE2AhwgAyABNgIUIANB3Bk2AhAgA0EVNgIMQQAhAgzNAgtB3AEhAgyzAgsgA0EANgIcIAMgATYCFCADQfkLNgIQIANBHzYCDEEAIQIMywILAkACQCADLQAoQQFrDgIEAQALQdsBIQIMsgILQdQBIQIMsQILIANBAjoAMUEAIQACQCADKAI4IgJFDQAgAigCACICRQ0AIAMgAhEAACEACyAARQRAQd0BIQIMsQILIABBFUcEQCADQQA2AhwgAyABNgIUIANBtAw2AhAgA0EQNgIMQQAhAgzKAgsgA0H7ATYCHCADIAE2AhQgA0GBGjYCECADQRU2AgxBACECDMkCCyABIARGBEBB+gEhAgzJAgsgAS0AAEHIAEYNASADQQE6ACgLQcABIQIMrgILQdoBIQIMrQILIAEgBEcEQCADQQw2AgggAyABNgIEQdkBIQIMrQILQfkBIQIMxQILIAEgBEYEQEH4ASECDMUCCyABLQAAQcgARw0EIAFBAWohAUHYASECDKsCCyABIARGBEBB9wEhAgzEAgsCQAJAIAEtAABBxQBrDhAABQUFBQUFBQUFBQUFBQUBBQsgAUEBaiEBQdYBIQIMqwILIAFBAWohAUHXASECDKoCC0H2ASECIAEgBEYNwgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABButUAai0AAEcNAyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMwwILIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARAuIgBFBEBB4wEhAgyqAgsgA0H1ATYCHCADIAE2AhQgAyAANgIMQQAhAgzCAgtB9AEhAiABIARGDcECIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbjVAGotAABHDQIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMICCyADQYEEOwEoIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARAuIgANAwwCCyADQQA2AgALQQAhAiADQQA2AhwgAyABNgIUIANB5R82AhAgA0EINgIMDL8CC0HVASECDKUCCyADQfMBNgIcIAMgATYCFCADIAA2AgxBACECDL0CC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ1uIABBFUcEQCADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgy9AgsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDLwCCyABIARHBEAgA0ENNgIIIAMgATYCBEHTASECDKMCC0HyASECDLsCCyABIARGBEBB8QEhAgy7AgsCQAJAAkAgAS0AAEHIAGsOCwABCAgICAgICAgCCAsgAUEBaiEBQdABIQIMowILIAFBAWohAUHRASECDKICCyABQQFqIQFB0gEhAgyhAgtB8AEhAiABIARGDbkCIAMoAgAiACAEIAFraiEGIAEgAGtBAmohBQNAIAEtAAAgAEG11QBqLQAARw0EIABBAkYNAyAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy5AgtB7wEhAiABIARGDbgCIAMoAgAiACAEIAFraiEGIAEgAGtBAWohBQNAIAEtAAAgAEGz1QBqLQAARw0DIABBAUYNAiAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy4AgtB7gEhAiABIARGDbcCIAMoAgAiACAEIAFraiEGIAEgAGtBAmohBQNAIAEtAAAgAEGw1QBqLQAARw0CIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy3AgsgAygCBCEAIANCADcDACADIAAgBUEBaiIBECsiAEUNAiADQewBNgIcIAMgATYCFCADIAA2AgxBACECDLYCCyADQQA2AgALIAMoAgQhACADQQA2AgQgAyAAIAEQKyIARQ2cAiADQe0BNgIcIAMgATYCFCADIAA2AgxBACECDLQCC0HPASECDJoCC0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMtAILQc4BIQIMmgILIANB6wE2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyyAgsgASAERgRAQesBIQIMsgILIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMsQILQc0BIQIMlwILIAEgBEcEQCADQQ42AgggAyABNgIEQcwBIQIMlwILQeoBIQIMrwILIAEgBEYEQEHpASECDK8CCyABLQAAQTBrIgBB/wFxQQpJBEAgAyAAOgAqIAFBAWohAUHLASECDJYCCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNlwIgA0HoATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgsgASAERgRAQecBIQIMrgILAkAgAS0AAEEuRgRAIAFBAWohAQwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNmAIgA0HmATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgtBygEhAgyUAgsgASAERgRAQeUBIQIMrQILQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIBNgIcIAMgATYCFCADIAA2AgxBACECDK8CCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNmgIgA0HjATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5AE2AhwgAyABNgIUIAMgADYCDAytAgtByQEhAgyTAgtBACEAAkAgAygCOCICRQ0AIAIoAkQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0GkDTYCECADQSE2AgxBACECDK0CC0HIASECDJMCCyADQeEBNgIcIAMgATYCFCADQdAaNgIQIANBFTYCDEEAIQIMqwILIAEgBEYEQEHhASECDKsCCwJAIAEtAABBIEYEQCADQQA7ATQgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GZETYCECADQQk2AgxBACECDKsCC0HHASECDJECCyABIARGBEBB4AEhAgyqAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKsCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyqAgtBxgEhAgyQAgsgASAERgRAQd8BIQIMqQILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyqAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqQILQcUBIQIMjwILIAEgBEYEQEHeASECDKgCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqQILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKgCC0HEASECDI4CCyABIARGBEBB3QEhAgynAgsCQAJAAkACQCABLQAAQQprDhcCAwMAAwMDAwMDAwMDAwMDAwMDAwMDAQMLIAFBAWoMBQsgAUEBaiEBQcMBIQIMjwILIAFBAWohASADQS9qLQAAQQFxDQggA0EANgIcIAMgATYCFCADQY0LNgIQIANBDTYCDEEAIQIMpwILIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKYCCyABIARHBEAgA0EPNgIIIAMgATYCBEEBIQIMjQILQdwBIQIMpQILAkACQANAAkAgAS0AAEEKaw4EAgAAAwALIAQgAUEBaiIBRw0AC0HbASECDKYCCyADKAIEIQAgA0EANgIEIAMgACABEC0iAEUEQCABQQFqIQEMBAsgA0HaATYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgylAgsgAygCBCEAIANBADYCBCADIAAgARAtIgANASABQQFqCyEBQcEBIQIMigILIANB2QE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMogILQcIBIQIMiAILIANBL2otAABBAXENASADQQA2AhwgAyABNgIUIANB5Bw2AhAgA0EZNgIMQQAhAgygAgsgASAERgRAQdkBIQIMoAILAkACQAJAIAEtAABBCmsOBAECAgACCyABQQFqIQEMAgsgAUEBaiEBDAELIAMtAC5BwABxRQ0BC0EAIQACQCADKAI4IgJFDQAgAigCPCICRQ0AIAMgAhEAACEACyAARQ2gASAAQRVGBEAgA0HZADYCHCADIAE2AhQgA0G3GjYCECADQRU2AgxBACECDJ8CCyADQQA2AhwgAyABNgIUIANBgA02AhAgA0EbNgIMQQAhAgyeAgsgA0EANgIcIAMgATYCFCADQdwoNgIQIANBAjYCDEEAIQIMnQILIAEgBEcEQCADQQw2AgggAyABNgIEQb8BIQIMhAILQdgBIQIMnAILIAEgBEYEQEHXASECDJwCCwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEHBAGsOFQABAgNaBAUGWlpaBwgJCgsMDQ4PEFoLIAFBAWohAUH7ACECDJICCyABQQFqIQFB/AAhAgyRAgsgAUEBaiEBQYEBIQIMkAILIAFBAWohAUGFASECDI8CCyABQQFqIQFBhgEhAgyOAgsgAUEBaiEBQYkBIQIMjQILIAFBAWohAUGKASECDIwCCyABQQFqIQFBjQEhAgyLAgsgAUEBaiEBQZYBIQIMigILIAFBAWohAUGXASECDIkCCyABQQFqIQFBmAEhAgyIAgsgAUEBaiEBQaUBIQIMhwILIAFBAWohAUGmASECDIYCCyABQQFqIQFBrAEhAgyFAgsgAUEBaiEBQbQBIQIMhAILIAFBAWohAUG3ASECDIMCCyABQQFqIQFBvgEhAgyCAgsgASAERgRAQdYBIQIMmwILIAEtAABBzgBHDUggAUEBaiEBQb0BIQIMgQILIAEgBEYEQEHVASECDJoCCwJAAkACQCABLQAAQcIAaw4SAEpKSkpKSkpKSgFKSkpKSkoCSgsgAUEBaiEBQbgBIQIMggILIAFBAWohAUG7ASECDIECCyABQQFqIQFBvAEhAgyAAgtB1AEhAiABIARGDZgCIAMoAgAiACAEIAFraiEFIAEgAGtBB2ohBgJAA0AgAS0AACAAQajVAGotAABHDUUgAEEHRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJkCCyADQQA2AgAgBkEBaiEBQRsMRQsgASAERgRAQdMBIQIMmAILAkACQCABLQAAQckAaw4HAEdHR0dHAUcLIAFBAWohAUG5ASECDP8BCyABQQFqIQFBugEhAgz+AQtB0gEhAiABIARGDZYCIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQabVAGotAABHDUMgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJcCCyADQQA2AgAgBkEBaiEBQQ8MQwtB0QEhAiABIARGDZUCIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQaTVAGotAABHDUIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYCCyADQQA2AgAgBkEBaiEBQSAMQgtB0AEhAiABIARGDZQCIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDUEgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJUCCyADQQA2AgAgBkEBaiEBQRIMQQsgASAERgRAQc8BIQIMlAILAkACQCABLQAAQcUAaw4OAENDQ0NDQ0NDQ0NDQwFDCyABQQFqIQFBtQEhAgz7AQsgAUEBaiEBQbYBIQIM+gELQc4BIQIgASAERg2SAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGe1QBqLQAARw0/IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyTAgsgA0EANgIAIAZBAWohAUEHDD8LQc0BIQIgASAERg2RAiADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGY1QBqLQAARw0+IABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAySAgsgA0EANgIAIAZBAWohAUEoDD4LIAEgBEYEQEHMASECDJECCwJAAkACQCABLQAAQcUAaw4RAEFBQUFBQUFBQQFBQUFBQQJBCyABQQFqIQFBsQEhAgz5AQsgAUEBaiEBQbIBIQIM+AELIAFBAWohAUGzASECDPcBC0HLASECIAEgBEYNjwIgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBkdUAai0AAEcNPCAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkAILIANBADYCACAGQQFqIQFBGgw8C0HKASECIAEgBEYNjgIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBjdUAai0AAEcNOyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjwILIANBADYCACAGQQFqIQFBIQw7CyABIARGBEBByQEhAgyOAgsCQAJAIAEtAABBwQBrDhQAPT09PT09PT09PT09PT09PT09AT0LIAFBAWohAUGtASECDPUBCyABQQFqIQFBsAEhAgz0AQsgASAERgRAQcgBIQIMjQILAkACQCABLQAAQdUAaw4LADw8PDw8PDw8PAE8CyABQQFqIQFBrgEhAgz0AQsgAUEBaiEBQa8BIQIM8wELQccBIQIgASAERg2LAiADKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEGE1QBqLQAARw04IABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyMAgsgA0EANgIAIAZBAWohAUEqDDgLIAEgBEYEQEHGASECDIsCCyABLQAAQdAARw04IAFBAWohAUElDDcLQcUBIQIgASAERg2JAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGB1QBqLQAARw02IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyKAgsgA0EANgIAIAZBAWohAUEODDYLIAEgBEYEQEHEASECDIkCCyABLQAAQcUARw02IAFBAWohAUGrASECDO8BCyABIARGBEBBwwEhAgyIAgsCQAJAAkACQCABLQAAQcIAaw4PAAECOTk5OTk5OTk5OTkDOQsgAUEBaiEBQacBIQIM8QELIAFBAWohAUGoASECDPABCyABQQFqIQFBqQEhAgzvAQsgAUEBaiEBQaoBIQIM7gELQcIBIQIgASAERg2GAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEH+1ABqLQAARw0zIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyHAgsgA0EANgIAIAZBAWohAUEUDDMLQcEBIQIgASAERg2FAiADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEH51ABqLQAARw0yIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyGAgsgA0EANgIAIAZBAWohAUErDDILQcABIQIgASAERg2EAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEH21ABqLQAARw0xIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyFAgsgA0EANgIAIAZBAWohAUEsDDELQb8BIQIgASAERg2DAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0wIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyEAgsgA0EANgIAIAZBAWohAUERDDALQb4BIQIgASAERg2CAiADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEHy1ABqLQAARw0vIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyDAgsgA0EANgIAIAZBAWohAUEuDC8LIAEgBEYEQEG9ASECDIICCwJAAkACQAJAAkAgAS0AAEHBAGsOFQA0NDQ0NDQ0NDQ0ATQ0AjQ0AzQ0BDQLIAFBAWohAUGbASECDOwBCyABQQFqIQFBnAEhAgzrAQsgAUEBaiEBQZ0BIQIM6gELIAFBAWohAUGiASECDOkBCyABQQFqIQFBpAEhAgzoAQsgASAERgRAQbwBIQIMgQILAkACQCABLQAAQdIAaw4DADABMAsgAUEBaiEBQaMBIQIM6AELIAFBAWohAUEEDC0LQbsBIQIgASAERg3/ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHw1ABqLQAARw0sIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyAAgsgA0EANgIAIAZBAWohAUEdDCwLIAEgBEYEQEG6ASECDP8BCwJAAkAgAS0AAEHJAGsOBwEuLi4uLgAuCyABQQFqIQFBoQEhAgzmAQsgAUEBaiEBQSIMKwsgASAERgRAQbkBIQIM/gELIAEtAABB0ABHDSsgAUEBaiEBQaABIQIM5AELIAEgBEYEQEG4ASECDP0BCwJAAkAgAS0AAEHGAGsOCwAsLCwsLCwsLCwBLAsgAUEBaiEBQZ4BIQIM5AELIAFBAWohAUGfASECDOMBC0G3ASECIAEgBEYN+wEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB7NQAai0AAEcNKCAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM/AELIANBADYCACAGQQFqIQFBDQwoC0G2ASECIAEgBEYN+gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNJyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+wELIANBADYCACAGQQFqIQFBDAwnC0G1ASECIAEgBEYN+QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB6tQAai0AAEcNJiAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+gELIANBADYCACAGQQFqIQFBAwwmC0G0ASECIAEgBEYN+AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB6NQAai0AAEcNJSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+QELIANBADYCACAGQQFqIQFBJgwlCyABIARGBEBBswEhAgz4AQsCQAJAIAEtAABB1ABrDgIAAScLIAFBAWohAUGZASECDN8BCyABQQFqIQFBmgEhAgzeAQtBsgEhAiABIARGDfYBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQebUAGotAABHDSMgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPcBCyADQQA2AgAgBkEBaiEBQScMIwtBsQEhAiABIARGDfUBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQeTUAGotAABHDSIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPYBCyADQQA2AgAgBkEBaiEBQRwMIgtBsAEhAiABIARGDfQBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQd7UAGotAABHDSEgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPUBCyADQQA2AgAgBkEBaiEBQQYMIQtBrwEhAiABIARGDfMBIAMoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQdnUAGotAABHDSAgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPQBCyADQQA2AgAgBkEBaiEBQRkMIAsgASAERgRAQa4BIQIM8wELAkACQAJAAkAgAS0AAEEtaw4jACQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkASQkJCQkAiQkJAMkCyABQQFqIQFBjgEhAgzcAQsgAUEBaiEBQY8BIQIM2wELIAFBAWohAUGUASECDNoBCyABQQFqIQFBlQEhAgzZAQtBrQEhAiABIARGDfEBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQdfUAGotAABHDR4gAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPIBCyADQQA2AgAgBkEBaiEBQQsMHgsgASAERgRAQawBIQIM8QELAkACQCABLQAAQcEAaw4DACABIAsgAUEBaiEBQZABIQIM2AELIAFBAWohAUGTASECDNcBCyABIARGBEBBqwEhAgzwAQsCQAJAIAEtAABBwQBrDg8AHx8fHx8fHx8fHx8fHwEfCyABQQFqIQFBkQEhAgzXAQsgAUEBaiEBQZIBIQIM1gELIAEgBEYEQEGqASECDO8BCyABLQAAQcwARw0cIAFBAWohAUEKDBsLQakBIQIgASAERg3tASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHR1ABqLQAARw0aIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzuAQsgA0EANgIAIAZBAWohAUEeDBoLQagBIQIgASAERg3sASADKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIAEtAAAgAEHK1ABqLQAARw0ZIABBBkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAztAQsgA0EANgIAIAZBAWohAUEVDBkLQacBIQIgASAERg3rASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHH1ABqLQAARw0YIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzsAQsgA0EANgIAIAZBAWohAUEXDBgLQaYBIQIgASAERg3qASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHB1ABqLQAARw0XIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzrAQsgA0EANgIAIAZBAWohAUEYDBcLIAEgBEYEQEGlASECDOoBCwJAAkAgAS0AAEHJAGsOBwAZGRkZGQEZCyABQQFqIQFBiwEhAgzRAQsgAUEBaiEBQYwBIQIM0AELQaQBIQIgASAERg3oASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw0VIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzpAQsgA0EANgIAIAZBAWohAUEJDBULQaMBIQIgASAERg3nASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw0UIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzoAQsgA0EANgIAIAZBAWohAUEfDBQLQaIBIQIgASAERg3mASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEG+1ABqLQAARw0TIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAznAQsgA0EANgIAIAZBAWohAUECDBMLQaEBIQIgASAERg3lASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYDQCABLQAAIABBvNQAai0AAEcNESAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5QELIAEgBEYEQEGgASECDOUBC0EBIAEtAABB3wBHDREaIAFBAWohAUGHASECDMsBCyADQQA2AgAgBkEBaiEBQYgBIQIMygELQZ8BIQIgASAERg3iASADKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEGE1QBqLQAARw0PIABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzjAQsgA0EANgIAIAZBAWohAUEpDA8LQZ4BIQIgASAERg3hASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEG41ABqLQAARw0OIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAziAQsgA0EANgIAIAZBAWohAUEtDA4LIAEgBEYEQEGdASECDOEBCyABLQAAQcUARw0OIAFBAWohAUGEASECDMcBCyABIARGBEBBnAEhAgzgAQsCQAJAIAEtAABBzABrDggADw8PDw8PAQ8LIAFBAWohAUGCASECDMcBCyABQQFqIQFBgwEhAgzGAQtBmwEhAiABIARGDd4BIAMoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQbPUAGotAABHDQsgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADN8BCyADQQA2AgAgBkEBaiEBQSMMCwtBmgEhAiABIARGDd0BIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDUAGotAABHDQogAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADN4BCyADQQA2AgAgBkEBaiEBQQAMCgsgASAERgRAQZkBIQIM3QELAkACQCABLQAAQcgAaw4IAAwMDAwMDAEMCyABQQFqIQFB/QAhAgzEAQsgAUEBaiEBQYABIQIMwwELIAEgBEYEQEGYASECDNwBCwJAAkAgAS0AAEHOAGsOAwALAQsLIAFBAWohAUH+ACECDMMBCyABQQFqIQFB/wAhAgzCAQsgASAERgRAQZcBIQIM2wELIAEtAABB2QBHDQggAUEBaiEBQQgMBwtBlgEhAiABIARGDdkBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQazUAGotAABHDQYgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNoBCyADQQA2AgAgBkEBaiEBQQUMBgtBlQEhAiABIARGDdgBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQabUAGotAABHDQUgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNkBCyADQQA2AgAgBkEBaiEBQRYMBQtBlAEhAiABIARGDdcBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDQQgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNgBCyADQQA2AgAgBkEBaiEBQRAMBAsgASAERgRAQZMBIQIM1wELAkACQCABLQAAQcMAaw4MAAYGBgYGBgYGBgYBBgsgAUEBaiEBQfkAIQIMvgELIAFBAWohAUH6ACECDL0BC0GSASECIAEgBEYN1QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBoNQAai0AAEcNAiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM1gELIANBADYCACAGQQFqIQFBJAwCCyADQQA2AgAMAgsgASAERgRAQZEBIQIM1AELIAEtAABBzABHDQEgAUEBaiEBQRMLOgApIAMoAgQhACADQQA2AgQgAyAAIAEQLiIADQIMAQtBACECIANBADYCHCADIAE2AhQgA0H+HzYCECADQQY2AgwM0QELQfgAIQIMtwELIANBkAE2AhwgAyABNgIUIAMgADYCDEEAIQIMzwELQQAhAAJAIAMoAjgiAkUNACACKAJAIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRg0BIANBADYCHCADIAE2AhQgA0GCDzYCECADQSA2AgxBACECDM4BC0H3ACECDLQBCyADQY8BNgIcIAMgATYCFCADQewbNgIQIANBFTYCDEEAIQIMzAELIAEgBEYEQEGPASECDMwBCwJAIAEtAABBIEYEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQZsfNgIQIANBBjYCDEEAIQIMzAELQQIhAgyyAQsDQCABLQAAQSBHDQIgBCABQQFqIgFHDQALQY4BIQIMygELIAEgBEYEQEGNASECDMoBCwJAIAEtAABBCWsOBEoAAEoAC0H1ACECDLABCyADLQApQQVGBEBB9gAhAgywAQtB9AAhAgyvAQsgASAERgRAQYwBIQIMyAELIANBEDYCCCADIAE2AgQMCgsgASAERgRAQYsBIQIMxwELAkAgAS0AAEEJaw4ERwAARwALQfMAIQIMrQELIAEgBEcEQCADQRA2AgggAyABNgIEQfEAIQIMrQELQYoBIQIMxQELAkAgASAERwRAA0AgAS0AAEGg0ABqLQAAIgBBA0cEQAJAIABBAWsOAkkABAtB8AAhAgyvAQsgBCABQQFqIgFHDQALQYgBIQIMxgELQYgBIQIMxQELIANBADYCHCADIAE2AhQgA0HbIDYCECADQQc2AgxBACECDMQBCyABIARGBEBBiQEhAgzEAQsCQAJAAkAgAS0AAEGg0gBqLQAAQQFrDgNGAgABC0HyACECDKwBCyADQQA2AhwgAyABNgIUIANBtBI2AhAgA0EHNgIMQQAhAgzEAQtB6gAhAgyqAQsgASAERwRAIAFBAWohAUHvACECDKoBC0GHASECDMIBCyAEIAEiAEYEQEGGASECDMIBCyAALQAAIgFBL0YEQCAAQQFqIQFB7gAhAgypAQsgAUEJayICQRdLDQEgACEBQQEgAnRBm4CABHENQQwBCyAEIAEiAEYEQEGFASECDMEBCyAALQAAQS9HDQAgAEEBaiEBDAMLQQAhAiADQQA2AhwgAyAANgIUIANB2yA2AhAgA0EHNgIMDL8BCwJAAkACQAJAAkADQCABLQAAQaDOAGotAAAiAEEFRwRAAkACQCAAQQFrDghHBQYHCAAEAQgLQesAIQIMrQELIAFBAWohAUHtACECDKwBCyAEIAFBAWoiAUcNAAtBhAEhAgzDAQsgAUEBagwUCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQdsANgIcIAMgATYCFCADIAA2AgxBACECDMEBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDMABCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQfoANgIcIAMgATYCFCADIAA2AgxBACECDL8BCyADQQA2AhwgAyABNgIUIANB+Q82AhAgA0EHNgIMQQAhAgy+AQsgASAERgRAQYMBIQIMvgELAkAgAS0AAEGgzgBqLQAAQQFrDgg+BAUGAAgCAwcLIAFBAWohAQtBAyECDKMBCyABQQFqDA0LQQAhAiADQQA2AhwgA0HREjYCECADQQc2AgwgAyABQQFqNgIUDLoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQdsANgIcIAMgATYCFCADIAA2AgxBACECDLkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDLgBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQfoANgIcIAMgATYCFCADIAA2AgxBACECDLcBCyADQQA2AhwgAyABNgIUIANB+Q82AhAgA0EHNgIMQQAhAgy2AQtB7AAhAgycAQsgASAERgRAQYIBIQIMtQELIAFBAWoMAgsgASAERgRAQYEBIQIMtAELIAFBAWoMAQsgASAERg0BIAFBAWoLIQFBBCECDJgBC0GAASECDLABCwNAIAEtAABBoMwAai0AACIAQQJHBEAgAEEBRwRAQekAIQIMmQELDDELIAQgAUEBaiIBRw0AC0H/ACECDK8BCyABIARGBEBB/gAhAgyvAQsCQCABLQAAQQlrDjcvAwYvBAYGBgYGBgYGBgYGBgYGBgYGBgUGBgIGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYABgsgAUEBagshAUEFIQIMlAELIAFBAWoMBgsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgyrAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgyqAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgypAQsgA0EANgIcIAMgATYCFCADQY0UNgIQIANBBzYCDEEAIQIMqAELAkACQAJAAkADQCABLQAAQaDKAGotAAAiAEEFRwRAAkAgAEEBaw4GLgMEBQYABgtB6AAhAgyUAQsgBCABQQFqIgFHDQALQf0AIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqAELIANBADYCHCADIAE2AhQgA0HkCDYCECADQQc2AgxBACECDKcBCyABIARGDQEgAUEBagshAUEGIQIMjAELQfwAIQIMpAELAkACQAJAAkADQCABLQAAQaDIAGotAAAiAEEFRwRAIABBAWsOBCkCAwQFCyAEIAFBAWoiAUcNAAtB+wAhAgynAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgymAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgylAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgykAQsgA0EANgIcIAMgATYCFCADQbwKNgIQIANBBzYCDEEAIQIMowELQc8AIQIMiQELQdEAIQIMiAELQecAIQIMhwELIAEgBEYEQEH6ACECDKABCwJAIAEtAABBCWsOBCAAACAACyABQQFqIQFB5gAhAgyGAQsgASAERgRAQfkAIQIMnwELAkAgAS0AAEEJaw4EHwAAHwALQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFBEBB4gEhAgyGAQsgAEEVRwRAIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDJ8BCyADQfgANgIcIAMgATYCFCADQeoaNgIQIANBFTYCDEEAIQIMngELIAEgBEcEQCADQQ02AgggAyABNgIEQeQAIQIMhQELQfcAIQIMnQELIAEgBEYEQEH2ACECDJ0BCwJAAkACQCABLQAAQcgAaw4LAAELCwsLCwsLCwILCyABQQFqIQFB3QAhAgyFAQsgAUEBaiEBQeAAIQIMhAELIAFBAWohAUHjACECDIMBC0H1ACECIAEgBEYNmwEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBtdUAai0AAEcNCCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMnAELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfQANgIcIAMgATYCFCADIAA2AgxBACECDJwBC0HiACECDIIBC0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMnAELQeEAIQIMggELIANB8wA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyaAQsgAy0AKSIAQSNrQQtJDQkCQCAAQQZLDQBBASAAdEHKAHFFDQAMCgtBACECIANBADYCHCADIAE2AhQgA0HtCTYCECADQQg2AgwMmQELQfIAIQIgASAERg2YASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGz1QBqLQAARw0FIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAQsgAygCBCEAIANCADcDACADIAAgBkEBaiIBECsiAARAIANB8QA2AhwgAyABNgIUIAMgADYCDEEAIQIMmQELQd8AIQIMfwtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJkBC0HeACECDH8LIANB8AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyXAQsgAy0AKUEhRg0GIANBADYCHCADIAE2AhQgA0GRCjYCECADQQg2AgxBACECDJYBC0HvACECIAEgBEYNlQEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMlgELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgBFDQIgA0HtADYCHCADIAE2AhQgAyAANgIMQQAhAgyVAQsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNgAEgA0HuADYCHCADIAE2AhQgAyAANgIMQQAhAgyTAQtB3AAhAgx5C0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMkwELQdsAIQIMeQsgA0HsADYCHCADIAE2AhQgA0GAGzYCECADQRU2AgxBACECDJEBCyADLQApIgBBI0kNACAAQS5GDQAgA0EANgIcIAMgATYCFCADQckJNgIQIANBCDYCDEEAIQIMkAELQdoAIQIMdgsgASAERgRAQesAIQIMjwELAkAgAS0AAEEvRgRAIAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMQQAhAgyPAQtB2QAhAgx1CyABIARHBEAgA0EONgIIIAMgATYCBEHYACECDHULQeoAIQIMjQELIAEgBEYEQEHpACECDI0BCyABLQAAQTBrIgBB/wFxQQpJBEAgAyAAOgAqIAFBAWohAUHXACECDHQLIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ16IANB6AA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELIAEgBEYEQEHnACECDIwBCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDXsgA0HmADYCHCADIAE2AhQgAyAANgIMQQAhAgyMAQtB1gAhAgxyCyABIARGBEBB5QAhAgyLAQtBACEAQQEhBUEBIQdBACECAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkAgAS0AAEEwaw4KCgkAAQIDBAUGCAsLQQIMBgtBAwwFC0EEDAQLQQUMAwtBBgwCC0EHDAELQQgLIQJBACEFQQAhBwwCC0EJIQJBASEAQQAhBUEAIQcMAQtBACEFQQEhAgsgAyACOgArIAFBAWohAQJAAkAgAy0ALkEQcQ0AAkACQAJAIAMtACoOAwEAAgQLIAdFDQMMAgsgAA0BDAILIAVFDQELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ0CIANB4gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjQELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ19IANB4wA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5AA2AhwgAyABNgIUIAMgADYCDAyLAQtB1AAhAgxxCyADLQApQSJGDYYBQdMAIQIMcAtBACEAAkAgAygCOCICRQ0AIAIoAkQiAkUNACADIAIRAAAhAAsgAEUEQEHVACECDHALIABBFUcEQCADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgyJAQsgA0HhADYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDIgBCyABIARGBEBB4AAhAgyIAQsCQAJAAkACQAJAIAEtAABBCmsOBAEEBAAECyABQQFqIQEMAQsgAUEBaiEBIANBL2otAABBAXFFDQELQdIAIQIMcAsgA0EANgIcIAMgATYCFCADQbYRNgIQIANBCTYCDEEAIQIMiAELIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIcBCyABIARGBEBB3wAhAgyHAQsgAS0AAEEKRgRAIAFBAWohAQwJCyADLQAuQcAAcQ0IIANBADYCHCADIAE2AhQgA0G2ETYCECADQQI2AgxBACECDIYBCyABIARGBEBB3QAhAgyGAQsgAS0AACICQQ1GBEAgAUEBaiEBQdAAIQIMbQsgASEAIAJBCWsOBAUBAQUBCyAEIAEiAEYEQEHcACECDIUBCyAALQAAQQpHDQAgAEEBagwCC0EAIQIgA0EANgIcIAMgADYCFCADQcotNgIQIANBBzYCDAyDAQsgASAERgRAQdsAIQIMgwELAkAgAS0AAEEJaw4EAwAAAwALIAFBAWoLIQFBzgAhAgxoCyABIARGBEBB2gAhAgyBAQsgAS0AAEEJaw4EAAEBAAELQQAhAiADQQA2AhwgA0GaEjYCECADQQc2AgwgAyABQQFqNgIUDH8LIANBgBI7ASpBACEAAkAgAygCOCICRQ0AIAIoAjgiAkUNACADIAIRAAAhAAsgAEUNACAAQRVHDQEgA0HZADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDH4LQc0AIQIMZAsgA0EANgIcIAMgATYCFCADQckNNgIQIANBGjYCDEEAIQIMfAsgASAERgRAQdkAIQIMfAsgAS0AAEEgRw09IAFBAWohASADLQAuQQFxDT0gA0EANgIcIAMgATYCFCADQcIcNgIQIANBHjYCDEEAIQIMewsgASAERgRAQdgAIQIMewsCQAJAAkACQAJAIAEtAAAiAEEKaw4EAgMDAAELIAFBAWohAUEsIQIMZQsgAEE6Rw0BIANBADYCHCADIAE2AhQgA0HnETYCECADQQo2AgxBACECDH0LIAFBAWohASADQS9qLQAAQQFxRQ1zIAMtADJBgAFxRQRAIANBMmohAiADEDVBACEAAkAgAygCOCIGRQ0AIAYoAigiBkUNACADIAYRAAAhAAsCQAJAIAAOFk1MSwEBAQEBAQEBAQEBAQEBAQEBAQABCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgx+CyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgx9C0EAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ1ZIABBFUcNASADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgx8C0HLACECDGILQQAhAiADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMDHoLIAMgAy8BMkGAAXI7ATIMOwsgASAERwRAIANBETYCCCADIAE2AgRBygAhAgxgC0HXACECDHgLIAEgBEYEQEHWACECDHgLAkACQAJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB4wBrDhMAQEBAQEBAQEBAQEBAAUBAQAIDQAsgAUEBaiEBQcYAIQIMYQsgAUEBaiEBQccAIQIMYAsgAUEBaiEBQcgAIQIMXwsgAUEBaiEBQckAIQIMXgtB1QAhAiAEIAEiAEYNdiAEIAFrIAMoAgAiAWohBiAAIAFrQQVqIQcDQCABQZDIAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQhBBCABQQVGDQoaIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHYLQdQAIQIgBCABIgBGDXUgBCABayADKAIAIgFqIQYgACABa0EPaiEHA0AgAUGAyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0HQQMgAUEPRg0JGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx1C0HTACECIAQgASIARg10IAQgAWsgAygCACIBaiEGIAAgAWtBDmohBwNAIAFB4scAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNBiABQQ5GDQcgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdAtB0gAhAiAEIAEiAEYNcyAEIAFrIAMoAgAiAWohBSAAIAFrQQFqIQYDQCABQeDHAGotAAAgAC0AACIHQSByIAcgB0HBAGtB/wFxQRpJG0H/AXFHDQUgAUEBRg0CIAFBAWohASAEIABBAWoiAEcNAAsgAyAFNgIADHMLIAEgBEYEQEHRACECDHMLAkACQCABLQAAIgBBIHIgACAAQcEAa0H/AXFBGkkbQf8BcUHuAGsOBwA5OTk5OQE5CyABQQFqIQFBwwAhAgxaCyABQQFqIQFBxAAhAgxZCyADQQA2AgAgBkEBaiEBQcUAIQIMWAtB0AAhAiAEIAEiAEYNcCAEIAFrIAMoAgAiAWohBiAAIAFrQQlqIQcDQCABQdbHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQJBAiABQQlGDQQaIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHALQc8AIQIgBCABIgBGDW8gBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUHQxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxvCyAAIQEgA0EANgIADDMLQQELOgAsIANBADYCACAHQQFqIQELQS0hAgxSCwJAA0AgAS0AAEHQxQBqLQAAQQFHDQEgBCABQQFqIgFHDQALQc0AIQIMawtBwgAhAgxRCyABIARGBEBBzAAhAgxqCyABLQAAQTpGBEAgAygCBCEAIANBADYCBCADIAAgARAwIgBFDTMgA0HLADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxqCyADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgxpCwJAAkAgAy0ALEECaw4CAAEnCyADQTNqLQAAQQJxRQ0mIAMtAC5BAnENJiADQQA2AhwgAyABNgIUIANBphQ2AhAgA0ELNgIMQQAhAgxpCyADLQAyQSBxRQ0lIAMtAC5BAnENJSADQQA2AhwgAyABNgIUIANBvRM2AhAgA0EPNgIMQQAhAgxoC0EAIQACQCADKAI4IgJFDQAgAigCSCICRQ0AIAMgAhEAACEACyAARQRAQcEAIQIMTwsgAEEVRwRAIANBADYCHCADIAE2AhQgA0GmDzYCECADQRw2AgxBACECDGgLIANBygA2AhwgAyABNgIUIANBhRw2AhAgA0EVNgIMQQAhAgxnCyABIARHBEAgASECA0AgBCACIgFrQRBOBEAgAUEQaiEC/Qz/////////////////////IAH9AAAAIg1BB/1sIA39DODg4ODg4ODg4ODg4ODg4OD9bv0MX19fX19fX19fX19fX19fX/0mIA39DAkJCQkJCQkJCQkJCQkJCQn9I/1Q/VL9ZEF/c2giAEEQRg0BIAAgAWohAQwYCyABIARGBEBBxAAhAgxpCyABLQAAQcDBAGotAABBAUcNFyAEIAFBAWoiAkcNAAtBxAAhAgxnC0HEACECDGYLIAEgBEcEQANAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXEiAEEJRg0AIABBIEYNAAJAAkACQAJAIABB4wBrDhMAAwMDAwMDAwEDAwMDAwMDAwMCAwsgAUEBaiEBQTYhAgxSCyABQQFqIQFBNyECDFELIAFBAWohAUE4IQIMUAsMFQsgBCABQQFqIgFHDQALQTwhAgxmC0E8IQIMZQsgASAERgRAQcgAIQIMZQsgA0ESNgIIIAMgATYCBAJAAkACQAJAAkAgAy0ALEEBaw4EFAABAgkLIAMtADJBIHENA0HgASECDE8LAkAgAy8BMiIAQQhxRQ0AIAMtAChBAUcNACADLQAuQQhxRQ0CCyADIABB9/sDcUGABHI7ATIMCwsgAyADLwEyQRByOwEyDAQLIANBADYCBCADIAEgARAxIgAEQCADQcEANgIcIAMgADYCDCADIAFBAWo2AhRBACECDGYLIAFBAWohAQxYCyADQQA2AhwgAyABNgIUIANB9BM2AhAgA0EENgIMQQAhAgxkC0HHACECIAEgBEYNYyADKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIABBwMUAai0AACABLQAAQSByRw0BIABBBkYNSiAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAxkCyADQQA2AgAMBQsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkcNAyABQQFqIQEMBQsgBCABQQFqIgFHDQALQcUAIQIMZAtBxQAhAgxjCwsgA0EAOgAsDAELQQshAgxHC0E/IQIMRgsCQAJAA0AgAS0AACIAQSBHBEACQCAAQQprDgQDBQUDAAsgAEEsRg0DDAQLIAQgAUEBaiIBRw0AC0HGACECDGALIANBCDoALAwOCyADLQAoQQFHDQIgAy0ALkEIcQ0CIAMoAgQhACADQQA2AgQgAyAAIAEQMSIABEAgA0HCADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxfCyABQQFqIQEMUAtBOyECDEQLAkADQCABLQAAIgBBIEcgAEEJR3ENASAEIAFBAWoiAUcNAAtBwwAhAgxdCwtBPCECDEILAkACQCABIARHBEADQCABLQAAIgBBIEcEQCAAQQprDgQDBAQDBAsgBCABQQFqIgFHDQALQT8hAgxdC0E/IQIMXAsgAyADLwEyQSByOwEyDAoLIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQ1OIANBPjYCHCADIAE2AhQgAyAANgIMQQAhAgxaCwJAIAEgBEcEQANAIAEtAABBwMMAai0AACIAQQFHBEAgAEECRg0DDAwLIAQgAUEBaiIBRw0AC0E3IQIMWwtBNyECDFoLIAFBAWohAQwEC0E7IQIgBCABIgBGDVggBCABayADKAIAIgFqIQYgACABa0EFaiEHAkADQCABQZDIAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEFRgRAQQchAQw/CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxZCyADQQA2AgAgACEBDAULQTohAiAEIAEiAEYNVyAEIAFrIAMoAgAiAWohBiAAIAFrQQhqIQcCQANAIAFBtMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQhGBEBBBSEBDD4LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFgLIANBADYCACAAIQEMBAtBOSECIAQgASIARg1WIAQgAWsgAygCACIBaiEGIAAgAWtBA2ohBwJAA0AgAUGwwQBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBA0YEQEEGIQEMPQsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMVwsgA0EANgIAIAAhAQwDCwJAA0AgAS0AACIAQSBHBEAgAEEKaw4EBwQEBwILIAQgAUEBaiIBRw0AC0E4IQIMVgsgAEEsRw0BIAFBAWohAEEBIQECQAJAAkACQAJAIAMtACxBBWsOBAMBAgQACyAAIQEMBAtBAiEBDAELQQQhAQsgA0EBOgAsIAMgAy8BMiABcjsBMiAAIQEMAQsgAyADLwEyQQhyOwEyIAAhAQtBPiECDDsLIANBADoALAtBOSECDDkLIAEgBEYEQEE2IQIMUgsCQAJAAkACQAJAIAEtAABBCmsOBAACAgECCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNAiADQTM2AhwgAyABNgIUIAMgADYCDEEAIQIMVQsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDAYLIANBMjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxUCyADLQAuQQFxBEBB3wEhAgw7CyADKAIEIQAgA0EANgIEIAMgACABEDEiAA0BDEkLQTQhAgw5CyADQTU2AhwgAyABNgIUIAMgADYCDEEAIQIMUQtBNSECDDcLIANBL2otAABBAXENACADQQA2AhwgAyABNgIUIANB6xY2AhAgA0EZNgIMQQAhAgxPC0EzIQIMNQsgASAERgRAQTIhAgxOCwJAIAEtAABBCkYEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQZIXNgIQIANBAzYCDEEAIQIMTgtBMiECDDQLIAEgBEYEQEExIQIMTQsCQCABLQAAIgBBCUYNACAAQSBGDQBBASECAkAgAy0ALEEFaw4EBgQFAA0LIAMgAy8BMkEIcjsBMgwMCyADLQAuQQFxRQ0BIAMtACxBCEcNACADQQA6ACwLQT0hAgwyCyADQQA2AhwgAyABNgIUIANBwhY2AhAgA0EKNgIMQQAhAgxKC0ECIQIMAQtBBCECCyADQQE6ACwgAyADLwEyIAJyOwEyDAYLIAEgBEYEQEEwIQIMRwsgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQQFxDQAgA0EANgIcIAMgATYCFCADQdwoNgIQIANBAjYCDEEAIQIMRgtBMCECDCwLIAFBAWohAUExIQIMKwsgASAERgRAQS8hAgxECyABLQAAIgBBCUcgAEEgR3FFBEAgAUEBaiEBIAMtAC5BAXENASADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgxEC0EBIQICQAJAAkACQAJAAkAgAy0ALEECaw4HBQQEAwECAAQLIAMgAy8BMkEIcjsBMgwDC0ECIQIMAQtBBCECCyADQQE6ACwgAyADLwEyIAJyOwEyC0EvIQIMKwsgA0EANgIcIAMgATYCFCADQYQTNgIQIANBCzYCDEEAIQIMQwtB4QEhAgwpCyABIARGBEBBLiECDEILIANBADYCBCADQRI2AgggAyABIAEQMSIADQELQS4hAgwnCyADQS02AhwgAyABNgIUIAMgADYCDEEAIQIMPwtBACEAAkAgAygCOCICRQ0AIAIoAkwiAkUNACADIAIRAAAhAAsgAEUNACAAQRVHDQEgA0HYADYCHCADIAE2AhQgA0GzGzYCECADQRU2AgxBACECDD4LQcwAIQIMJAsgA0EANgIcIAMgATYCFCADQbMONgIQIANBHTYCDEEAIQIMPAsgASAERgRAQc4AIQIMPAsgAS0AACIAQSBGDQIgAEE6Rg0BCyADQQA6ACxBCSECDCELIAMoAgQhACADQQA2AgQgAyAAIAEQMCIADQEMAgsgAy0ALkEBcQRAQd4BIQIMIAsgAygCBCEAIANBADYCBCADIAAgARAwIgBFDQIgA0EqNgIcIAMgADYCDCADIAFBAWo2AhRBACECDDgLIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMNwsgAUEBaiEBQcAAIQIMHQsgAUEBaiEBDCwLIAEgBEYEQEErIQIMNQsCQCABLQAAQQpGBEAgAUEBaiEBDAELIAMtAC5BwABxRQ0GCyADLQAyQYABcQRAQQAhAAJAIAMoAjgiAkUNACACKAJcIgJFDQAgAyACEQAAIQALIABFDRIgAEEVRgRAIANBBTYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDDYLIANBADYCHCADIAE2AhQgA0GQDjYCECADQRQ2AgxBACECDDULIANBMmohAiADEDVBACEAAkAgAygCOCIGRQ0AIAYoAigiBkUNACADIAYRAAAhAAsgAA4WAgEABAQEBAQEBAQEBAQEBAQEBAQEAwQLIANBAToAMAsgAiACLwEAQcAAcjsBAAtBKyECDBgLIANBKTYCHCADIAE2AhQgA0GsGTYCECADQRU2AgxBACECDDALIANBADYCHCADIAE2AhQgA0HlCzYCECADQRE2AgxBACECDC8LIANBADYCHCADIAE2AhQgA0GlCzYCECADQQI2AgxBACECDC4LQQEhByADLwEyIgVBCHFFBEAgAykDIEIAUiEHCwJAIAMtADAEQEEBIQAgAy0AKUEFRg0BIAVBwABxRSAHcUUNAQsCQCADLQAoIgJBAkYEQEEBIQAgAy8BNCIGQeUARg0CQQAhACAFQcAAcQ0CIAZB5ABGDQIgBkHmAGtBAkkNAiAGQcwBRg0CIAZBsAJGDQIMAQtBACEAIAVBwABxDQELQQIhACAFQQhxDQAgBUGABHEEQAJAIAJBAUcNACADLQAuQQpxDQBBBSEADAILQQQhAAwBCyAFQSBxRQRAIAMQNkEAR0ECdCEADAELQQBBAyADKQMgUBshAAsgAEEBaw4FAgAHAQMEC0ERIQIMEwsgA0EBOgAxDCkLQQAhAgJAIAMoAjgiAEUNACAAKAIwIgBFDQAgAyAAEQAAIQILIAJFDSYgAkEVRgRAIANBAzYCHCADIAE2AhQgA0HSGzYCECADQRU2AgxBACECDCsLQQAhAiADQQA2AhwgAyABNgIUIANB3Q42AhAgA0ESNgIMDCoLIANBADYCHCADIAE2AhQgA0H5IDYCECADQQ82AgxBACECDCkLQQAhAAJAIAMoAjgiAkUNACACKAIwIgJFDQAgAyACEQAAIQALIAANAQtBDiECDA4LIABBFUYEQCADQQI2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwnCyADQQA2AhwgAyABNgIUIANB3Q42AhAgA0ESNgIMQQAhAgwmC0EqIQIMDAsgASAERwRAIANBCTYCCCADIAE2AgRBKSECDAwLQSYhAgwkCyADIAMpAyAiDCAEIAFrrSIKfSILQgAgCyAMWBs3AyAgCiAMVARAQSUhAgwkCyADKAIEIQAgA0EANgIEIAMgACABIAynaiIBEDIiAEUNACADQQU2AhwgAyABNgIUIAMgADYCDEEAIQIMIwtBDyECDAkLQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCABLQAAQTBrDjcXFgABAgMEBQYHFBQUFBQUFAgJCgsMDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUDg8QERITFAtCAiEKDBYLQgMhCgwVC0IEIQoMFAtCBSEKDBMLQgYhCgwSC0IHIQoMEQtCCCEKDBALQgkhCgwPC0IKIQoMDgtCCyEKDA0LQgwhCgwMC0INIQoMCwtCDiEKDAoLQg8hCgwJC0IKIQoMCAtCCyEKDAcLQgwhCgwGC0INIQoMBQtCDiEKDAQLQg8hCgwDCyADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMQQAhAgwhCyABIARGBEBBIiECDCELQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FRQAAQIDBAUGBxYWFhYWFhYICQoLDA0WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFg4PEBESExYLQgIhCgwUC0IDIQoMEwtCBCEKDBILQgUhCgwRC0IGIQoMEAtCByEKDA8LQgghCgwOC0IJIQoMDQtCCiEKDAwLQgshCgwLC0IMIQoMCgtCDSEKDAkLQg4hCgwIC0IPIQoMBwtCCiEKDAYLQgshCgwFC0IMIQoMBAtCDSEKDAMLQg4hCgwCC0IPIQoMAQtCASEKCyABQQFqIQEgAykDICILQv//////////D1gEQCADIAtCBIYgCoQ3AyAMAgsgA0EANgIcIAMgATYCFCADQbUJNgIQIANBDDYCDEEAIQIMHgtBJyECDAQLQSghAgwDCyADIAE6ACwgA0EANgIAIAdBAWohAUEMIQIMAgsgA0EANgIAIAZBAWohAUEKIQIMAQsgAUEBaiEBQQghAgwACwALQQAhAiADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMDBcLQQAhAiADQQA2AhwgAyABNgIUIANBgxE2AhAgA0EJNgIMDBYLQQAhAiADQQA2AhwgAyABNgIUIANB3wo2AhAgA0EJNgIMDBULQQAhAiADQQA2AhwgAyABNgIUIANB7RA2AhAgA0EJNgIMDBQLQQAhAiADQQA2AhwgAyABNgIUIANB0hE2AhAgA0EJNgIMDBMLQQAhAiADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMDBILQQAhAiADQQA2AhwgAyABNgIUIANBgxE2AhAgA0EJNgIMDBELQQAhAiADQQA2AhwgAyABNgIUIANB3wo2AhAgA0EJNgIMDBALQQAhAiADQQA2AhwgAyABNgIUIANB7RA2AhAgA0EJNgIMDA8LQQAhAiADQQA2AhwgAyABNgIUIANB0hE2AhAgA0EJNgIMDA4LQQAhAiADQQA2AhwgAyABNgIUIANBuRc2AhAgA0EPNgIMDA0LQQAhAiADQQA2AhwgAyABNgIUIANBuRc2AhAgA0EPNgIMDAwLQQAhAiADQQA2AhwgAyABNgIUIANBmRM2AhAgA0ELNgIMDAsLQQAhAiADQQA2AhwgAyABNgIUIANBnQk2AhAgA0ELNgIMDAoLQQAhAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMDAkLQQAhAiADQQA2AhwgAyABNgIUIANBsRA2AhAgA0EKNgIMDAgLQQAhAiADQQA2AhwgAyABNgIUIANBux02AhAgA0ECNgIMDAcLQQAhAiADQQA2AhwgAyABNgIUIANBlhY2AhAgA0ECNgIMDAYLQQAhAiADQQA2AhwgAyABNgIUIANB+Rg2AhAgA0ECNgIMDAULQQAhAiADQQA2AhwgAyABNgIUIANBxBg2AhAgA0ECNgIMDAQLIANBAjYCHCADIAE2AhQgA0GpHjYCECADQRY2AgxBACECDAMLQd4AIQIgASAERg0CIAlBCGohByADKAIAIQUCQAJAIAEgBEcEQCAFQZbIAGohCCAEIAVqIAFrIQYgBUF/c0EKaiIFIAFqIQADQCABLQAAIAgtAABHBEBBAiEIDAMLIAVFBEBBACEIIAAhAQwDCyAFQQFrIQUgCEEBaiEIIAQgAUEBaiIBRw0ACyAGIQUgBCEBCyAHQQE2AgAgAyAFNgIADAELIANBADYCACAHIAg2AgALIAcgATYCBCAJKAIMIQACQAJAIAkoAghBAWsOAgQBAAsgA0EANgIcIANBwh42AhAgA0EXNgIMIAMgAEEBajYCFEEAIQIMAwsgA0EANgIcIAMgADYCFCADQdceNgIQIANBCTYCDEEAIQIMAgsgASAERgRAQSghAgwCCyADQQk2AgggAyABNgIEQSchAgwBCyABIARGBEBBASECDAELA0ACQAJAAkAgAS0AAEEKaw4EAAEBAAELIAFBAWohAQwBCyABQQFqIQEgAy0ALkEgcQ0AQQAhAiADQQA2AhwgAyABNgIUIANBoSE2AhAgA0EFNgIMDAILQQEhAiABIARHDQALCyAJQRBqJAAgAkUEQCADKAIMIQAMAQsgAyACNgIcQQAhACADKAIEIgFFDQAgAyABIAQgAygCCBEBACIBRQ0AIAMgBDYCFCADIAE2AgwgASEACyAAC74CAQJ/IABBADoAACAAQeQAaiIBQQFrQQA6AAAgAEEAOgACIABBADoAASABQQNrQQA6AAAgAUECa0EAOgAAIABBADoAAyABQQRrQQA6AABBACAAa0EDcSIBIABqIgBBADYCAEHkACABa0F8cSICIABqIgFBBGtBADYCAAJAIAJBCUkNACAAQQA2AgggAEEANgIEIAFBCGtBADYCACABQQxrQQA2AgAgAkEZSQ0AIABBADYCGCAAQQA2AhQgAEEANgIQIABBADYCDCABQRBrQQA2AgAgAUEUa0EANgIAIAFBGGtBADYCACABQRxrQQA2AgAgAiAAQQRxQRhyIgJrIgFBIEkNACAAIAJqIQADQCAAQgA3AxggAEIANwMQIABCADcDCCAAQgA3AwAgAEEgaiEAIAFBIGsiAUEfSw0ACwsLVgEBfwJAIAAoAgwNAAJAAkACQAJAIAAtADEOAwEAAwILIAAoAjgiAUUNACABKAIwIgFFDQAgACABEQAAIgENAwtBAA8LAAsgAEHKGTYCEEEOIQELIAELGgAgACgCDEUEQCAAQd4fNgIQIABBFTYCDAsLFAAgACgCDEEVRgRAIABBADYCDAsLFAAgACgCDEEWRgRAIABBADYCDAsLBwAgACgCDAsHACAAKAIQCwkAIAAgATYCEAsHACAAKAIUCysAAkAgAEEnTw0AQv//////CSAArYhCAYNQDQAgAEECdEHQOGooAgAPCwALFwAgAEEvTwRAAAsgAEECdEHsOWooAgALvwkBAX9B9C0hAQJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIABB5ABrDvQDY2IAAWFhYWFhYQIDBAVhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhBgcICQoLDA0OD2FhYWFhEGFhYWFhYWFhYWFhEWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRITFBUWFxgZGhthYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2YTc4OTphYWFhYWFhYTthYWE8YWFhYT0+P2FhYWFhYWFhQGFhQWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYUJDREVGR0hJSktMTU5PUFFSU2FhYWFhYWFhVFVWV1hZWlthXF1hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFeYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhX2BhC0HqLA8LQZgmDwtB7TEPC0GgNw8LQckpDwtBtCkPC0GWLQ8LQesrDwtBojUPC0HbNA8LQeApDwtB4yQPC0HVJA8LQe4kDwtB5iUPC0HKNA8LQdA3DwtBqjUPC0H1LA8LQfYmDwtBgiIPC0HyMw8LQb4oDwtB5zcPC0HNIQ8LQcAhDwtBuCUPC0HLJQ8LQZYkDwtBjzQPC0HNNQ8LQd0qDwtB7jMPC0GcNA8LQZ4xDwtB9DUPC0HlIg8LQa8lDwtBmTEPC0GyNg8LQfk2DwtBxDIPC0HdLA8LQYIxDwtBwTEPC0GNNw8LQckkDwtB7DYPC0HnKg8LQcgjDwtB4iEPC0HJNw8LQaUiDwtBlCIPC0HbNg8LQd41DwtBhiYPC0G8Kw8LQYsyDwtBoCMPC0H2MA8LQYAsDwtBiSsPC0GkJg8LQfIjDwtBgSgPC0GrMg8LQesnDwtBwjYPC0GiJA8LQc8qDwtB3CMPC0GHJw8LQeQ0DwtBtyIPC0GtMQ8LQdUiDwtBrzQPC0HeJg8LQdYyDwtB9DQPC0GBOA8LQfQ3DwtBkjYPC0GdJw8LQYIpDwtBjSMPC0HXMQ8LQb01DwtBtDcPC0HYMA8LQbYnDwtBmjgPC0GnKg8LQcQnDwtBriMPC0H1Ig8LAAtByiYhAQsgAQsXACAAIAAvAS5B/v8DcSABQQBHcjsBLgsaACAAIAAvAS5B/f8DcSABQQBHQQF0cjsBLgsaACAAIAAvAS5B+/8DcSABQQBHQQJ0cjsBLgsaACAAIAAvAS5B9/8DcSABQQBHQQN0cjsBLgsaACAAIAAvAS5B7/8DcSABQQBHQQR0cjsBLgsaACAAIAAvAS5B3/8DcSABQQBHQQV0cjsBLgsaACAAIAAvAS5Bv/8DcSABQQBHQQZ0cjsBLgsaACAAIAAvAS5B//4DcSABQQBHQQd0cjsBLgsaACAAIAAvAS5B//0DcSABQQBHQQh0cjsBLgsaACAAIAAvAS5B//sDcSABQQBHQQl0cjsBLgs+AQJ/AkAgACgCOCIDRQ0AIAMoAgQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQeESNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAggiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQfwRNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAgwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQewKNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhAiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQfoeNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQcsQNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhgiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQbcfNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQb8VNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQf4INgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiAiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQYwdNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQeYVNgIQQRghBAsgBAs4ACAAAn8gAC8BMkEUcUEURgRAQQEgAC0AKEEBRg0BGiAALwE0QeUARgwBCyAALQApQQVGCzoAMAtZAQJ/AkAgAC0AKEEBRg0AIAAvATQiAUHkAGtB5ABJDQAgAUHMAUYNACABQbACRg0AIAAvATIiAEHAAHENAEEBIQIgAEGIBHFBgARGDQAgAEEocUUhAgsgAguMAQECfwJAAkACQCAALQAqRQ0AIAAtACtFDQAgAC8BMiIBQQJxRQ0BDAILIAAvATIiAUEBcUUNAQtBASECIAAtAChBAUYNACAALwE0IgBB5ABrQeQASQ0AIABBzAFGDQAgAEGwAkYNACABQcAAcQ0AQQAhAiABQYgEcUGABEYNACABQShxQQBHIQILIAILcwAgAEEQav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEEwav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEEgav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw==";
		var wasmBuffer;
		Object.defineProperty(module2, "exports", {
			get: () => {
				return wasmBuffer ? wasmBuffer : wasmBuffer = Buffer2.from(wasmBase64, "base64");
			}
		});
	}
});
var require_constants3 = __commonJS({
	"node_modules/undici/lib/web/fetch/constants.js"(exports2, module2) {
		"use strict";
		var corsSafeListedMethods = (
			/** @type {const} */
			["GET", "HEAD", "POST"]
		);
		var corsSafeListedMethodsSet = new Set(corsSafeListedMethods);
		var nullBodyStatus = (
			/** @type {const} */
			[101, 204, 205, 304]
		);
		var redirectStatus = (
			/** @type {const} */
			[301, 302, 303, 307, 308]
		);
		var redirectStatusSet = new Set(redirectStatus);
		var badPorts = (
			/** @type {const} */
			[
				"1",
				"7",
				"9",
				"11",
				"13",
				"15",
				"17",
				"19",
				"20",
				"21",
				"22",
				"23",
				"25",
				"37",
				"42",
				"43",
				"53",
				"69",
				"77",
				"79",
				"87",
				"95",
				"101",
				"102",
				"103",
				"104",
				"109",
				"110",
				"111",
				"113",
				"115",
				"117",
				"119",
				"123",
				"135",
				"137",
				"139",
				"143",
				"161",
				"179",
				"389",
				"427",
				"465",
				"512",
				"513",
				"514",
				"515",
				"526",
				"530",
				"531",
				"532",
				"540",
				"548",
				"554",
				"556",
				"563",
				"587",
				"601",
				"636",
				"989",
				"990",
				"993",
				"995",
				"1719",
				"1720",
				"1723",
				"2049",
				"3659",
				"4045",
				"4190",
				"5060",
				"5061",
				"6000",
				"6566",
				"6665",
				"6666",
				"6667",
				"6668",
				"6669",
				"6679",
				"6697",
				"10080"
			]
		);
		var badPortsSet = new Set(badPorts);
		var referrerPolicyTokens = (
			/** @type {const} */
			[
				"no-referrer",
				"no-referrer-when-downgrade",
				"same-origin",
				"origin",
				"strict-origin",
				"origin-when-cross-origin",
				"strict-origin-when-cross-origin",
				"unsafe-url"
			]
		);
		var referrerPolicy = (
			/** @type {const} */
			[
				"",
				...referrerPolicyTokens
			]
		);
		var referrerPolicyTokensSet = new Set(referrerPolicyTokens);
		var requestRedirect = (
			/** @type {const} */
			["follow", "manual", "error"]
		);
		var safeMethods = (
			/** @type {const} */
			["GET", "HEAD", "OPTIONS", "TRACE"]
		);
		var safeMethodsSet = new Set(safeMethods);
		var requestMode = (
			/** @type {const} */
			["navigate", "same-origin", "no-cors", "cors"]
		);
		var requestCredentials = (
			/** @type {const} */
			["omit", "same-origin", "include"]
		);
		var requestCache = (
			/** @type {const} */
			[
				"default",
				"no-store",
				"reload",
				"no-cache",
				"force-cache",
				"only-if-cached"
			]
		);
		var requestBodyHeader = (
			/** @type {const} */
			[
				"content-encoding",
				"content-language",
				"content-location",
				"content-type",
				// See https://github.com/nodejs/undici/issues/2021
				// 'Content-Length' is a forbidden header name, which is typically
				// removed in the Headers implementation. However, undici doesn't
				// filter out headers, so we add it here.
				"content-length"
			]
		);
		var requestDuplex = (
			/** @type {const} */
			[
				"half"
			]
		);
		var forbiddenMethods = (
			/** @type {const} */
			["CONNECT", "TRACE", "TRACK"]
		);
		var forbiddenMethodsSet = new Set(forbiddenMethods);
		var subresource = (
			/** @type {const} */
			[
				"audio",
				"audioworklet",
				"font",
				"image",
				"manifest",
				"paintworklet",
				"script",
				"style",
				"track",
				"video",
				"xslt",
				""
			]
		);
		var subresourceSet = new Set(subresource);
		module2.exports = {
			subresource,
			forbiddenMethods,
			requestBodyHeader,
			referrerPolicy,
			requestRedirect,
			requestMode,
			requestCredentials,
			requestCache,
			redirectStatus,
			corsSafeListedMethods,
			nullBodyStatus,
			safeMethods,
			badPorts,
			requestDuplex,
			subresourceSet,
			badPortsSet,
			redirectStatusSet,
			corsSafeListedMethodsSet,
			safeMethodsSet,
			forbiddenMethodsSet,
			referrerPolicyTokens: referrerPolicyTokensSet
		};
	}
});
var require_global = __commonJS({
	"node_modules/undici/lib/web/fetch/global.js"(exports2, module2) {
		"use strict";
		var globalOrigin = /* @__PURE__ */ Symbol.for("undici.globalOrigin.1");
		function getGlobalOrigin() {
			return globalThis[globalOrigin];
		}
		function setGlobalOrigin(newOrigin) {
			if (newOrigin === void 0) {
				Object.defineProperty(globalThis, globalOrigin, {
					value: void 0,
					writable: true,
					enumerable: false,
					configurable: false
				});
				return;
			}
			const parsedURL = new URL(newOrigin);
			if (parsedURL.protocol !== "http:" && parsedURL.protocol !== "https:") {
				throw new TypeError(`Only http & https urls are allowed, received ${parsedURL.protocol}`);
			}
			Object.defineProperty(globalThis, globalOrigin, {
				value: parsedURL,
				writable: true,
				enumerable: false,
				configurable: false
			});
		}
		module2.exports = {
			getGlobalOrigin,
			setGlobalOrigin
		};
	}
});
var require_encoding = __commonJS({
	"node_modules/undici/lib/encoding/index.js"(exports2, module2) {
		"use strict";
		var textDecoder = new TextDecoder();
		function utf8DecodeBytes(buffer) {
			if (buffer.length === 0) {
				return "";
			}
			if (buffer[0] === 239 && buffer[1] === 187 && buffer[2] === 191) {
				buffer = buffer.subarray(3);
			}
			const output = textDecoder.decode(buffer);
			return output;
		}
		module2.exports = {
			utf8DecodeBytes
		};
	}
});
var require_infra = __commonJS({
	"node_modules/undici/lib/web/infra/index.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var { utf8DecodeBytes } = require_encoding();
		function collectASequenceOfCodePoints(condition, input, position) {
			let result = "";
			while (position.position < input.length && condition(input[position.position])) {
				result += input[position.position];
				position.position++;
			}
			return result;
		}
		function collectASequenceOfCodePointsFast(char, input, position) {
			const idx = input.indexOf(char, position.position);
			const start = position.position;
			if (idx === -1) {
				position.position = input.length;
				return input.slice(start);
			}
			position.position = idx;
			return input.slice(start, position.position);
		}
		var ASCII_WHITESPACE_REPLACE_REGEX = /[\u0009\u000A\u000C\u000D\u0020]/g;
		var nonASCIIRegex = /[^\x00-\x7F]/;
		function asciiLowercase(str) {
			return nonASCIIRegex.test(str) ? str.replace(/[A-Z]+/g, (upper) => upper.toLowerCase()) : str.toLowerCase();
		}
		function forgivingBase64(data) {
			data = data.replace(ASCII_WHITESPACE_REPLACE_REGEX, "");
			let dataLength = data.length;
			if (dataLength % 4 === 0) {
				if (data.charCodeAt(dataLength - 1) === 61) {
					--dataLength;
					if (data.charCodeAt(dataLength - 1) === 61) {
						--dataLength;
					}
				}
			}
			if (dataLength % 4 === 1) {
				return "failure";
			}
			if (/[^+/0-9A-Za-z]/.test(data.length === dataLength ? data : data.substring(0, dataLength))) {
				return "failure";
			}
			const buffer = Buffer.from(data, "base64");
			return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		}
		function isASCIIWhitespace(char) {
			return char === 9 || // \t
			char === 10 || // \n
			char === 12 || // \f
			char === 13 || // \r
			char === 32;
		}
		function isomorphicDecode(input) {
			const length = input.length;
			if ((2 << 15) - 1 > length) {
				return String.fromCharCode.apply(null, input);
			}
			let result = "";
			let i = 0;
			let addition2 = (2 << 15) - 1;
			while (i < length) {
				if (i + addition2 > length) {
					addition2 = length - i;
				}
				result += String.fromCharCode.apply(null, input.subarray(i, i += addition2));
			}
			return result;
		}
		var invalidIsomorphicEncodeValueRegex = /[^\x00-\xFF]/;
		function isomorphicEncode(input) {
			assert(!invalidIsomorphicEncodeValueRegex.test(input));
			return input;
		}
		function parseJSONFromBytes(bytes) {
			return JSON.parse(utf8DecodeBytes(bytes));
		}
		function removeASCIIWhitespace(str, leading = true, trailing = true) {
			return removeChars(str, leading, trailing, isASCIIWhitespace);
		}
		function removeChars(str, leading, trailing, predicate) {
			let lead = 0;
			let trail = str.length - 1;
			if (leading) {
				while (lead < str.length && predicate(str.charCodeAt(lead))) lead++;
			}
			if (trailing) {
				while (trail > 0 && predicate(str.charCodeAt(trail))) trail--;
			}
			return lead === 0 && trail === str.length - 1 ? str : str.slice(lead, trail + 1);
		}
		function serializeJavascriptValueToJSONString(value) {
			const result = JSON.stringify(value);
			if (result === void 0) {
				throw new TypeError("Value is not JSON serializable");
			}
			assert(typeof result === "string");
			return result;
		}
		module2.exports = {
			asciiLowercase,
			collectASequenceOfCodePoints,
			collectASequenceOfCodePointsFast,
			forgivingBase64,
			isASCIIWhitespace,
			isomorphicDecode,
			isomorphicEncode,
			parseJSONFromBytes,
			removeASCIIWhitespace,
			removeChars,
			serializeJavascriptValueToJSONString
		};
	}
});
var require_data_url = __commonJS({
	"node_modules/undici/lib/web/fetch/data-url.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var { forgivingBase64, collectASequenceOfCodePoints, collectASequenceOfCodePointsFast, isomorphicDecode, removeASCIIWhitespace, removeChars } = require_infra();
		var encoder = new TextEncoder();
		var HTTP_TOKEN_CODEPOINTS = /^[-!#$%&'*+.^_|~A-Za-z0-9]+$/u;
		var HTTP_WHITESPACE_REGEX = /[\u000A\u000D\u0009\u0020]/u;
		var HTTP_QUOTED_STRING_TOKENS = /^[\u0009\u0020-\u007E\u0080-\u00FF]+$/u;
		function dataURLProcessor(dataURL) {
			assert(dataURL.protocol === "data:");
			let input = URLSerializer(dataURL, true);
			input = input.slice(5);
			const position = { position: 0 };
			let mimeType = collectASequenceOfCodePointsFast(
				",",
				input,
				position
			);
			const mimeTypeLength = mimeType.length;
			mimeType = removeASCIIWhitespace(mimeType, true, true);
			if (position.position >= input.length) {
				return "failure";
			}
			position.position++;
			const encodedBody = input.slice(mimeTypeLength + 1);
			let body = stringPercentDecode(encodedBody);
			if (/;(?:\u0020*)base64$/ui.test(mimeType)) {
				const stringBody = isomorphicDecode(body);
				body = forgivingBase64(stringBody);
				if (body === "failure") {
					return "failure";
				}
				mimeType = mimeType.slice(0, -6);
				mimeType = mimeType.replace(/(\u0020+)$/u, "");
				mimeType = mimeType.slice(0, -1);
			}
			if (mimeType.startsWith(";")) {
				mimeType = "text/plain" + mimeType;
			}
			let mimeTypeRecord = parseMIMEType(mimeType);
			if (mimeTypeRecord === "failure") {
				mimeTypeRecord = parseMIMEType("text/plain;charset=US-ASCII");
			}
			return { mimeType: mimeTypeRecord, body };
		}
		function URLSerializer(url, excludeFragment = false) {
			if (!excludeFragment) {
				return url.href;
			}
			const href = url.href;
			const hashLength = url.hash.length;
			const serialized = hashLength === 0 ? href : href.substring(0, href.length - hashLength);
			if (!hashLength && href.endsWith("#")) {
				return serialized.slice(0, -1);
			}
			return serialized;
		}
		function stringPercentDecode(input) {
			const bytes = encoder.encode(input);
			return percentDecode(bytes);
		}
		function isHexCharByte(byte) {
			return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 70 || byte >= 97 && byte <= 102;
		}
		function hexByteToNumber(byte) {
			return (
				// 0-9
				byte >= 48 && byte <= 57 ? byte - 48 : (byte & 223) - 55
			);
		}
		function percentDecode(input) {
			const length = input.length;
			const output = new Uint8Array(length);
			let j = 0;
			let i = 0;
			while (i < length) {
				const byte = input[i];
				if (byte !== 37) {
					output[j++] = byte;
				} else if (byte === 37 && !(isHexCharByte(input[i + 1]) && isHexCharByte(input[i + 2]))) {
					output[j++] = 37;
				} else {
					output[j++] = hexByteToNumber(input[i + 1]) << 4 | hexByteToNumber(input[i + 2]);
					i += 2;
				}
				++i;
			}
			return length === j ? output : output.subarray(0, j);
		}
		function parseMIMEType(input) {
			input = removeHTTPWhitespace(input, true, true);
			const position = { position: 0 };
			const type = collectASequenceOfCodePointsFast(
				"/",
				input,
				position
			);
			if (type.length === 0 || !HTTP_TOKEN_CODEPOINTS.test(type)) {
				return "failure";
			}
			if (position.position >= input.length) {
				return "failure";
			}
			position.position++;
			let subtype = collectASequenceOfCodePointsFast(
				";",
				input,
				position
			);
			subtype = removeHTTPWhitespace(subtype, false, true);
			if (subtype.length === 0 || !HTTP_TOKEN_CODEPOINTS.test(subtype)) {
				return "failure";
			}
			const typeLowercase = type.toLowerCase();
			const subtypeLowercase = subtype.toLowerCase();
			const mimeType = {
				type: typeLowercase,
				subtype: subtypeLowercase,
				/** @type {Map<string, string>} */
				parameters: /* @__PURE__ */ new Map(),
				// https://mimesniff.spec.whatwg.org/#mime-type-essence
				essence: `${typeLowercase}/${subtypeLowercase}`
			};
			while (position.position < input.length) {
				position.position++;
				collectASequenceOfCodePoints(
					// https://fetch.spec.whatwg.org/#http-whitespace
					(char) => HTTP_WHITESPACE_REGEX.test(char),
					input,
					position
				);
				let parameterName = collectASequenceOfCodePoints(
					(char) => char !== ";" && char !== "=",
					input,
					position
				);
				parameterName = parameterName.toLowerCase();
				if (position.position < input.length) {
					if (input[position.position] === ";") {
						continue;
					}
					position.position++;
				}
				if (position.position >= input.length) {
					break;
				}
				let parameterValue = null;
				if (input[position.position] === '"') {
					parameterValue = collectAnHTTPQuotedString(input, position, true);
					collectASequenceOfCodePointsFast(
						";",
						input,
						position
					);
				} else {
					parameterValue = collectASequenceOfCodePointsFast(
						";",
						input,
						position
					);
					parameterValue = removeHTTPWhitespace(parameterValue, false, true);
					if (parameterValue.length === 0) {
						continue;
					}
				}
				if (parameterName.length !== 0 && HTTP_TOKEN_CODEPOINTS.test(parameterName) && (parameterValue.length === 0 || HTTP_QUOTED_STRING_TOKENS.test(parameterValue)) && !mimeType.parameters.has(parameterName)) {
					mimeType.parameters.set(parameterName, parameterValue);
				}
			}
			return mimeType;
		}
		function collectAnHTTPQuotedString(input, position, extractValue2 = false) {
			const positionStart = position.position;
			let value = "";
			assert(input[position.position] === '"');
			position.position++;
			while (true) {
				value += collectASequenceOfCodePoints(
					(char) => char !== '"' && char !== "\\",
					input,
					position
				);
				if (position.position >= input.length) {
					break;
				}
				const quoteOrBackslash = input[position.position];
				position.position++;
				if (quoteOrBackslash === "\\") {
					if (position.position >= input.length) {
						value += "\\";
						break;
					}
					value += input[position.position];
					position.position++;
				} else {
					assert(quoteOrBackslash === '"');
					break;
				}
			}
			if (extractValue2) {
				return value;
			}
			return input.slice(positionStart, position.position);
		}
		function serializeAMimeType(mimeType) {
			assert(mimeType !== "failure");
			const { parameters, essence } = mimeType;
			let serialization = essence;
			for (let [name, value] of parameters.entries()) {
				serialization += ";";
				serialization += name;
				serialization += "=";
				if (!HTTP_TOKEN_CODEPOINTS.test(value)) {
					value = value.replace(/[\\"]/ug, "\\$&");
					value = '"' + value;
					value += '"';
				}
				serialization += value;
			}
			return serialization;
		}
		function isHTTPWhiteSpace(char) {
			return char === 13 || char === 10 || char === 9 || char === 32;
		}
		function removeHTTPWhitespace(str, leading = true, trailing = true) {
			return removeChars(str, leading, trailing, isHTTPWhiteSpace);
		}
		function minimizeSupportedMimeType(mimeType) {
			switch (mimeType.essence) {
				case "application/ecmascript":
				case "application/javascript":
				case "application/x-ecmascript":
				case "application/x-javascript":
				case "text/ecmascript":
				case "text/javascript":
				case "text/javascript1.0":
				case "text/javascript1.1":
				case "text/javascript1.2":
				case "text/javascript1.3":
				case "text/javascript1.4":
				case "text/javascript1.5":
				case "text/jscript":
				case "text/livescript":
				case "text/x-ecmascript":
				case "text/x-javascript":
					return "text/javascript";
				case "application/json":
				case "text/json":
					return "application/json";
				case "image/svg+xml":
					return "image/svg+xml";
				case "text/xml":
				case "application/xml":
					return "application/xml";
			}
			if (mimeType.subtype.endsWith("+json")) {
				return "application/json";
			}
			if (mimeType.subtype.endsWith("+xml")) {
				return "application/xml";
			}
			return "";
		}
		module2.exports = {
			dataURLProcessor,
			URLSerializer,
			stringPercentDecode,
			parseMIMEType,
			collectAnHTTPQuotedString,
			serializeAMimeType,
			removeHTTPWhitespace,
			minimizeSupportedMimeType,
			HTTP_TOKEN_CODEPOINTS
		};
	}
});
var require_runtime_features = __commonJS({
	"node_modules/undici/lib/util/runtime-features.js"(exports2, module2) {
		"use strict";
		var lazyLoaders = {
			__proto__: null,
			"node:crypto": () => require("node:crypto"),
			"node:sqlite": () => require("node:sqlite"),
			"node:worker_threads": () => require("node:worker_threads"),
			"node:zlib": () => require("node:zlib")
		};
		function detectRuntimeFeatureByNodeModule(moduleName) {
			try {
				lazyLoaders[moduleName]();
				return true;
			} catch (err) {
				if (err.code !== "ERR_UNKNOWN_BUILTIN_MODULE" && err.code !== "ERR_NO_CRYPTO") {
					throw err;
				}
				return false;
			}
		}
		function detectRuntimeFeatureByExportedProperty(moduleName, property) {
			const module3 = lazyLoaders[moduleName]();
			return typeof module3[property] !== "undefined";
		}
		var runtimeFeaturesByExportedProperty = (
			/** @type {const} */
			["markAsUncloneable", "zstd"]
		);
		var exportedPropertyLookup = {
			markAsUncloneable: ["node:worker_threads", "markAsUncloneable"],
			zstd: ["node:zlib", "createZstdDecompress"]
		};
		var runtimeFeaturesAsNodeModule = (
			/** @type {const} */
			["crypto", "sqlite"]
		);
		var features = (
			/** @type {const} */
			[
				...runtimeFeaturesAsNodeModule,
				...runtimeFeaturesByExportedProperty
			]
		);
		function detectRuntimeFeature(feature) {
			if (runtimeFeaturesAsNodeModule.includes(
				/** @type {RuntimeFeatureByNodeModule} */
				feature
			)) {
				return detectRuntimeFeatureByNodeModule(`node:${feature}`);
			} else if (runtimeFeaturesByExportedProperty.includes(
				/** @type {RuntimeFeatureByExportedProperty} */
				feature
			)) {
				const [moduleName, property] = exportedPropertyLookup[feature];
				return detectRuntimeFeatureByExportedProperty(moduleName, property);
			}
			throw new TypeError(`unknown feature: ${feature}`);
		}
		var RuntimeFeatures = class {
			/** @type {Map<Feature, boolean>} */
			#map = /* @__PURE__ */ new Map();
			/**
			 * Clears all cached feature detections.
			 */
			clear() {
				this.#map.clear();
			}
			/**
			 * @param {Feature} feature
			 * @returns {boolean}
			 */
			has(feature) {
				return this.#map.get(feature) ?? this.#detectRuntimeFeature(feature);
			}
			/**
			 * @param {Feature} feature
			 * @param {boolean} value
			 */
			set(feature, value) {
				if (features.includes(feature) === false) {
					throw new TypeError(`unknown feature: ${feature}`);
				}
				this.#map.set(feature, value);
			}
			/**
			 * @param {Feature} feature
			 * @returns {boolean}
			 */
			#detectRuntimeFeature(feature) {
				const result = detectRuntimeFeature(feature);
				this.#map.set(feature, result);
				return result;
			}
		};
		var instance = new RuntimeFeatures();
		module2.exports.runtimeFeatures = instance;
		module2.exports.default = instance;
	}
});
var require_webidl = __commonJS({
	"node_modules/undici/lib/web/webidl/index.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var { types, inspect } = require("node:util");
		var { runtimeFeatures } = require_runtime_features();
		var UNDEFINED = 1;
		var BOOLEAN = 2;
		var STRING = 3;
		var SYMBOL = 4;
		var NUMBER = 5;
		var BIGINT = 6;
		var NULL = 7;
		var OBJECT = 8;
		var FunctionPrototypeSymbolHasInstance = Function.call.bind(Function.prototype[Symbol.hasInstance]);
		var webidl = {
			converters: {},
			util: {},
			errors: {},
			is: {}
		};
		webidl.errors.exception = function(message2) {
			return new TypeError(`${message2.header}: ${message2.message}`);
		};
		webidl.errors.conversionFailed = function(opts) {
			const plural = opts.types.length === 1 ? "" : " one of";
			const message2 = `${opts.argument} could not be converted to${plural}: ${opts.types.join(", ")}.`;
			return webidl.errors.exception({
				header: opts.prefix,
				message: message2
			});
		};
		webidl.errors.invalidArgument = function(context) {
			return webidl.errors.exception({
				header: context.prefix,
				message: `"${context.value}" is an invalid ${context.type}.`
			});
		};
		webidl.brandCheck = function(V, I) {
			if (!FunctionPrototypeSymbolHasInstance(I, V)) {
				const err = new TypeError("Illegal invocation");
				err.code = "ERR_INVALID_THIS";
				throw err;
			}
		};
		webidl.brandCheckMultiple = function(List) {
			const prototypes = List.map((c) => webidl.util.MakeTypeAssertion(c));
			return (V) => {
				if (prototypes.every((typeCheck) => !typeCheck(V))) {
					const err = new TypeError("Illegal invocation");
					err.code = "ERR_INVALID_THIS";
					throw err;
				}
			};
		};
		webidl.argumentLengthCheck = function({ length }, min, ctx) {
			if (length < min) {
				throw webidl.errors.exception({
					message: `${min} argument${min !== 1 ? "s" : ""} required, but${length ? " only" : ""} ${length} found.`,
					header: ctx
				});
			}
		};
		webidl.illegalConstructor = function() {
			throw webidl.errors.exception({
				header: "TypeError",
				message: "Illegal constructor"
			});
		};
		webidl.util.MakeTypeAssertion = function(I) {
			return (O) => FunctionPrototypeSymbolHasInstance(I, O);
		};
		webidl.util.Type = function(V) {
			switch (typeof V) {
				case "undefined":
					return UNDEFINED;
				case "boolean":
					return BOOLEAN;
				case "string":
					return STRING;
				case "symbol":
					return SYMBOL;
				case "number":
					return NUMBER;
				case "bigint":
					return BIGINT;
				case "function":
				case "object": {
					if (V === null) {
						return NULL;
					}
					return OBJECT;
				}
			}
		};
		webidl.util.Types = {
			UNDEFINED,
			BOOLEAN,
			STRING,
			SYMBOL,
			NUMBER,
			BIGINT,
			NULL,
			OBJECT
		};
		webidl.util.TypeValueToString = function(o) {
			switch (webidl.util.Type(o)) {
				case UNDEFINED:
					return "Undefined";
				case BOOLEAN:
					return "Boolean";
				case STRING:
					return "String";
				case SYMBOL:
					return "Symbol";
				case NUMBER:
					return "Number";
				case BIGINT:
					return "BigInt";
				case NULL:
					return "Null";
				case OBJECT:
					return "Object";
			}
		};
		webidl.util.markAsUncloneable = runtimeFeatures.has("markAsUncloneable") ? require("node:worker_threads").markAsUncloneable : () => {
		};
		webidl.util.ConvertToInt = function(V, bitLength, signedness, flags) {
			let upperBound;
			let lowerBound;
			if (bitLength === 64) {
				upperBound = Math.pow(2, 53) - 1;
				if (signedness === "unsigned") {
					lowerBound = 0;
				} else {
					lowerBound = Math.pow(-2, 53) + 1;
				}
			} else if (signedness === "unsigned") {
				lowerBound = 0;
				upperBound = Math.pow(2, bitLength) - 1;
			} else {
				lowerBound = -Math.pow(2, bitLength - 1);
				upperBound = Math.pow(2, bitLength - 1) - 1;
			}
			let x = Number(V);
			if (x === 0) {
				x = 0;
			}
			if (webidl.util.HasFlag(flags, webidl.attributes.EnforceRange)) {
				if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY) {
					throw webidl.errors.exception({
						header: "Integer conversion",
						message: `Could not convert ${webidl.util.Stringify(V)} to an integer.`
					});
				}
				x = webidl.util.IntegerPart(x);
				if (x < lowerBound || x > upperBound) {
					throw webidl.errors.exception({
						header: "Integer conversion",
						message: `Value must be between ${lowerBound}-${upperBound}, got ${x}.`
					});
				}
				return x;
			}
			if (!Number.isNaN(x) && webidl.util.HasFlag(flags, webidl.attributes.Clamp)) {
				x = Math.min(Math.max(x, lowerBound), upperBound);
				if (Math.floor(x) % 2 === 0) {
					x = Math.floor(x);
				} else {
					x = Math.ceil(x);
				}
				return x;
			}
			if (Number.isNaN(x) || x === 0 && Object.is(0, x) || x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY) {
				return 0;
			}
			x = webidl.util.IntegerPart(x);
			x = x % Math.pow(2, bitLength);
			if (signedness === "signed" && x >= Math.pow(2, bitLength - 1)) {
				return x - Math.pow(2, bitLength);
			}
			return x;
		};
		webidl.util.IntegerPart = function(n) {
			const r = Math.floor(Math.abs(n));
			if (n < 0) {
				return -1 * r;
			}
			return r;
		};
		webidl.util.Stringify = function(V) {
			const type = webidl.util.Type(V);
			switch (type) {
				case SYMBOL:
					return `Symbol(${V.description})`;
				case OBJECT:
					return inspect(V);
				case STRING:
					return `"${V}"`;
				case BIGINT:
					return `${V}n`;
				default:
					return `${V}`;
			}
		};
		webidl.util.IsResizableArrayBuffer = function(V) {
			if (types.isArrayBuffer(V)) {
				return V.resizable;
			}
			if (types.isSharedArrayBuffer(V)) {
				return V.growable;
			}
			throw webidl.errors.exception({
				header: "IsResizableArrayBuffer",
				message: `"${webidl.util.Stringify(V)}" is not an array buffer.`
			});
		};
		webidl.util.HasFlag = function(flags, attributes) {
			return typeof flags === "number" && (flags & attributes) === attributes;
		};
		webidl.sequenceConverter = function(converter) {
			return (V, prefix, argument, Iterable) => {
				if (webidl.util.Type(V) !== OBJECT) {
					throw webidl.errors.exception({
						header: prefix,
						message: `${argument} (${webidl.util.Stringify(V)}) is not iterable.`
					});
				}
				const method = typeof Iterable === "function" ? Iterable() : V?.[Symbol.iterator]?.();
				const seq = [];
				let index = 0;
				if (method === void 0 || typeof method.next !== "function") {
					throw webidl.errors.exception({
						header: prefix,
						message: `${argument} is not iterable.`
					});
				}
				while (true) {
					const { done: done2, value } = method.next();
					if (done2) {
						break;
					}
					seq.push(converter(value, prefix, `${argument}[${index++}]`));
				}
				return seq;
			};
		};
		webidl.recordConverter = function(keyConverter, valueConverter) {
			return (O, prefix, argument) => {
				if (webidl.util.Type(O) !== OBJECT) {
					throw webidl.errors.exception({
						header: prefix,
						message: `${argument} ("${webidl.util.TypeValueToString(O)}") is not an Object.`
					});
				}
				const result = {};
				if (!types.isProxy(O)) {
					const keys2 = [...Object.getOwnPropertyNames(O), ...Object.getOwnPropertySymbols(O)];
					for (const key2 of keys2) {
						const keyName2 = webidl.util.Stringify(key2);
						const typedKey = keyConverter(key2, prefix, `Key ${keyName2} in ${argument}`);
						const typedValue = valueConverter(O[key2], prefix, `${argument}[${keyName2}]`);
						result[typedKey] = typedValue;
					}
					return result;
				}
				const keys = Reflect.ownKeys(O);
				for (const key2 of keys) {
					const desc = Reflect.getOwnPropertyDescriptor(O, key2);
					if (desc?.enumerable) {
						const typedKey = keyConverter(key2, prefix, argument);
						const typedValue = valueConverter(O[key2], prefix, argument);
						result[typedKey] = typedValue;
					}
				}
				return result;
			};
		};
		webidl.interfaceConverter = function(TypeCheck, name) {
			return (V, prefix, argument) => {
				if (!TypeCheck(V)) {
					throw webidl.errors.exception({
						header: prefix,
						message: `Expected ${argument} ("${webidl.util.Stringify(V)}") to be an instance of ${name}.`
					});
				}
				return V;
			};
		};
		webidl.dictionaryConverter = function(converters) {
			converters.sort((a, b) => (a.key > b.key) - (a.key < b.key));
			return (dictionary, prefix, argument) => {
				const dict = {};
				if (dictionary != null && webidl.util.Type(dictionary) !== OBJECT) {
					throw webidl.errors.exception({
						header: prefix,
						message: `Expected ${dictionary} to be one of: Null, Undefined, Object.`
					});
				}
				for (const options of converters) {
					const { key: key2, defaultValue, required: required2, converter } = options;
					if (required2 === true) {
						if (dictionary == null || !Object.hasOwn(dictionary, key2)) {
							throw webidl.errors.exception({
								header: prefix,
								message: `Missing required key "${key2}".`
							});
						}
					}
					let value = dictionary?.[key2];
					const hasDefault = defaultValue !== void 0;
					if (hasDefault && value === void 0) {
						value = defaultValue();
					}
					if (required2 || hasDefault || value !== void 0) {
						value = converter(value, prefix, `${argument}.${key2}`);
						if (options.allowedValues && !options.allowedValues.includes(value)) {
							throw webidl.errors.exception({
								header: prefix,
								message: `${value} is not an accepted type. Expected one of ${options.allowedValues.join(", ")}.`
							});
						}
						dict[key2] = value;
					}
				}
				return dict;
			};
		};
		webidl.nullableConverter = function(converter) {
			return (V, prefix, argument) => {
				if (V === null) {
					return V;
				}
				return converter(V, prefix, argument);
			};
		};
		webidl.is.USVString = function(value) {
			return typeof value === "string" && value.isWellFormed();
		};
		webidl.is.ReadableStream = webidl.util.MakeTypeAssertion(ReadableStream);
		webidl.is.Blob = webidl.util.MakeTypeAssertion(Blob);
		webidl.is.URLSearchParams = webidl.util.MakeTypeAssertion(URLSearchParams);
		webidl.is.File = webidl.util.MakeTypeAssertion(File);
		webidl.is.URL = webidl.util.MakeTypeAssertion(URL);
		webidl.is.AbortSignal = webidl.util.MakeTypeAssertion(AbortSignal);
		webidl.is.MessagePort = webidl.util.MakeTypeAssertion(MessagePort);
		webidl.is.BufferSource = function(V) {
			return types.isArrayBuffer(V) || ArrayBuffer.isView(V) && types.isArrayBuffer(V.buffer);
		};
		webidl.util.getCopyOfBytesHeldByBufferSource = function(bufferSource) {
			const jsBufferSource = bufferSource;
			let jsArrayBuffer = jsBufferSource;
			let offset = 0;
			let length = 0;
			if (types.isTypedArray(jsBufferSource) || types.isDataView(jsBufferSource)) {
				jsArrayBuffer = jsBufferSource.buffer;
				offset = jsBufferSource.byteOffset;
				length = jsBufferSource.byteLength;
			} else {
				assert(types.isAnyArrayBuffer(jsBufferSource));
				length = jsBufferSource.byteLength;
			}
			if (jsArrayBuffer.detached) {
				return new Uint8Array(0);
			}
			const bytes = new Uint8Array(length);
			const view = new Uint8Array(jsArrayBuffer, offset, length);
			bytes.set(view);
			return bytes;
		};
		webidl.converters.DOMString = function(V, prefix, argument, flags) {
			if (V === null && webidl.util.HasFlag(flags, webidl.attributes.LegacyNullToEmptyString)) {
				return "";
			}
			if (typeof V === "symbol") {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} is a symbol, which cannot be converted to a DOMString.`
				});
			}
			return String(V);
		};
		webidl.converters.ByteString = function(V, prefix, argument) {
			if (typeof V === "symbol") {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} is a symbol, which cannot be converted to a ByteString.`
				});
			}
			const x = String(V);
			for (let index = 0; index < x.length; index++) {
				if (x.charCodeAt(index) > 255) {
					throw new TypeError(
						`Cannot convert argument to a ByteString because the character at index ${index} has a value of ${x.charCodeAt(index)} which is greater than 255.`
					);
				}
			}
			return x;
		};
		webidl.converters.USVString = function(value) {
			if (typeof value === "string") {
				return value.toWellFormed();
			}
			return `${value}`.toWellFormed();
		};
		webidl.converters.boolean = function(V) {
			const x = Boolean(V);
			return x;
		};
		webidl.converters.any = function(V) {
			return V;
		};
		webidl.converters["long long"] = function(V, prefix, argument) {
			const x = webidl.util.ConvertToInt(V, 64, "signed", 0, prefix, argument);
			return x;
		};
		webidl.converters["unsigned long long"] = function(V, prefix, argument) {
			const x = webidl.util.ConvertToInt(V, 64, "unsigned", 0, prefix, argument);
			return x;
		};
		webidl.converters["unsigned long"] = function(V, prefix, argument) {
			const x = webidl.util.ConvertToInt(V, 32, "unsigned", 0, prefix, argument);
			return x;
		};
		webidl.converters["unsigned short"] = function(V, prefix, argument, flags) {
			const x = webidl.util.ConvertToInt(V, 16, "unsigned", flags, prefix, argument);
			return x;
		};
		webidl.converters.ArrayBuffer = function(V, prefix, argument, flags) {
			if (webidl.util.Type(V) !== OBJECT || !types.isArrayBuffer(V)) {
				throw webidl.errors.conversionFailed({
					prefix,
					argument: `${argument} ("${webidl.util.Stringify(V)}")`,
					types: ["ArrayBuffer"]
				});
			}
			if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a resizable ArrayBuffer.`
				});
			}
			return V;
		};
		webidl.converters.SharedArrayBuffer = function(V, prefix, argument, flags) {
			if (webidl.util.Type(V) !== OBJECT || !types.isSharedArrayBuffer(V)) {
				throw webidl.errors.conversionFailed({
					prefix,
					argument: `${argument} ("${webidl.util.Stringify(V)}")`,
					types: ["SharedArrayBuffer"]
				});
			}
			if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a resizable SharedArrayBuffer.`
				});
			}
			return V;
		};
		webidl.converters.TypedArray = function(V, T, prefix, argument, flags) {
			if (webidl.util.Type(V) !== OBJECT || !types.isTypedArray(V) || V.constructor.name !== T.name) {
				throw webidl.errors.conversionFailed({
					prefix,
					argument: `${argument} ("${webidl.util.Stringify(V)}")`,
					types: [T.name]
				});
			}
			if (!webidl.util.HasFlag(flags, webidl.attributes.AllowShared) && types.isSharedArrayBuffer(V.buffer)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a view on a shared array buffer.`
				});
			}
			if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V.buffer)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a view on a resizable array buffer.`
				});
			}
			return V;
		};
		webidl.converters.DataView = function(V, prefix, argument, flags) {
			if (webidl.util.Type(V) !== OBJECT || !types.isDataView(V)) {
				throw webidl.errors.conversionFailed({
					prefix,
					argument: `${argument} ("${webidl.util.Stringify(V)}")`,
					types: ["DataView"]
				});
			}
			if (!webidl.util.HasFlag(flags, webidl.attributes.AllowShared) && types.isSharedArrayBuffer(V.buffer)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a view on a shared array buffer.`
				});
			}
			if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V.buffer)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a view on a resizable array buffer.`
				});
			}
			return V;
		};
		webidl.converters.ArrayBufferView = function(V, prefix, argument, flags) {
			if (webidl.util.Type(V) !== OBJECT || !types.isArrayBufferView(V)) {
				throw webidl.errors.conversionFailed({
					prefix,
					argument: `${argument} ("${webidl.util.Stringify(V)}")`,
					types: ["ArrayBufferView"]
				});
			}
			if (!webidl.util.HasFlag(flags, webidl.attributes.AllowShared) && types.isSharedArrayBuffer(V.buffer)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a view on a shared array buffer.`
				});
			}
			if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V.buffer)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a view on a resizable array buffer.`
				});
			}
			return V;
		};
		webidl.converters.BufferSource = function(V, prefix, argument, flags) {
			if (types.isArrayBuffer(V)) {
				return webidl.converters.ArrayBuffer(V, prefix, argument, flags);
			}
			if (types.isArrayBufferView(V)) {
				flags &= ~webidl.attributes.AllowShared;
				return webidl.converters.ArrayBufferView(V, prefix, argument, flags);
			}
			if (types.isSharedArrayBuffer(V)) {
				throw webidl.errors.exception({
					header: prefix,
					message: `${argument} cannot be a SharedArrayBuffer.`
				});
			}
			throw webidl.errors.conversionFailed({
				prefix,
				argument: `${argument} ("${webidl.util.Stringify(V)}")`,
				types: ["ArrayBuffer", "ArrayBufferView"]
			});
		};
		webidl.converters.AllowSharedBufferSource = function(V, prefix, argument, flags) {
			if (types.isArrayBuffer(V)) {
				return webidl.converters.ArrayBuffer(V, prefix, argument, flags);
			}
			if (types.isSharedArrayBuffer(V)) {
				return webidl.converters.SharedArrayBuffer(V, prefix, argument, flags);
			}
			if (types.isArrayBufferView(V)) {
				flags |= webidl.attributes.AllowShared;
				return webidl.converters.ArrayBufferView(V, prefix, argument, flags);
			}
			throw webidl.errors.conversionFailed({
				prefix,
				argument: `${argument} ("${webidl.util.Stringify(V)}")`,
				types: ["ArrayBuffer", "SharedArrayBuffer", "ArrayBufferView"]
			});
		};
		webidl.converters["sequence<ByteString>"] = webidl.sequenceConverter(
			webidl.converters.ByteString
		);
		webidl.converters["sequence<sequence<ByteString>>"] = webidl.sequenceConverter(
			webidl.converters["sequence<ByteString>"]
		);
		webidl.converters["record<ByteString, ByteString>"] = webidl.recordConverter(
			webidl.converters.ByteString,
			webidl.converters.ByteString
		);
		webidl.converters.Blob = webidl.interfaceConverter(webidl.is.Blob, "Blob");
		webidl.converters.AbortSignal = webidl.interfaceConverter(
			webidl.is.AbortSignal,
			"AbortSignal"
		);
		webidl.converters.EventHandlerNonNull = function(V) {
			if (webidl.util.Type(V) !== OBJECT) {
				return null;
			}
			if (typeof V === "function") {
				return V;
			}
			return () => {
			};
		};
		webidl.attributes = {
			Clamp: 1 << 0,
			EnforceRange: 1 << 1,
			AllowShared: 1 << 2,
			AllowResizable: 1 << 3,
			LegacyNullToEmptyString: 1 << 4
		};
		module2.exports = {
			webidl
		};
	}
});
var require_util2 = __commonJS({
	"node_modules/undici/lib/web/fetch/util.js"(exports2, module2) {
		"use strict";
		var { Transform } = require("node:stream");
		var zlib = require("node:zlib");
		var { redirectStatusSet, referrerPolicyTokens, badPortsSet } = require_constants3();
		var { getGlobalOrigin } = require_global();
		var { collectAnHTTPQuotedString, parseMIMEType } = require_data_url();
		var { performance: performance2 } = require("node:perf_hooks");
		var { ReadableStreamFrom, isValidHTTPToken, normalizedMethodRecordsBase } = require_util();
		var assert = require("node:assert");
		var { isUint8Array } = require("node:util/types");
		var { webidl } = require_webidl();
		var { isomorphicEncode, collectASequenceOfCodePoints, removeChars } = require_infra();
		function responseURL(response) {
			const urlList = response.urlList;
			const length = urlList.length;
			return length === 0 ? null : urlList[length - 1].toString();
		}
		function responseLocationURL(response, requestFragment) {
			if (!redirectStatusSet.has(response.status)) {
				return null;
			}
			let location = response.headersList.get("location", true);
			if (location !== null && isValidHeaderValue(location)) {
				if (!isValidEncodedURL(location)) {
					location = normalizeBinaryStringToUtf8(location);
				}
				location = new URL(location, responseURL(response));
			}
			if (location && !location.hash) {
				location.hash = requestFragment;
			}
			return location;
		}
		function isValidEncodedURL(url) {
			for (let i = 0; i < url.length; ++i) {
				const code = url.charCodeAt(i);
				if (code > 126 || // Non-US-ASCII + DEL
				code < 32) {
					return false;
				}
			}
			return true;
		}
		function normalizeBinaryStringToUtf8(value) {
			return Buffer.from(value, "binary").toString("utf8");
		}
		function requestCurrentURL(request3) {
			return request3.urlList[request3.urlList.length - 1];
		}
		function requestBadPort(request3) {
			const url = requestCurrentURL(request3);
			if (urlIsHttpHttpsScheme(url) && badPortsSet.has(url.port)) {
				return "blocked";
			}
			return "allowed";
		}
		function isErrorLike(object2) {
			return object2 instanceof Error || (object2?.constructor?.name === "Error" || object2?.constructor?.name === "DOMException");
		}
		function isValidReasonPhrase(statusText2) {
			for (let i = 0; i < statusText2.length; ++i) {
				const c = statusText2.charCodeAt(i);
				if (!(c === 9 || // HTAB
				c >= 32 && c <= 126 || // SP / VCHAR
				c >= 128 && c <= 255)) {
					return false;
				}
			}
			return true;
		}
		var isValidHeaderName = isValidHTTPToken;
		function isValidHeaderValue(potentialValue) {
			return (potentialValue[0] === "	" || potentialValue[0] === " " || potentialValue[potentialValue.length - 1] === "	" || potentialValue[potentialValue.length - 1] === " " || potentialValue.includes("\n") || potentialValue.includes("\r") || potentialValue.includes("\0")) === false;
		}
		function parseReferrerPolicy(actualResponse) {
			const policyHeader = (actualResponse.headersList.get("referrer-policy", true) ?? "").split(",");
			let policy2 = "";
			if (policyHeader.length) {
				for (let i = policyHeader.length; i !== 0; i--) {
					const token = policyHeader[i - 1].trim();
					if (referrerPolicyTokens.has(token)) {
						policy2 = token;
						break;
					}
				}
			}
			return policy2;
		}
		function setRequestReferrerPolicyOnRedirect(request3, actualResponse) {
			const policy2 = parseReferrerPolicy(actualResponse);
			if (policy2 !== "") {
				request3.referrerPolicy = policy2;
			}
		}
		function crossOriginResourcePolicyCheck() {
			return "allowed";
		}
		function corsCheck() {
			return "success";
		}
		function TAOCheck() {
			return "success";
		}
		function appendFetchMetadata(httpRequest) {
			let header = null;
			header = httpRequest.mode;
			httpRequest.headersList.set("sec-fetch-mode", header, true);
		}
		function appendRequestOriginHeader(request3) {
			let serializedOrigin = request3.origin;
			if (serializedOrigin === "client" || serializedOrigin === void 0) {
				return;
			}
			if (request3.responseTainting === "cors" || request3.mode === "websocket") {
				request3.headersList.append("origin", serializedOrigin, true);
			} else if (request3.method !== "GET" && request3.method !== "HEAD") {
				switch (request3.referrerPolicy) {
					case "no-referrer":
						serializedOrigin = null;
						break;
					case "no-referrer-when-downgrade":
					case "strict-origin":
					case "strict-origin-when-cross-origin":
						if (request3.origin && urlHasHttpsScheme(request3.origin) && !urlHasHttpsScheme(requestCurrentURL(request3))) {
							serializedOrigin = null;
						}
						break;
					case "same-origin":
						if (!sameOrigin(request3, requestCurrentURL(request3))) {
							serializedOrigin = null;
						}
						break;
					default:
				}
				request3.headersList.append("origin", serializedOrigin, true);
			}
		}
		function coarsenTime(timestamp, crossOriginIsolatedCapability) {
			return timestamp;
		}
		function clampAndCoarsenConnectionTimingInfo(connectionTimingInfo, defaultStartTime, crossOriginIsolatedCapability) {
			if (!connectionTimingInfo?.startTime || connectionTimingInfo.startTime < defaultStartTime) {
				return {
					domainLookupStartTime: defaultStartTime,
					domainLookupEndTime: defaultStartTime,
					connectionStartTime: defaultStartTime,
					connectionEndTime: defaultStartTime,
					secureConnectionStartTime: defaultStartTime,
					ALPNNegotiatedProtocol: connectionTimingInfo?.ALPNNegotiatedProtocol
				};
			}
			return {
				domainLookupStartTime: coarsenTime(connectionTimingInfo.domainLookupStartTime, crossOriginIsolatedCapability),
				domainLookupEndTime: coarsenTime(connectionTimingInfo.domainLookupEndTime, crossOriginIsolatedCapability),
				connectionStartTime: coarsenTime(connectionTimingInfo.connectionStartTime, crossOriginIsolatedCapability),
				connectionEndTime: coarsenTime(connectionTimingInfo.connectionEndTime, crossOriginIsolatedCapability),
				secureConnectionStartTime: coarsenTime(connectionTimingInfo.secureConnectionStartTime, crossOriginIsolatedCapability),
				ALPNNegotiatedProtocol: connectionTimingInfo.ALPNNegotiatedProtocol
			};
		}
		function coarsenedSharedCurrentTime(crossOriginIsolatedCapability) {
			return coarsenTime(performance2.now(), crossOriginIsolatedCapability);
		}
		function createOpaqueTimingInfo(timingInfo) {
			return {
				startTime: timingInfo.startTime ?? 0,
				redirectStartTime: 0,
				redirectEndTime: 0,
				postRedirectStartTime: timingInfo.startTime ?? 0,
				finalServiceWorkerStartTime: 0,
				finalNetworkResponseStartTime: 0,
				finalNetworkRequestStartTime: 0,
				endTime: 0,
				encodedBodySize: 0,
				decodedBodySize: 0,
				finalConnectionTimingInfo: null
			};
		}
		function makePolicyContainer() {
			return {
				referrerPolicy: "strict-origin-when-cross-origin"
			};
		}
		function clonePolicyContainer(policyContainer) {
			return {
				referrerPolicy: policyContainer.referrerPolicy
			};
		}
		function determineRequestsReferrer(request3) {
			const policy2 = request3.referrerPolicy;
			assert(policy2);
			let referrerSource = null;
			if (request3.referrer === "client") {
				const globalOrigin = getGlobalOrigin();
				if (!globalOrigin || globalOrigin.origin === "null") {
					return "no-referrer";
				}
				referrerSource = new URL(globalOrigin);
			} else if (webidl.is.URL(request3.referrer)) {
				referrerSource = request3.referrer;
			}
			let referrerURL = stripURLForReferrer(referrerSource);
			const referrerOrigin = stripURLForReferrer(referrerSource, true);
			if (referrerURL.toString().length > 4096) {
				referrerURL = referrerOrigin;
			}
			switch (policy2) {
				case "no-referrer":
					return "no-referrer";
				case "origin":
					if (referrerOrigin != null) {
						return referrerOrigin;
					}
					return stripURLForReferrer(referrerSource, true);
				case "unsafe-url":
					return referrerURL;
				case "strict-origin": {
					const currentURL = requestCurrentURL(request3);
					if (isURLPotentiallyTrustworthy(referrerURL) && !isURLPotentiallyTrustworthy(currentURL)) {
						return "no-referrer";
					}
					return referrerOrigin;
				}
				case "strict-origin-when-cross-origin": {
					const currentURL = requestCurrentURL(request3);
					if (sameOrigin(referrerURL, currentURL)) {
						return referrerURL;
					}
					if (isURLPotentiallyTrustworthy(referrerURL) && !isURLPotentiallyTrustworthy(currentURL)) {
						return "no-referrer";
					}
					return referrerOrigin;
				}
				case "same-origin":
					if (sameOrigin(request3, referrerURL)) {
						return referrerURL;
					}
					return "no-referrer";
				case "origin-when-cross-origin":
					if (sameOrigin(request3, referrerURL)) {
						return referrerURL;
					}
					return referrerOrigin;
				case "no-referrer-when-downgrade": {
					const currentURL = requestCurrentURL(request3);
					if (isURLPotentiallyTrustworthy(referrerURL) && !isURLPotentiallyTrustworthy(currentURL)) {
						return "no-referrer";
					}
					return referrerURL;
				}
			}
		}
		function stripURLForReferrer(url, originOnly = false) {
			assert(webidl.is.URL(url));
			url = new URL(url);
			if (urlIsLocal(url)) {
				return "no-referrer";
			}
			url.username = "";
			url.password = "";
			url.hash = "";
			if (originOnly === true) {
				url.pathname = "";
				url.search = "";
			}
			return url;
		}
		var isPotentialleTrustworthyIPv4 = RegExp.prototype.test.bind(/^127\.(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)\.){2}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)$/);
		var isPotentiallyTrustworthyIPv6 = RegExp.prototype.test.bind(/^(?:(?:0{1,4}:){7}|(?:0{1,4}:){1,6}:|::)0{0,3}1$/);
		function isOriginIPPotentiallyTrustworthy(origin) {
			if (origin.includes(":")) {
				if (origin[0] === "[" && origin[origin.length - 1] === "]") {
					origin = origin.slice(1, -1);
				}
				return isPotentiallyTrustworthyIPv6(origin);
			}
			return isPotentialleTrustworthyIPv4(origin);
		}
		function isOriginPotentiallyTrustworthy(origin) {
			if (origin == null || origin === "null") {
				return false;
			}
			origin = new URL(origin);
			if (origin.protocol === "https:" || origin.protocol === "wss:") {
				return true;
			}
			if (isOriginIPPotentiallyTrustworthy(origin.hostname)) {
				return true;
			}
			if (origin.hostname === "localhost" || origin.hostname === "localhost.") {
				return true;
			}
			if (origin.hostname.endsWith(".localhost") || origin.hostname.endsWith(".localhost.")) {
				return true;
			}
			if (origin.protocol === "file:") {
				return true;
			}
			return false;
		}
		function isURLPotentiallyTrustworthy(url) {
			if (!webidl.is.URL(url)) {
				return false;
			}
			if (url.href === "about:blank" || url.href === "about:srcdoc") {
				return true;
			}
			if (url.protocol === "data:") return true;
			if (url.protocol === "blob:") return true;
			return isOriginPotentiallyTrustworthy(url.origin);
		}
		function tryUpgradeRequestToAPotentiallyTrustworthyURL(request3) {
		}
		function sameOrigin(A, B) {
			if (A.origin === B.origin && A.origin === "null") {
				return true;
			}
			if (A.protocol === B.protocol && A.hostname === B.hostname && A.port === B.port) {
				return true;
			}
			return false;
		}
		function isAborted(fetchParams) {
			return fetchParams.controller.state === "aborted";
		}
		function isCancelled(fetchParams) {
			return fetchParams.controller.state === "aborted" || fetchParams.controller.state === "terminated";
		}
		function normalizeMethod(method) {
			return normalizedMethodRecordsBase[method.toLowerCase()] ?? method;
		}
		var esIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
		function createIterator(name, kInternalIterator, keyIndex = 0, valueIndex = 1) {
			class FastIterableIterator {
				/** @type {any} */
				#target;
				/** @type {'key' | 'value' | 'key+value'} */
				#kind;
				/** @type {number} */
				#index;
				/**
				 * @see https://webidl.spec.whatwg.org/#dfn-default-iterator-object
				 * @param {unknown} target
				 * @param {'key' | 'value' | 'key+value'} kind
				 */
				constructor(target, kind) {
					this.#target = target;
					this.#kind = kind;
					this.#index = 0;
				}
				next() {
					if (typeof this !== "object" || this === null || !(#target in this)) {
						throw new TypeError(
							`'next' called on an object that does not implement interface ${name} Iterator.`
						);
					}
					const index = this.#index;
					const values2 = kInternalIterator(this.#target);
					const len = values2.length;
					if (index >= len) {
						return {
							value: void 0,
							done: true
						};
					}
					const { [keyIndex]: key2, [valueIndex]: value } = values2[index];
					this.#index = index + 1;
					let result;
					switch (this.#kind) {
						case "key":
							result = key2;
							break;
						case "value":
							result = value;
							break;
						case "key+value":
							result = [key2, value];
							break;
					}
					return {
						value: result,
						done: false
					};
				}
			}
			delete FastIterableIterator.prototype.constructor;
			Object.setPrototypeOf(FastIterableIterator.prototype, esIteratorPrototype);
			Object.defineProperties(FastIterableIterator.prototype, {
				[Symbol.toStringTag]: {
					writable: false,
					enumerable: false,
					configurable: true,
					value: `${name} Iterator`
				},
				next: { writable: true, enumerable: true, configurable: true }
			});
			return function(target, kind) {
				return new FastIterableIterator(target, kind);
			};
		}
		function iteratorMixin(name, object2, kInternalIterator, keyIndex = 0, valueIndex = 1) {
			const makeIterator = createIterator(name, kInternalIterator, keyIndex, valueIndex);
			const properties = {
				keys: {
					writable: true,
					enumerable: true,
					configurable: true,
					value: function keys() {
						webidl.brandCheck(this, object2);
						return makeIterator(this, "key");
					}
				},
				values: {
					writable: true,
					enumerable: true,
					configurable: true,
					value: function values2() {
						webidl.brandCheck(this, object2);
						return makeIterator(this, "value");
					}
				},
				entries: {
					writable: true,
					enumerable: true,
					configurable: true,
					value: function entries() {
						webidl.brandCheck(this, object2);
						return makeIterator(this, "key+value");
					}
				},
				forEach: {
					writable: true,
					enumerable: true,
					configurable: true,
					value: function forEach(callbackfn, thisArg = globalThis) {
						webidl.brandCheck(this, object2);
						webidl.argumentLengthCheck(arguments, 1, `${name}.forEach`);
						if (typeof callbackfn !== "function") {
							throw new TypeError(
								`Failed to execute 'forEach' on '${name}': parameter 1 is not of type 'Function'.`
							);
						}
						for (const { 0: key2, 1: value } of makeIterator(this, "key+value")) {
							callbackfn.call(thisArg, value, key2, this);
						}
					}
				}
			};
			return Object.defineProperties(object2.prototype, {
				...properties,
				[Symbol.iterator]: {
					writable: true,
					enumerable: false,
					configurable: true,
					value: properties.entries.value
				}
			});
		}
		function fullyReadBody(body, processBody, processBodyError) {
			const successSteps = processBody;
			const errorSteps = processBodyError;
			try {
				const reader = body.stream.getReader();
				readAllBytes(reader, successSteps, errorSteps);
			} catch (e) {
				errorSteps(e);
			}
		}
		function readableStreamClose(controller) {
			try {
				controller.close();
				controller.byobRequest?.respond(0);
			} catch (err) {
				if (!err.message.includes("Controller is already closed") && !err.message.includes("ReadableStream is already closed")) {
					throw err;
				}
			}
		}
		async function readAllBytes(reader, successSteps, failureSteps) {
			try {
				const bytes = [];
				let byteLength = 0;
				do {
					const { done: done2, value: chunk } = await reader.read();
					if (done2) {
						successSteps(Buffer.concat(bytes, byteLength));
						return;
					}
					if (!isUint8Array(chunk)) {
						failureSteps(new TypeError("Received non-Uint8Array chunk"));
						return;
					}
					bytes.push(chunk);
					byteLength += chunk.length;
				} while (true);
			} catch (e) {
				failureSteps(e);
			}
		}
		function urlIsLocal(url) {
			assert("protocol" in url);
			const protocol = url.protocol;
			return protocol === "about:" || protocol === "blob:" || protocol === "data:";
		}
		function urlHasHttpsScheme(url) {
			return typeof url === "string" && url[5] === ":" && url[0] === "h" && url[1] === "t" && url[2] === "t" && url[3] === "p" && url[4] === "s" || url.protocol === "https:";
		}
		function urlIsHttpHttpsScheme(url) {
			assert("protocol" in url);
			const protocol = url.protocol;
			return protocol === "http:" || protocol === "https:";
		}
		function simpleRangeHeaderValue(value, allowWhitespace) {
			const data = value;
			if (!data.startsWith("bytes")) {
				return "failure";
			}
			const position = { position: 5 };
			if (allowWhitespace) {
				collectASequenceOfCodePoints(
					(char) => char === "	" || char === " ",
					data,
					position
				);
			}
			if (data.charCodeAt(position.position) !== 61) {
				return "failure";
			}
			position.position++;
			if (allowWhitespace) {
				collectASequenceOfCodePoints(
					(char) => char === "	" || char === " ",
					data,
					position
				);
			}
			const rangeStart = collectASequenceOfCodePoints(
				(char) => {
					const code = char.charCodeAt(0);
					return code >= 48 && code <= 57;
				},
				data,
				position
			);
			const rangeStartValue = rangeStart.length ? Number(rangeStart) : null;
			if (allowWhitespace) {
				collectASequenceOfCodePoints(
					(char) => char === "	" || char === " ",
					data,
					position
				);
			}
			if (data.charCodeAt(position.position) !== 45) {
				return "failure";
			}
			position.position++;
			if (allowWhitespace) {
				collectASequenceOfCodePoints(
					(char) => char === "	" || char === " ",
					data,
					position
				);
			}
			const rangeEnd = collectASequenceOfCodePoints(
				(char) => {
					const code = char.charCodeAt(0);
					return code >= 48 && code <= 57;
				},
				data,
				position
			);
			const rangeEndValue = rangeEnd.length ? Number(rangeEnd) : null;
			if (position.position < data.length) {
				return "failure";
			}
			if (rangeEndValue === null && rangeStartValue === null) {
				return "failure";
			}
			if (rangeStartValue > rangeEndValue) {
				return "failure";
			}
			return { rangeStartValue, rangeEndValue };
		}
		function buildContentRange(rangeStart, rangeEnd, fullLength) {
			let contentRange = "bytes ";
			contentRange += isomorphicEncode(`${rangeStart}`);
			contentRange += "-";
			contentRange += isomorphicEncode(`${rangeEnd}`);
			contentRange += "/";
			contentRange += isomorphicEncode(`${fullLength}`);
			return contentRange;
		}
		var InflateStream = class extends Transform {
			#zlibOptions;
			/** @param {zlib.ZlibOptions} [zlibOptions] */
			constructor(zlibOptions) {
				super();
				this.#zlibOptions = zlibOptions;
			}
			_transform(chunk, encoding, callback) {
				if (!this._inflateStream) {
					if (chunk.length === 0) {
						callback();
						return;
					}
					this._inflateStream = (chunk[0] & 15) === 8 ? zlib.createInflate(this.#zlibOptions) : zlib.createInflateRaw(this.#zlibOptions);
					this._inflateStream.on("data", this.push.bind(this));
					this._inflateStream.on("end", () => this.push(null));
					this._inflateStream.on("error", (err) => this.destroy(err));
				}
				this._inflateStream.write(chunk, encoding, callback);
			}
			_final(callback) {
				if (this._inflateStream) {
					this._inflateStream.end();
					this._inflateStream = null;
				}
				callback();
			}
		};
		function createInflate(zlibOptions) {
			return new InflateStream(zlibOptions);
		}
		function extractMimeType(headers) {
			let charset = null;
			let essence = null;
			let mimeType = null;
			const values2 = getDecodeSplit("content-type", headers);
			if (values2 === null) {
				return "failure";
			}
			for (const value of values2) {
				const temporaryMimeType = parseMIMEType(value);
				if (temporaryMimeType === "failure" || temporaryMimeType.essence === "*/*") {
					continue;
				}
				mimeType = temporaryMimeType;
				if (mimeType.essence !== essence) {
					charset = null;
					if (mimeType.parameters.has("charset")) {
						charset = mimeType.parameters.get("charset");
					}
					essence = mimeType.essence;
				} else if (!mimeType.parameters.has("charset") && charset !== null) {
					mimeType.parameters.set("charset", charset);
				}
			}
			if (mimeType == null) {
				return "failure";
			}
			return mimeType;
		}
		function gettingDecodingSplitting(value) {
			const input = value;
			const position = { position: 0 };
			const values2 = [];
			let temporaryValue = "";
			while (position.position < input.length) {
				temporaryValue += collectASequenceOfCodePoints(
					(char) => char !== '"' && char !== ",",
					input,
					position
				);
				if (position.position < input.length) {
					if (input.charCodeAt(position.position) === 34) {
						temporaryValue += collectAnHTTPQuotedString(
							input,
							position
						);
						if (position.position < input.length) {
							continue;
						}
					} else {
						assert(input.charCodeAt(position.position) === 44);
						position.position++;
					}
				}
				temporaryValue = removeChars(temporaryValue, true, true, (char) => char === 9 || char === 32);
				values2.push(temporaryValue);
				temporaryValue = "";
			}
			return values2;
		}
		function getDecodeSplit(name, list2) {
			const value = list2.get(name, true);
			if (value === null) {
				return null;
			}
			return gettingDecodingSplitting(value);
		}
		function hasAuthenticationEntry(request3) {
			return false;
		}
		function includesCredentials(url) {
			return !!(url.username || url.password);
		}
		function isTraversableNavigable(navigable) {
			return navigable != null && navigable !== "client" && navigable !== "no-traversable";
		}
		var EnvironmentSettingsObjectBase = class {
			get baseUrl() {
				return getGlobalOrigin();
			}
			get origin() {
				return this.baseUrl?.origin;
			}
			policyContainer = makePolicyContainer();
		};
		var EnvironmentSettingsObject = class {
			settingsObject = new EnvironmentSettingsObjectBase();
		};
		var environmentSettingsObject = new EnvironmentSettingsObject();
		module2.exports = {
			isAborted,
			isCancelled,
			isValidEncodedURL,
			ReadableStreamFrom,
			tryUpgradeRequestToAPotentiallyTrustworthyURL,
			clampAndCoarsenConnectionTimingInfo,
			coarsenedSharedCurrentTime,
			determineRequestsReferrer,
			makePolicyContainer,
			clonePolicyContainer,
			appendFetchMetadata,
			appendRequestOriginHeader,
			TAOCheck,
			corsCheck,
			crossOriginResourcePolicyCheck,
			createOpaqueTimingInfo,
			setRequestReferrerPolicyOnRedirect,
			isValidHTTPToken,
			requestBadPort,
			requestCurrentURL,
			responseURL,
			responseLocationURL,
			isURLPotentiallyTrustworthy,
			isValidReasonPhrase,
			sameOrigin,
			normalizeMethod,
			iteratorMixin,
			createIterator,
			isValidHeaderName,
			isValidHeaderValue,
			isErrorLike,
			fullyReadBody,
			readableStreamClose,
			urlIsLocal,
			urlHasHttpsScheme,
			urlIsHttpHttpsScheme,
			readAllBytes,
			simpleRangeHeaderValue,
			buildContentRange,
			createInflate,
			extractMimeType,
			getDecodeSplit,
			environmentSettingsObject,
			isOriginIPPotentiallyTrustworthy,
			hasAuthenticationEntry,
			includesCredentials,
			isTraversableNavigable
		};
	}
});
var require_formdata = __commonJS({
	"node_modules/undici/lib/web/fetch/formdata.js"(exports2, module2) {
		"use strict";
		var { iteratorMixin } = require_util2();
		var { kEnumerableProperty } = require_util();
		var { webidl } = require_webidl();
		var nodeUtil = require("node:util");
		var FormData = class _FormData {
			#state = [];
			constructor(form = void 0) {
				webidl.util.markAsUncloneable(this);
				if (form !== void 0) {
					throw webidl.errors.conversionFailed({
						prefix: "FormData constructor",
						argument: "Argument 1",
						types: ["undefined"]
					});
				}
			}
			append(name, value, filename = void 0) {
				webidl.brandCheck(this, _FormData);
				const prefix = "FormData.append";
				webidl.argumentLengthCheck(arguments, 2, prefix);
				name = webidl.converters.USVString(name);
				if (arguments.length === 3 || webidl.is.Blob(value)) {
					value = webidl.converters.Blob(value, prefix, "value");
					if (filename !== void 0) {
						filename = webidl.converters.USVString(filename);
					}
				} else {
					value = webidl.converters.USVString(value);
				}
				const entry2 = makeEntry(name, value, filename);
				this.#state.push(entry2);
			}
			delete(name) {
				webidl.brandCheck(this, _FormData);
				const prefix = "FormData.delete";
				webidl.argumentLengthCheck(arguments, 1, prefix);
				name = webidl.converters.USVString(name);
				this.#state = this.#state.filter((entry2) => entry2.name !== name);
			}
			get(name) {
				webidl.brandCheck(this, _FormData);
				const prefix = "FormData.get";
				webidl.argumentLengthCheck(arguments, 1, prefix);
				name = webidl.converters.USVString(name);
				const idx = this.#state.findIndex((entry2) => entry2.name === name);
				if (idx === -1) {
					return null;
				}
				return this.#state[idx].value;
			}
			getAll(name) {
				webidl.brandCheck(this, _FormData);
				const prefix = "FormData.getAll";
				webidl.argumentLengthCheck(arguments, 1, prefix);
				name = webidl.converters.USVString(name);
				return this.#state.filter((entry2) => entry2.name === name).map((entry2) => entry2.value);
			}
			has(name) {
				webidl.brandCheck(this, _FormData);
				const prefix = "FormData.has";
				webidl.argumentLengthCheck(arguments, 1, prefix);
				name = webidl.converters.USVString(name);
				return this.#state.findIndex((entry2) => entry2.name === name) !== -1;
			}
			set(name, value, filename = void 0) {
				webidl.brandCheck(this, _FormData);
				const prefix = "FormData.set";
				webidl.argumentLengthCheck(arguments, 2, prefix);
				name = webidl.converters.USVString(name);
				if (arguments.length === 3 || webidl.is.Blob(value)) {
					value = webidl.converters.Blob(value, prefix, "value");
					if (filename !== void 0) {
						filename = webidl.converters.USVString(filename);
					}
				} else {
					value = webidl.converters.USVString(value);
				}
				const entry2 = makeEntry(name, value, filename);
				const idx = this.#state.findIndex((entry3) => entry3.name === name);
				if (idx !== -1) {
					this.#state = [
						...this.#state.slice(0, idx),
						entry2,
						...this.#state.slice(idx + 1).filter((entry3) => entry3.name !== name)
					];
				} else {
					this.#state.push(entry2);
				}
			}
			[nodeUtil.inspect.custom](depth, options) {
				const state = this.#state.reduce((a, b) => {
					if (a[b.name]) {
						if (Array.isArray(a[b.name])) {
							a[b.name].push(b.value);
						} else {
							a[b.name] = [a[b.name], b.value];
						}
					} else {
						a[b.name] = b.value;
					}
					return a;
				}, { __proto__: null });
				options.depth ??= depth;
				options.colors ??= true;
				const output = nodeUtil.formatWithOptions(options, state);
				return `FormData ${output.slice(output.indexOf("]") + 2)}`;
			}
			/**
			 * @param {FormData} formData
			 */
			static getFormDataState(formData) {
				return formData.#state;
			}
			/**
			 * @param {FormData} formData
			 * @param {any[]} newState
			 */
			static setFormDataState(formData, newState) {
				formData.#state = newState;
			}
		};
		var { getFormDataState, setFormDataState } = FormData;
		Reflect.deleteProperty(FormData, "getFormDataState");
		Reflect.deleteProperty(FormData, "setFormDataState");
		iteratorMixin("FormData", FormData, getFormDataState, "name", "value");
		Object.defineProperties(FormData.prototype, {
			append: kEnumerableProperty,
			delete: kEnumerableProperty,
			get: kEnumerableProperty,
			getAll: kEnumerableProperty,
			has: kEnumerableProperty,
			set: kEnumerableProperty,
			[Symbol.toStringTag]: {
				value: "FormData",
				configurable: true
			}
		});
		function makeEntry(name, value, filename) {
			if (typeof value === "string") {
			} else {
				if (!webidl.is.File(value)) {
					value = new File([value], "blob", { type: value.type });
				}
				if (filename !== void 0) {
					const options = {
						type: value.type,
						lastModified: value.lastModified
					};
					value = new File([value], filename, options);
				}
			}
			return { name, value };
		}
		webidl.is.FormData = webidl.util.MakeTypeAssertion(FormData);
		module2.exports = { FormData, makeEntry, setFormDataState };
	}
});
var require_formdata_parser = __commonJS({
	"node_modules/undici/lib/web/fetch/formdata-parser.js"(exports2, module2) {
		"use strict";
		var { bufferToLowerCasedHeaderName } = require_util();
		var { HTTP_TOKEN_CODEPOINTS } = require_data_url();
		var { makeEntry } = require_formdata();
		var { webidl } = require_webidl();
		var assert = require("node:assert");
		var { isomorphicDecode } = require_infra();
		var dd = Buffer.from("--");
		var decoder = new TextDecoder();
		var decoderIgnoreBOM = new TextDecoder("utf-8", { ignoreBOM: true });
		function isAsciiString(chars) {
			for (let i = 0; i < chars.length; ++i) {
				if ((chars.charCodeAt(i) & ~127) !== 0) {
					return false;
				}
			}
			return true;
		}
		function validateBoundary(boundary) {
			const length = boundary.length;
			if (length < 27 || length > 70) {
				return false;
			}
			for (let i = 0; i < length; ++i) {
				const cp = boundary.charCodeAt(i);
				if (!(cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 39 || cp === 45 || cp === 95)) {
					return false;
				}
			}
			return true;
		}
		function multipartFormDataParser(input, mimeType) {
			assert(mimeType !== "failure" && mimeType.essence === "multipart/form-data");
			const boundaryString = mimeType.parameters.get("boundary");
			if (boundaryString === void 0) {
				throw parsingError("missing boundary in content-type header");
			}
			const boundary = Buffer.from(`--${boundaryString}`, "utf8");
			const entryList = [];
			const position = { position: 0 };
			const firstBoundaryIndex = input.indexOf(boundary);
			if (firstBoundaryIndex === -1) {
				throw parsingError("no boundary found in multipart body");
			}
			position.position = firstBoundaryIndex;
			while (true) {
				if (input.subarray(position.position, position.position + boundary.length).equals(boundary)) {
					position.position += boundary.length;
				} else {
					throw parsingError("expected a value starting with -- and the boundary");
				}
				if (bufferStartsWith(input, dd, position)) {
					return entryList;
				}
				if (input[position.position] !== 13 || input[position.position + 1] !== 10) {
					throw parsingError("expected CRLF");
				}
				position.position += 2;
				const result = parseMultipartFormDataHeaders(input, position);
				let { name, filename, contentType, encoding } = result;
				position.position += 2;
				let body;
				{
					const boundaryIndex = input.indexOf(boundary.subarray(2), position.position);
					if (boundaryIndex === -1) {
						throw parsingError("expected boundary after body");
					}
					body = input.subarray(position.position, boundaryIndex - 4);
					position.position += body.length;
					if (encoding === "base64") {
						body = Buffer.from(body.toString(), "base64");
					}
				}
				if (input[position.position] !== 13 || input[position.position + 1] !== 10) {
					throw parsingError("expected CRLF");
				} else {
					position.position += 2;
				}
				let value;
				if (filename !== null) {
					contentType ??= "text/plain";
					if (!isAsciiString(contentType)) {
						contentType = "";
					}
					value = new File([body], filename, { type: contentType });
				} else {
					value = decoderIgnoreBOM.decode(Buffer.from(body));
				}
				assert(webidl.is.USVString(name));
				assert(typeof value === "string" && webidl.is.USVString(value) || webidl.is.File(value));
				entryList.push(makeEntry(name, value, filename));
			}
		}
		function parseContentDispositionAttribute(input, position) {
			if (input[position.position] === 59) {
				position.position++;
			}
			collectASequenceOfBytes(
				(char) => char === 32 || char === 9,
				input,
				position
			);
			const attributeName = collectASequenceOfBytes(
				(char) => isToken(char) && char !== 61 && char !== 42,
				// not = or *
				input,
				position
			);
			if (attributeName.length === 0) {
				return null;
			}
			const attrNameStr = attributeName.toString("ascii").toLowerCase();
			const isExtended = input[position.position] === 42;
			if (isExtended) {
				position.position++;
			}
			if (input[position.position] !== 61) {
				return null;
			}
			position.position++;
			collectASequenceOfBytes(
				(char) => char === 32 || char === 9,
				input,
				position
			);
			let value;
			if (isExtended) {
				const headerValue = collectASequenceOfBytes(
					(char) => char !== 32 && char !== 13 && char !== 10 && char !== 59,
					// not space, CRLF, or ;
					input,
					position
				);
				if (headerValue[0] !== 117 && headerValue[0] !== 85 || // u or U
				headerValue[1] !== 116 && headerValue[1] !== 84 || // t or T
				headerValue[2] !== 102 && headerValue[2] !== 70 || // f or F
				headerValue[3] !== 45 || // -
				headerValue[4] !== 56) {
					throw parsingError("unknown encoding, expected utf-8''");
				}
				value = decodeURIComponent(decoder.decode(headerValue.subarray(7)));
			} else if (input[position.position] === 34) {
				position.position++;
				const quotedValue = collectASequenceOfBytes(
					(char) => char !== 10 && char !== 13 && char !== 34,
					// not LF, CR, or "
					input,
					position
				);
				if (input[position.position] !== 34) {
					throw parsingError("Closing quote not found");
				}
				position.position++;
				value = decoder.decode(quotedValue).replace(/%0A/ig, "\n").replace(/%0D/ig, "\r").replace(/%22/g, '"');
			} else {
				const tokenValue = collectASequenceOfBytes(
					(char) => isToken(char) && char !== 59,
					// not ;
					input,
					position
				);
				value = decoder.decode(tokenValue);
			}
			return { name: attrNameStr, value, extended: isExtended };
		}
		function parseMultipartFormDataHeaders(input, position) {
			let name = null;
			let filename = null;
			let contentType = null;
			let encoding = null;
			while (true) {
				if (input[position.position] === 13 && input[position.position + 1] === 10) {
					if (name === null) {
						throw parsingError("header name is null");
					}
					return { name, filename, contentType, encoding };
				}
				let headerName = collectASequenceOfBytes(
					(char) => char !== 10 && char !== 13 && char !== 58,
					input,
					position
				);
				headerName = removeChars(headerName, true, true, (char) => char === 9 || char === 32);
				if (!HTTP_TOKEN_CODEPOINTS.test(headerName.toString())) {
					throw parsingError("header name does not match the field-name token production");
				}
				if (input[position.position] !== 58) {
					throw parsingError("expected :");
				}
				position.position++;
				collectASequenceOfBytes(
					(char) => char === 32 || char === 9,
					input,
					position
				);
				switch (bufferToLowerCasedHeaderName(headerName)) {
					case "content-disposition": {
						name = filename = null;
						let filenameIsExtended = false;
						const dispositionType = collectASequenceOfBytes(
							(char) => isToken(char),
							input,
							position
						);
						if (dispositionType.toString("ascii").toLowerCase() !== "form-data") {
							throw parsingError("expected form-data for content-disposition header");
						}
						while (position.position < input.length && (input[position.position] !== 13 || input[position.position + 1] !== 10)) {
							const attribute = parseContentDispositionAttribute(input, position);
							if (!attribute) {
								break;
							}
							if (attribute.name === "name") {
								name = attribute.value;
							} else if (attribute.name === "filename") {
								if (attribute.extended) {
									filename = attribute.value;
									filenameIsExtended = true;
								} else if (!filenameIsExtended) {
									filename = attribute.value;
								}
							}
						}
						if (name === null) {
							throw parsingError("name attribute is required in content-disposition header");
						}
						break;
					}
					case "content-type": {
						let headerValue = collectASequenceOfBytes(
							(char) => char !== 10 && char !== 13,
							input,
							position
						);
						headerValue = removeChars(headerValue, false, true, (char) => char === 9 || char === 32);
						contentType = isomorphicDecode(headerValue);
						break;
					}
					case "content-transfer-encoding": {
						let headerValue = collectASequenceOfBytes(
							(char) => char !== 10 && char !== 13,
							input,
							position
						);
						headerValue = removeChars(headerValue, false, true, (char) => char === 9 || char === 32);
						encoding = isomorphicDecode(headerValue);
						break;
					}
					default: {
						collectASequenceOfBytes(
							(char) => char !== 10 && char !== 13,
							input,
							position
						);
					}
				}
				if (input[position.position] !== 13 || input[position.position + 1] !== 10) {
					throw parsingError("expected CRLF");
				} else {
					position.position += 2;
				}
			}
		}
		function collectASequenceOfBytes(condition, input, position) {
			let start = position.position;
			while (start < input.length && condition(input[start])) {
				++start;
			}
			return input.subarray(position.position, position.position = start);
		}
		function removeChars(buf, leading, trailing, predicate) {
			let lead = 0;
			let trail = buf.length - 1;
			if (leading) {
				while (lead < buf.length && predicate(buf[lead])) lead++;
			}
			if (trailing) {
				while (trail > 0 && predicate(buf[trail])) trail--;
			}
			return lead === 0 && trail === buf.length - 1 ? buf : buf.subarray(lead, trail + 1);
		}
		function bufferStartsWith(buffer, start, position) {
			if (buffer.length < start.length) {
				return false;
			}
			for (let i = 0; i < start.length; i++) {
				if (start[i] !== buffer[position.position + i]) {
					return false;
				}
			}
			return true;
		}
		function parsingError(cause) {
			return new TypeError("Failed to parse body as FormData.", { cause: new TypeError(cause) });
		}
		function isCTL(char) {
			return char <= 31 || char === 127;
		}
		function isTSpecial(char) {
			return char === 40 || // (
			char === 41 || // )
			char === 60 || // <
			char === 62 || // >
			char === 64 || // @
			char === 44 || // ,
			char === 59 || // ;
			char === 58 || // :
			char === 92 || // \
			char === 34 || // "
			char === 47 || // /
			char === 91 || // [
			char === 93 || // ]
			char === 63 || // ?
			char === 61;
		}
		function isToken(char) {
			return char <= 127 && // ascii
			char !== 32 && // space
			char !== 9 && !isCTL(char) && !isTSpecial(char);
		}
		module2.exports = {
			multipartFormDataParser,
			validateBoundary
		};
	}
});
var require_promise = __commonJS({
	"node_modules/undici/lib/util/promise.js"(exports2, module2) {
		"use strict";
		function createDeferredPromise() {
			let res;
			let rej;
			const promise = new Promise((resolve7, reject) => {
				res = resolve7;
				rej = reject;
			});
			return { promise, resolve: res, reject: rej };
		}
		module2.exports = {
			createDeferredPromise
		};
	}
});
var require_body = __commonJS({
	"node_modules/undici/lib/web/fetch/body.js"(exports2, module2) {
		"use strict";
		var util = require_util();
		var {
			ReadableStreamFrom,
			readableStreamClose,
			fullyReadBody,
			extractMimeType
		} = require_util2();
		var { FormData, setFormDataState } = require_formdata();
		var { webidl } = require_webidl();
		var assert = require("node:assert");
		var { isErrored, isDisturbed } = require("node:stream");
		var { isUint8Array } = require("node:util/types");
		var { serializeAMimeType } = require_data_url();
		var { multipartFormDataParser } = require_formdata_parser();
		var { createDeferredPromise } = require_promise();
		var { parseJSONFromBytes } = require_infra();
		var { utf8DecodeBytes } = require_encoding();
		var { runtimeFeatures } = require_runtime_features();
		var random = runtimeFeatures.has("crypto") ? require("node:crypto").randomInt : (max) => Math.floor(Math.random() * max);
		var textEncoder = new TextEncoder();
		function noop() {
		}
		var streamRegistry = new FinalizationRegistry((weakRef) => {
			const stream = weakRef.deref();
			if (stream && !stream.locked && !isDisturbed(stream) && !isErrored(stream)) {
				stream.cancel("Response object has been garbage collected").catch(noop);
			}
		});
		function extractBody(object2, keepalive = false) {
			let stream = null;
			if (webidl.is.ReadableStream(object2)) {
				stream = object2;
			} else if (webidl.is.Blob(object2)) {
				stream = object2.stream();
			} else {
				stream = new ReadableStream({
					start() {
					},
					async pull(controller) {
						const result = action();
						const iterator = result?.[Symbol.asyncIterator]?.();
						if (iterator == null) {
							if (result?.length && !isErrored(stream)) {
								controller.enqueue(typeof result === "string" ? textEncoder.encode(result) : new Uint8Array(result));
							}
							queueMicrotask(() => readableStreamClose(controller));
							return;
						}
						while (true) {
							const { value, done: done2 } = await iterator.next();
							if (done2) {
								queueMicrotask(() => readableStreamClose(controller));
								return;
							}
							if (value.length && !isErrored(stream)) {
								controller.enqueue(new Uint8Array(value));
								return;
							}
						}
					},
					cancel(reason2) {
						return action()[Symbol.asyncIterator]?.().return(reason2);
					},
					type: "bytes"
				});
			}
			assert(webidl.is.ReadableStream(stream));
			let action = null;
			let source2 = null;
			let length = null;
			let type = null;
			if (typeof object2 === "string") {
				source2 = object2;
				type = "text/plain;charset=UTF-8";
			} else if (webidl.is.URLSearchParams(object2)) {
				source2 = object2.toString();
				type = "application/x-www-form-urlencoded;charset=UTF-8";
			} else if (webidl.is.BufferSource(object2)) {
				source2 = webidl.util.getCopyOfBytesHeldByBufferSource(object2);
			} else if (webidl.is.FormData(object2)) {
				const boundary = `----formdata-undici-0${`${random(1e11)}`.padStart(11, "0")}`;
				const prefix = `--${boundary}\r
Content-Disposition: form-data`;
				const formdataEscape = (str) => str.replace(/\n/g, "%0A").replace(/\r/g, "%0D").replace(/"/g, "%22");
				const normalizeLinefeeds = (value) => value.replace(/\r?\n|\r/g, "\r\n");
				const blobParts = [];
				const rn = new Uint8Array([13, 10]);
				length = 0;
				let hasUnknownSizeValue = false;
				for (const [name, value] of object2) {
					if (typeof value === "string") {
						const chunk2 = textEncoder.encode(prefix + `; name="${formdataEscape(normalizeLinefeeds(name))}"\r
\r
${normalizeLinefeeds(value)}\r
`);
						blobParts.push(chunk2);
						length += chunk2.byteLength;
					} else {
						const chunk2 = textEncoder.encode(`${prefix}; name="${formdataEscape(normalizeLinefeeds(name))}"` + (value.name ? `; filename="${formdataEscape(value.name)}"` : "") + `\r
Content-Type: ${value.type || "application/octet-stream"}\r
\r
`);
						blobParts.push(chunk2, value, rn);
						if (typeof value.size === "number") {
							length += chunk2.byteLength + value.size + rn.byteLength;
						} else {
							hasUnknownSizeValue = true;
						}
					}
				}
				const chunk = textEncoder.encode(`--${boundary}--\r
`);
				blobParts.push(chunk);
				length += chunk.byteLength;
				if (hasUnknownSizeValue) {
					length = null;
				}
				source2 = object2;
				const parts = (async function* () {
					for (const part of blobParts) {
						if (part.stream) {
							yield* part.stream();
						} else {
							yield part;
						}
					}
				})();
				action = () => parts;
				type = `multipart/form-data; boundary=${boundary}`;
			} else if (webidl.is.Blob(object2)) {
				source2 = object2;
				length = object2.size;
				if (object2.type) {
					type = object2.type;
				}
			} else if (typeof object2[Symbol.asyncIterator] === "function") {
				if (keepalive) {
					throw new TypeError("keepalive");
				}
				if (util.isDisturbed(object2) || object2.locked) {
					throw new TypeError(
						"Response body object should not be disturbed or locked"
					);
				}
				stream = webidl.is.ReadableStream(object2) ? object2 : ReadableStreamFrom(object2);
			}
			if (typeof source2 === "string" || isUint8Array(source2)) {
				action = () => source2;
				length = typeof source2 === "string" ? Buffer.byteLength(source2) : source2.length;
			}
			const body = { stream, source: source2, length };
			return [body, type];
		}
		function safelyExtractBody(object2, keepalive = false) {
			if (webidl.is.ReadableStream(object2)) {
				assert(!util.isDisturbed(object2), "The body has already been consumed.");
				assert(!object2.locked, "The stream is locked.");
			}
			return extractBody(object2, keepalive);
		}
		function cloneBody(body) {
			const { 0: out1, 1: out2 } = body.stream.tee();
			body.stream = out1;
			return {
				stream: out2,
				length: body.length,
				source: body.source
			};
		}
		function bodyMixinMethods(instance, getInternalState) {
			const methods = {
				blob() {
					return consumeBody(this, (bytes) => {
						let mimeType = bodyMimeType(getInternalState(this));
						if (mimeType === null) {
							mimeType = "";
						} else if (mimeType) {
							mimeType = serializeAMimeType(mimeType);
						}
						return new Blob([bytes], { type: mimeType });
					}, instance, getInternalState);
				},
				arrayBuffer() {
					return consumeBody(this, (bytes) => {
						return new Uint8Array(bytes).buffer;
					}, instance, getInternalState);
				},
				text() {
					return consumeBody(this, utf8DecodeBytes, instance, getInternalState);
				},
				json() {
					return consumeBody(this, parseJSONFromBytes, instance, getInternalState);
				},
				formData() {
					return consumeBody(this, (value) => {
						const mimeType = bodyMimeType(getInternalState(this));
						if (mimeType !== null) {
							switch (mimeType.essence) {
								case "multipart/form-data": {
									const parsed2 = multipartFormDataParser(value, mimeType);
									const fd = new FormData();
									setFormDataState(fd, parsed2);
									return fd;
								}
								case "application/x-www-form-urlencoded": {
									const entries = new URLSearchParams(value.toString());
									const fd = new FormData();
									for (const [name, value2] of entries) {
										fd.append(name, value2);
									}
									return fd;
								}
							}
						}
						throw new TypeError(
							'Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".'
						);
					}, instance, getInternalState);
				},
				bytes() {
					return consumeBody(this, (bytes) => {
						return new Uint8Array(bytes);
					}, instance, getInternalState);
				}
			};
			return methods;
		}
		function mixinBody(prototype, getInternalState) {
			Object.assign(prototype.prototype, bodyMixinMethods(prototype, getInternalState));
		}
		function consumeBody(object2, convertBytesToJSValue, instance, getInternalState) {
			try {
				webidl.brandCheck(object2, instance);
			} catch (e) {
				return Promise.reject(e);
			}
			object2 = getInternalState(object2);
			if (bodyUnusable(object2)) {
				return Promise.reject(new TypeError("Body is unusable: Body has already been read"));
			}
			const promise = createDeferredPromise();
			const errorSteps = promise.reject;
			const successSteps = (data) => {
				try {
					promise.resolve(convertBytesToJSValue(data));
				} catch (e) {
					errorSteps(e);
				}
			};
			if (object2.body == null) {
				successSteps(Buffer.allocUnsafe(0));
				return promise.promise;
			}
			fullyReadBody(object2.body, successSteps, errorSteps);
			return promise.promise;
		}
		function bodyUnusable(object2) {
			const body = object2.body;
			return body != null && (body.stream.locked || util.isDisturbed(body.stream));
		}
		function bodyMimeType(requestOrResponse) {
			const headers = requestOrResponse.headersList;
			const mimeType = extractMimeType(headers);
			if (mimeType === "failure") {
				return null;
			}
			return mimeType;
		}
		module2.exports = {
			extractBody,
			safelyExtractBody,
			cloneBody,
			mixinBody,
			streamRegistry,
			bodyUnusable
		};
	}
});
var require_client_h1 = __commonJS({
	"node_modules/undici/lib/dispatcher/client-h1.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var util = require_util();
		var { channels } = require_diagnostics();
		var timers = require_timers();
		var {
			RequestContentLengthMismatchError,
			ResponseContentLengthMismatchError,
			RequestAbortedError,
			InvalidArgumentError,
			HeadersTimeoutError,
			HeadersOverflowError,
			SocketError,
			InformationalError,
			BodyTimeoutError,
			HTTPParserError,
			ResponseExceededMaxSizeError
		} = require_errors();
		var {
			kUrl,
			kReset,
			kClient,
			kParser,
			kBlocking,
			kRunning,
			kPending,
			kSize,
			kWriting,
			kQueue,
			kNoRef,
			kKeepAliveDefaultTimeout,
			kHostHeader,
			kPendingIdx,
			kRunningIdx,
			kError,
			kPipelining,
			kSocket,
			kKeepAliveTimeoutValue,
			kMaxHeadersSize,
			kKeepAliveMaxTimeout,
			kKeepAliveTimeoutThreshold,
			kHeadersTimeout,
			kBodyTimeout,
			kStrictContentLength,
			kMaxRequests,
			kCounter,
			kMaxResponseSize,
			kOnError,
			kResume,
			kHTTPContext,
			kClosed
		} = require_symbols();
		var constants2 = require_constants2();
		var EMPTY_BUF = Buffer.alloc(0);
		var FastBuffer = Buffer[Symbol.species];
		var removeAllListeners = util.removeAllListeners;
		var kIdleSocketValidation = /* @__PURE__ */ Symbol("kIdleSocketValidation");
		var kIdleSocketValidationTimeout = /* @__PURE__ */ Symbol("kIdleSocketValidationTimeout");
		var kSocketUsed = /* @__PURE__ */ Symbol("kSocketUsed");
		var kTypeOfService = /* @__PURE__ */ Symbol("kTypeOfService");
		var extractBody;
		function lazyllhttp() {
			const llhttpWasmData = process.env.JEST_WORKER_ID ? require_llhttp_wasm() : void 0;
			let mod;
			let useWasmSIMD = true;
			if (process.arch === "ppc64") {
				const [major, minor] = process.versions.node.split(".").map((n) => parseInt(n, 10));
				if (major < 24 || major === 24 && minor < 12) {
					useWasmSIMD = false;
				}
			}
			if (process.env.UNDICI_NO_WASM_SIMD === "1") {
				useWasmSIMD = false;
			} else if (process.env.UNDICI_NO_WASM_SIMD === "0") {
				useWasmSIMD = true;
			}
			if (useWasmSIMD) {
				try {
					mod = new WebAssembly.Module(require_llhttp_simd_wasm());
				} catch {
				}
			}
			if (!mod) {
				mod = new WebAssembly.Module(llhttpWasmData || require_llhttp_wasm());
			}
			return new WebAssembly.Instance(mod, {
				env: {
					/**
					 * @param {number} p
					 * @param {number} at
					 * @param {number} len
					 * @returns {number}
					 */
					wasm_on_url: (p, at, len) => {
						return 0;
					},
					/**
					 * @param {number} p
					 * @param {number} at
					 * @param {number} len
					 * @returns {number}
					 */
					wasm_on_status: (p, at, len) => {
						assert(currentParser.ptr === p);
						const start = at - currentBufferPtr + currentBufferRef.byteOffset;
						return currentParser.onStatus(new FastBuffer(currentBufferRef.buffer, start, len));
					},
					/**
					 * @param {number} p
					 * @returns {number}
					 */
					wasm_on_message_begin: (p) => {
						assert(currentParser.ptr === p);
						return currentParser.onMessageBegin();
					},
					/**
					 * @param {number} p
					 * @param {number} at
					 * @param {number} len
					 * @returns {number}
					 */
					wasm_on_header_field: (p, at, len) => {
						assert(currentParser.ptr === p);
						const start = at - currentBufferPtr + currentBufferRef.byteOffset;
						return currentParser.onHeaderField(new FastBuffer(currentBufferRef.buffer, start, len));
					},
					/**
					 * @param {number} p
					 * @param {number} at
					 * @param {number} len
					 * @returns {number}
					 */
					wasm_on_header_value: (p, at, len) => {
						assert(currentParser.ptr === p);
						const start = at - currentBufferPtr + currentBufferRef.byteOffset;
						return currentParser.onHeaderValue(new FastBuffer(currentBufferRef.buffer, start, len));
					},
					/**
					 * @param {number} p
					 * @param {number} statusCode
					 * @param {0|1} upgrade
					 * @param {0|1} shouldKeepAlive
					 * @returns {number}
					 */
					wasm_on_headers_complete: (p, statusCode, upgrade, shouldKeepAlive) => {
						assert(currentParser.ptr === p);
						return currentParser.onHeadersComplete(statusCode, upgrade === 1, shouldKeepAlive === 1);
					},
					/**
					 * @param {number} p
					 * @param {number} at
					 * @param {number} len
					 * @returns {number}
					 */
					wasm_on_body: (p, at, len) => {
						assert(currentParser.ptr === p);
						const start = at - currentBufferPtr + currentBufferRef.byteOffset;
						return currentParser.onBody(new FastBuffer(currentBufferRef.buffer, start, len));
					},
					/**
					 * @param {number} p
					 * @returns {number}
					 */
					wasm_on_message_complete: (p) => {
						assert(currentParser.ptr === p);
						return currentParser.onMessageComplete();
					}
				}
			});
		}
		var llhttpInstance = null;
		var currentParser = null;
		var currentBufferRef = null;
		var currentBufferSize = 0;
		var currentBufferPtr = null;
		var USE_NATIVE_TIMER = 0;
		var USE_FAST_TIMER = 1;
		var TIMEOUT_HEADERS = 2 | USE_FAST_TIMER;
		var TIMEOUT_BODY = 4 | USE_FAST_TIMER;
		var TIMEOUT_KEEP_ALIVE = 8 | USE_NATIVE_TIMER;
		var Parser = class {
			/**
				 * @param {import('./client.js')} client
				 * @param {import('net').Socket} socket
				 * @param {*} llhttp
				 */
			constructor(client, socket, { exports: exports3 }) {
				this.llhttp = exports3;
				this.ptr = this.llhttp.llhttp_alloc(constants2.TYPE.RESPONSE);
				this.client = client;
				this.socket = socket;
				this.timeout = null;
				this.timeoutWeakRef = new WeakRef(this);
				this.timeoutValue = null;
				this.timeoutType = null;
				this.statusCode = 0;
				this.statusText = "";
				this.upgrade = false;
				this.headers = [];
				this.headersSize = 0;
				this.headersMaxSize = client[kMaxHeadersSize];
				this.shouldKeepAlive = false;
				this.paused = false;
				this.resume = this.resume.bind(this);
				this.bytesRead = 0;
				this.keepAlive = "";
				this.contentLength = "";
				this.connection = "";
				this.maxResponseSize = client[kMaxResponseSize];
			}
			setTimeout(delay3, type) {
				if (delay3 !== this.timeoutValue || type & USE_FAST_TIMER ^ this.timeoutType & USE_FAST_TIMER) {
					if (this.timeout) {
						timers.clearTimeout(this.timeout);
						this.timeout = null;
					}
					if (delay3) {
						if (type & USE_FAST_TIMER) {
							this.timeout = timers.setFastTimeout(onParserTimeout, delay3, this.timeoutWeakRef);
						} else {
							this.timeout = setTimeout(onParserTimeout, delay3, this.timeoutWeakRef);
							this.timeout?.unref();
						}
					}
					this.timeoutValue = delay3;
				} else if (this.timeout) {
					if (this.timeout.refresh) {
						this.timeout.refresh();
					}
				}
				this.timeoutType = type;
			}
			resume() {
				if (this.socket.destroyed || !this.paused) {
					return;
				}
				assert(this.ptr != null);
				assert(currentParser === null);
				this.llhttp.llhttp_resume(this.ptr);
				assert(this.timeoutType === TIMEOUT_BODY);
				if (this.timeout) {
					if (this.timeout.refresh) {
						this.timeout.refresh();
					}
				}
				this.paused = false;
				this.execute(this.socket.read() || EMPTY_BUF);
				this.readMore();
			}
			readMore() {
				while (!this.paused && this.ptr) {
					const chunk = this.socket.read();
					if (chunk === null) {
						break;
					}
					this.execute(chunk);
				}
			}
			/**
			 * @param {Buffer} chunk
			 */
			execute(chunk) {
				assert(currentParser === null);
				assert(this.ptr != null);
				assert(!this.paused);
				const { socket, llhttp } = this;
				if (chunk.length > currentBufferSize) {
					if (currentBufferPtr) {
						llhttp.free(currentBufferPtr);
					}
					currentBufferSize = Math.ceil(chunk.length / 4096) * 4096;
					currentBufferPtr = llhttp.malloc(currentBufferSize);
				}
				new Uint8Array(llhttp.memory.buffer, currentBufferPtr, currentBufferSize).set(chunk);
				try {
					let ret;
					try {
						currentBufferRef = chunk;
						currentParser = this;
						ret = llhttp.llhttp_execute(this.ptr, currentBufferPtr, chunk.length);
					} finally {
						currentParser = null;
						currentBufferRef = null;
					}
					if (ret !== constants2.ERROR.OK) {
						const data = chunk.subarray(llhttp.llhttp_get_error_pos(this.ptr) - currentBufferPtr);
						if (ret === constants2.ERROR.PAUSED_UPGRADE) {
							this.onUpgrade(data);
						} else if (ret === constants2.ERROR.PAUSED) {
							this.paused = true;
							socket.unshift(data);
						} else {
							throw this.createError(ret, data);
						}
					}
				} catch (err) {
					util.destroy(socket, err);
				}
			}
			finish() {
				assert(currentParser === null);
				assert(this.ptr != null);
				assert(!this.paused);
				const { llhttp } = this;
				let ret;
				try {
					currentParser = this;
					ret = llhttp.llhttp_finish(this.ptr);
				} finally {
					currentParser = null;
				}
				if (ret === constants2.ERROR.OK) {
					return null;
				}
				if (ret === constants2.ERROR.PAUSED || ret === constants2.ERROR.PAUSED_UPGRADE) {
					this.paused = true;
					return null;
				}
				return this.createError(ret, EMPTY_BUF);
			}
			createError(ret, data) {
				const { llhttp, contentLength, bytesRead } = this;
				if (contentLength && bytesRead !== parseInt(contentLength, 10)) {
					return new ResponseContentLengthMismatchError();
				}
				const ptr = llhttp.llhttp_get_error_reason(this.ptr);
				let message2 = "";
				if (ptr) {
					const len = new Uint8Array(llhttp.memory.buffer, ptr).indexOf(0);
					message2 = "Response does not match the HTTP/1.1 protocol (" + Buffer.from(llhttp.memory.buffer, ptr, len).toString() + ")";
				}
				return new HTTPParserError(message2, constants2.ERROR[ret], data);
			}
			destroy() {
				assert(currentParser === null);
				assert(this.ptr != null);
				this.llhttp.llhttp_free(this.ptr);
				this.ptr = null;
				this.timeout && timers.clearTimeout(this.timeout);
				this.timeout = null;
				this.timeoutValue = null;
				this.timeoutType = null;
				this.paused = false;
			}
			/**
			 * @param {Buffer} buf
			 * @returns {0}
			 */
			onStatus(buf) {
				this.statusText = buf.toString();
				return 0;
			}
			/**
			 * @returns {0|-1}
			 */
			onMessageBegin() {
				const { socket, client } = this;
				if (socket.destroyed) {
					return -1;
				}
				if (client[kRunning] === 0) {
					util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket)));
					return -1;
				}
				const request3 = client[kQueue][client[kRunningIdx]];
				if (!request3) {
					return -1;
				}
				request3.onResponseStarted();
				return 0;
			}
			/**
			 * @param {Buffer} buf
			 * @returns {number}
			 */
			onHeaderField(buf) {
				const len = this.headers.length;
				if ((len & 1) === 0) {
					this.headers.push(buf);
				} else {
					this.headers[len - 1] = Buffer.concat([this.headers[len - 1], buf]);
				}
				this.trackHeader(buf.length);
				return 0;
			}
			/**
			 * @param {Buffer} buf
			 * @returns {number}
			 */
			onHeaderValue(buf) {
				let len = this.headers.length;
				if ((len & 1) === 1) {
					this.headers.push(buf);
					len += 1;
				} else {
					this.headers[len - 1] = Buffer.concat([this.headers[len - 1], buf]);
				}
				const key2 = this.headers[len - 2];
				if (key2.length === 10) {
					const headerName = util.bufferToLowerCasedHeaderName(key2);
					if (headerName === "keep-alive") {
						this.keepAlive += buf.toString();
					} else if (headerName === "connection") {
						this.connection += buf.toString();
					}
				} else if (key2.length === 14 && util.bufferToLowerCasedHeaderName(key2) === "content-length") {
					this.contentLength += buf.toString();
				}
				this.trackHeader(buf.length);
				return 0;
			}
			/**
			 * @param {number} len
			 */
			trackHeader(len) {
				this.headersSize += len;
				if (this.headersSize >= this.headersMaxSize) {
					util.destroy(this.socket, new HeadersOverflowError());
				}
			}
			/**
			 * @param {Buffer} head
			 */
			onUpgrade(head) {
				const { upgrade, client, socket, headers, statusCode, statusText: statusText2 } = this;
				assert(upgrade);
				assert(client[kSocket] === socket);
				assert(!socket.destroyed);
				assert(!this.paused);
				assert((headers.length & 1) === 0);
				const request3 = client[kQueue][client[kRunningIdx]];
				assert(request3);
				assert(request3.upgrade || request3.method === "CONNECT");
				this.statusCode = 0;
				this.statusText = "";
				this.shouldKeepAlive = false;
				this.headers = [];
				this.headersSize = 0;
				socket.unshift(head);
				socket[kParser].destroy();
				socket[kParser] = null;
				socket[kClient] = null;
				socket[kError] = null;
				removeAllListeners(socket);
				client[kSocket] = null;
				client[kHTTPContext] = null;
				client[kQueue][client[kRunningIdx]++] = null;
				client.emit("disconnect", client[kUrl], [client], new InformationalError("upgrade"));
				try {
					request3.onUpgrade(statusCode, headers, socket, statusText2);
				} catch (err) {
					util.errorRequest(client, request3, err);
					util.destroy(socket, err);
				}
				client[kResume]();
			}
			/**
			 * @param {number} statusCode
			 * @param {boolean} upgrade
			 * @param {boolean} shouldKeepAlive
			 * @returns {number}
			 */
			onHeadersComplete(statusCode, upgrade, shouldKeepAlive) {
				const { client, socket, headers, statusText: statusText2 } = this;
				if (socket.destroyed) {
					return -1;
				}
				if (client[kRunning] === 0) {
					util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket)));
					return -1;
				}
				const request3 = client[kQueue][client[kRunningIdx]];
				if (!request3) {
					return -1;
				}
				assert(!this.upgrade);
				assert(this.statusCode < 200);
				if (statusCode === 100) {
					util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket)));
					return -1;
				}
				if (upgrade && !request3.upgrade) {
					util.destroy(socket, new SocketError("bad upgrade", util.getSocketInfo(socket)));
					return -1;
				}
				assert(this.timeoutType === TIMEOUT_HEADERS);
				this.statusCode = statusCode;
				this.shouldKeepAlive = shouldKeepAlive || // Override llhttp value which does not allow keepAlive for HEAD.
				request3.method === "HEAD" && !socket[kReset] && this.connection.toLowerCase() === "keep-alive";
				if (this.statusCode >= 200) {
					const bodyTimeout = request3.bodyTimeout != null ? request3.bodyTimeout : client[kBodyTimeout];
					this.setTimeout(bodyTimeout, TIMEOUT_BODY);
				} else if (this.timeout) {
					if (this.timeout.refresh) {
						this.timeout.refresh();
					}
				}
				if (request3.method === "CONNECT") {
					assert(client[kRunning] === 1);
					this.upgrade = true;
					return 2;
				}
				if (upgrade) {
					assert(client[kRunning] === 1);
					this.upgrade = true;
					return 2;
				}
				assert((this.headers.length & 1) === 0);
				this.headers = [];
				this.headersSize = 0;
				if (this.shouldKeepAlive && client[kPipelining]) {
					const keepAliveTimeout = this.keepAlive ? util.parseKeepAliveTimeout(this.keepAlive) : null;
					if (keepAliveTimeout != null) {
						const timeout = Math.min(
							keepAliveTimeout - client[kKeepAliveTimeoutThreshold],
							client[kKeepAliveMaxTimeout]
						);
						if (timeout <= 0) {
							socket[kReset] = true;
						} else {
							client[kKeepAliveTimeoutValue] = timeout;
						}
					} else {
						client[kKeepAliveTimeoutValue] = client[kKeepAliveDefaultTimeout];
					}
				} else {
					socket[kReset] = true;
				}
				const pause2 = request3.onHeaders(statusCode, headers, this.resume, statusText2) === false;
				if (request3.aborted) {
					return -1;
				}
				if (request3.method === "HEAD") {
					return 1;
				}
				if (statusCode < 200) {
					return 1;
				}
				if (socket[kBlocking]) {
					socket[kBlocking] = false;
					client[kResume]();
				}
				return pause2 ? constants2.ERROR.PAUSED : 0;
			}
			/**
			 * @param {Buffer} buf
			 * @returns {number}
			 */
			onBody(buf) {
				const { client, socket, statusCode, maxResponseSize } = this;
				if (socket.destroyed) {
					return -1;
				}
				const request3 = client[kQueue][client[kRunningIdx]];
				assert(request3);
				assert(this.timeoutType === TIMEOUT_BODY);
				if (this.timeout) {
					if (this.timeout.refresh) {
						this.timeout.refresh();
					}
				}
				assert(statusCode >= 200);
				if (maxResponseSize > -1 && this.bytesRead + buf.length > maxResponseSize) {
					util.destroy(socket, new ResponseExceededMaxSizeError());
					return -1;
				}
				this.bytesRead += buf.length;
				if (request3.onData(buf) === false) {
					return constants2.ERROR.PAUSED;
				}
				return 0;
			}
			/**
			 * @returns {number}
			 */
			onMessageComplete() {
				const { client, socket, statusCode, upgrade, headers, contentLength, bytesRead, shouldKeepAlive } = this;
				if (socket.destroyed && (!statusCode || shouldKeepAlive)) {
					return -1;
				}
				if (upgrade) {
					return 0;
				}
				assert(statusCode >= 100);
				assert((this.headers.length & 1) === 0);
				const request3 = client[kQueue][client[kRunningIdx]];
				assert(request3);
				this.statusCode = 0;
				this.statusText = "";
				this.bytesRead = 0;
				this.contentLength = "";
				this.keepAlive = "";
				this.connection = "";
				this.headers = [];
				this.headersSize = 0;
				if (statusCode < 200) {
					return 0;
				}
				if (request3.method !== "HEAD" && contentLength && bytesRead !== parseInt(contentLength, 10)) {
					util.destroy(socket, new ResponseContentLengthMismatchError());
					return -1;
				}
				request3.onComplete(headers);
				client[kQueue][client[kRunningIdx]++] = null;
				socket[kSocketUsed] = client[kPending] === 0;
				if (socket[kWriting]) {
					assert(client[kRunning] === 0);
					util.destroy(socket, new InformationalError("reset"));
					return constants2.ERROR.PAUSED;
				} else if (!shouldKeepAlive) {
					util.destroy(socket, new InformationalError("reset"));
					return constants2.ERROR.PAUSED;
				} else if (socket[kReset] && client[kRunning] === 0) {
					util.destroy(socket, new InformationalError("reset"));
					return constants2.ERROR.PAUSED;
				} else if (client[kPipelining] == null || client[kPipelining] === 1) {
					setImmediate(client[kResume]);
				} else {
					client[kResume]();
				}
				return 0;
			}
		};
		function onParserTimeout(parserWeakRef) {
			const parser = parserWeakRef.deref();
			if (!parser) {
				return;
			}
			const { socket, timeoutType, client, paused } = parser;
			if (timeoutType === TIMEOUT_HEADERS) {
				if (!socket[kWriting] || socket.writableNeedDrain || client[kRunning] > 1) {
					assert(!paused, "cannot be paused while waiting for headers");
					util.destroy(socket, new HeadersTimeoutError());
				}
			} else if (timeoutType === TIMEOUT_BODY) {
				if (!paused) {
					util.destroy(socket, new BodyTimeoutError());
				}
			} else if (timeoutType === TIMEOUT_KEEP_ALIVE) {
				assert(client[kRunning] === 0 && client[kKeepAliveTimeoutValue]);
				util.destroy(socket, new InformationalError("socket idle timeout"));
			}
		}
		function connectH1(client, socket) {
			client[kSocket] = socket;
			if (!llhttpInstance) {
				llhttpInstance = lazyllhttp();
			}
			if (socket.errored) {
				throw socket.errored;
			}
			if (socket.destroyed) {
				throw new SocketError("destroyed");
			}
			socket[kNoRef] = false;
			socket[kWriting] = false;
			socket[kReset] = false;
			socket[kBlocking] = false;
			socket[kIdleSocketValidation] = 0;
			socket[kIdleSocketValidationTimeout] = null;
			socket[kSocketUsed] = false;
			socket[kParser] = new Parser(client, socket, llhttpInstance);
			util.addListener(socket, "error", onHttpSocketError);
			util.addListener(socket, "readable", onHttpSocketReadable);
			util.addListener(socket, "end", onHttpSocketEnd);
			util.addListener(socket, "close", onHttpSocketClose);
			socket[kClosed] = false;
			socket.on("close", onSocketClose);
			return {
				version: "h1",
				defaultPipelining: 1,
				write(request3) {
					return writeH1(client, request3);
				},
				resume() {
					resumeH1(client);
				},
				/**
				 * @param {Error|undefined} err
				 * @param {() => void} callback
				 */
				destroy(err, callback) {
					if (socket[kClosed]) {
						queueMicrotask(callback);
					} else {
						socket.on("close", callback);
						socket.destroy(err);
					}
				},
				/**
				 * @returns {boolean}
				 */
				get destroyed() {
					return socket.destroyed;
				},
				/**
				 * @param {import('../core/request.js')} request
				 * @returns {boolean}
				 */
				busy(request3) {
					if (socket[kWriting] || socket[kReset] || socket[kBlocking] || socket[kIdleSocketValidation] === 1) {
						return true;
					}
					if (request3) {
						if (client[kRunning] > 0 && !request3.idempotent) {
							return true;
						}
						if (client[kRunning] > 0 && (request3.upgrade || request3.method === "CONNECT")) {
							return true;
						}
						if (client[kRunning] > 0 && util.bodyLength(request3.body) !== 0 && (util.isStream(request3.body) || util.isAsyncIterable(request3.body) || util.isFormDataLike(request3.body))) {
							return true;
						}
					}
					return false;
				}
			};
		}
		function onHttpSocketError(err) {
			const parser = this[kParser];
			if (err.code === "ECONNRESET" && parser.statusCode && !parser.shouldKeepAlive) {
				const parserErr = parser.finish();
				if (parserErr) {
					this[kError] = parserErr;
					this[kClient][kOnError](parserErr);
				}
				return;
			}
			this[kError] = err;
			this[kClient][kOnError](err);
		}
		function onHttpSocketReadable() {
			this[kParser]?.readMore();
		}
		function onHttpSocketEnd() {
			const parser = this[kParser];
			if (parser.statusCode && !parser.shouldKeepAlive) {
				const parserErr = parser.finish();
				if (parserErr) {
					util.destroy(this, parserErr);
				}
				return;
			}
			util.destroy(this, new SocketError("other side closed", util.getSocketInfo(this)));
		}
		function onHttpSocketClose() {
			const parser = this[kParser];
			clearIdleSocketValidation(this);
			if (parser) {
				if (!this[kError] && parser.statusCode && !parser.shouldKeepAlive) {
					this[kError] = parser.finish() || this[kError];
				}
				this[kParser].destroy();
				this[kParser] = null;
			}
			const err = this[kError] || new SocketError("closed", util.getSocketInfo(this));
			const client = this[kClient];
			client[kSocket] = null;
			client[kHTTPContext] = null;
			if (client.destroyed) {
				assert(client[kPending] === 0);
				const requests = client[kQueue].splice(client[kRunningIdx]);
				for (let i = 0; i < requests.length; i++) {
					const request3 = requests[i];
					util.errorRequest(client, request3, err);
				}
			} else if (client[kRunning] > 0 && err.code !== "UND_ERR_INFO") {
				const request3 = client[kQueue][client[kRunningIdx]];
				client[kQueue][client[kRunningIdx]++] = null;
				util.errorRequest(client, request3, err);
			}
			client[kPendingIdx] = client[kRunningIdx];
			assert(client[kRunning] === 0);
			client.emit("disconnect", client[kUrl], [client], err);
			client[kResume]();
		}
		function onSocketClose() {
			this[kClosed] = true;
		}
		function clearIdleSocketValidation(socket) {
			if (socket[kIdleSocketValidationTimeout]) {
				clearImmediate(socket[kIdleSocketValidationTimeout]);
				socket[kIdleSocketValidationTimeout] = null;
			}
			socket[kIdleSocketValidation] = 0;
		}
		function scheduleIdleSocketValidation(client, socket) {
			socket[kIdleSocketValidation] = 1;
			socket[kIdleSocketValidationTimeout] = setImmediate(() => {
				socket[kIdleSocketValidationTimeout] = null;
				socket[kIdleSocketValidation] = 2;
				if (client[kSocket] === socket && !socket.destroyed) {
					client[kResume]();
				}
			});
		}
		function resumeH1(client) {
			const socket = client[kSocket];
			if (socket && !socket.destroyed) {
				if (client[kSize] === 0) {
					if (!socket[kNoRef] && socket.unref) {
						socket.unref();
						socket[kNoRef] = true;
					}
				} else if (socket[kNoRef] && socket.ref) {
					socket.ref();
					socket[kNoRef] = false;
				}
				if (client[kRunning] === 0 && client[kPending] > 0 && socket[kSocketUsed]) {
					if (socket[kIdleSocketValidation] === 0) {
						scheduleIdleSocketValidation(client, socket);
						socket[kParser].readMore();
						if (socket.destroyed) {
							return;
						}
						return;
					}
					if (socket[kIdleSocketValidation] === 1) {
						socket[kParser].readMore();
						if (socket.destroyed) {
							return;
						}
						return;
					}
				}
				if (client[kRunning] === 0) {
					socket[kParser].readMore();
					if (socket.destroyed) {
						return;
					}
				}
				if (client[kSize] === 0) {
					if (socket[kParser].timeoutType !== TIMEOUT_KEEP_ALIVE) {
						socket[kParser].setTimeout(client[kKeepAliveTimeoutValue], TIMEOUT_KEEP_ALIVE);
					}
				} else if (client[kRunning] > 0 && socket[kParser].statusCode < 200) {
					if (socket[kParser].timeoutType !== TIMEOUT_HEADERS) {
						const request3 = client[kQueue][client[kRunningIdx]];
						const headersTimeout = request3.headersTimeout != null ? request3.headersTimeout : client[kHeadersTimeout];
						socket[kParser].setTimeout(headersTimeout, TIMEOUT_HEADERS);
					}
				}
			}
		}
		function shouldSendContentLength(method) {
			return method !== "GET" && method !== "HEAD" && method !== "OPTIONS" && method !== "TRACE" && method !== "CONNECT";
		}
		function setTypeOfService(socket, request3) {
			if (typeof socket.setTypeOfService !== "function") {
				return;
			}
			const typeOfService = request3.typeOfService;
			if (typeOfService === void 0) {
				return;
			}
			const currentTypeOfService = socket[kTypeOfService];
			if (currentTypeOfService === typeOfService) {
				return;
			}
			try {
				socket.setTypeOfService(typeOfService);
				socket[kTypeOfService] = typeOfService;
			} catch {
			}
		}
		function writeH1(client, request3) {
			const { method, path, host, upgrade, blocking, reset } = request3;
			let { body, headers, contentLength } = request3;
			const expectsPayload = method === "PUT" || method === "POST" || method === "PATCH" || method === "QUERY" || method === "PROPFIND" || method === "PROPPATCH";
			if (util.isFormDataLike(body)) {
				if (!extractBody) {
					extractBody = require_body().extractBody;
				}
				const [bodyStream, contentType] = extractBody(body);
				if (request3.contentType == null) {
					headers.push("content-type", contentType);
				}
				body = bodyStream.stream;
				contentLength = bodyStream.length;
			} else if (util.isBlobLike(body) && request3.contentType == null) {
				const contentType = body.type;
				if (contentType) {
					const contentTypeValue = `${contentType}`;
					if (!util.isValidHeaderValue(contentTypeValue)) {
						util.errorRequest(client, request3, new InvalidArgumentError("invalid content-type header"));
						return false;
					}
					headers.push("content-type", contentTypeValue);
				}
			}
			if (body && typeof body.read === "function") {
				body.read(0);
			}
			const bodyLength = util.bodyLength(body);
			contentLength = bodyLength ?? contentLength;
			if (contentLength === null) {
				contentLength = request3.contentLength;
			}
			if (contentLength === 0 && !expectsPayload) {
				contentLength = null;
			}
			if (shouldSendContentLength(method) && contentLength > 0 && request3.contentLength !== null && request3.contentLength !== contentLength) {
				if (client[kStrictContentLength]) {
					util.errorRequest(client, request3, new RequestContentLengthMismatchError());
					return false;
				}
				process.emitWarning(new RequestContentLengthMismatchError());
			}
			const socket = client[kSocket];
			clearIdleSocketValidation(socket);
			const abort = (err) => {
				if (request3.aborted || request3.completed) {
					return;
				}
				util.errorRequest(client, request3, err || new RequestAbortedError());
				util.destroy(body);
				util.destroy(socket, new InformationalError("aborted"));
			};
			try {
				request3.onConnect(abort);
			} catch (err) {
				util.errorRequest(client, request3, err);
			}
			if (request3.aborted) {
				return false;
			}
			if (method === "HEAD") {
				socket[kReset] = true;
			}
			if (upgrade || method === "CONNECT") {
				socket[kReset] = true;
			}
			if (reset != null) {
				socket[kReset] = reset;
			}
			if (client[kMaxRequests] && socket[kCounter]++ >= client[kMaxRequests]) {
				socket[kReset] = true;
			}
			if (blocking) {
				socket[kBlocking] = true;
			}
			setTypeOfService(socket, request3);
			let header = `${method} ${path} HTTP/1.1\r
`;
			if (typeof host === "string") {
				header += `host: ${host}\r
`;
			} else {
				header += client[kHostHeader];
			}
			if (upgrade) {
				header += `connection: upgrade\r
upgrade: ${upgrade}\r
`;
			} else if (client[kPipelining] && !socket[kReset]) {
				header += "connection: keep-alive\r\n";
			} else {
				header += "connection: close\r\n";
			}
			if (Array.isArray(headers)) {
				for (let n = 0; n < headers.length; n += 2) {
					const key2 = headers[n + 0];
					const val = headers[n + 1];
					if (Array.isArray(val)) {
						for (let i = 0; i < val.length; i++) {
							header += `${key2}: ${val[i]}\r
`;
						}
					} else {
						header += `${key2}: ${val}\r
`;
					}
				}
			}
			if (channels.sendHeaders.hasSubscribers) {
				channels.sendHeaders.publish({ request: request3, headers: header, socket });
			}
			if (!body || bodyLength === 0) {
				writeBuffer(abort, null, client, request3, socket, contentLength, header, expectsPayload);
			} else if (util.isBuffer(body)) {
				writeBuffer(abort, body, client, request3, socket, contentLength, header, expectsPayload);
			} else if (util.isBlobLike(body)) {
				if (typeof body.stream === "function") {
					writeIterable(abort, body.stream(), client, request3, socket, contentLength, header, expectsPayload);
				} else {
					writeBlob(abort, body, client, request3, socket, contentLength, header, expectsPayload);
				}
			} else if (util.isStream(body)) {
				writeStream(abort, body, client, request3, socket, contentLength, header, expectsPayload);
			} else if (util.isIterable(body)) {
				writeIterable(abort, body, client, request3, socket, contentLength, header, expectsPayload);
			} else {
				assert(false);
			}
			return true;
		}
		function writeStream(abort, body, client, request3, socket, contentLength, header, expectsPayload) {
			assert(contentLength !== 0 || client[kRunning] === 0, "stream body cannot be pipelined");
			let finished = false;
			const writer = new AsyncWriter({ abort, socket, request: request3, contentLength, client, expectsPayload, header });
			const onData = function(chunk) {
				if (finished) {
					return;
				}
				try {
					if (!writer.write(chunk) && this.pause) {
						this.pause();
					}
				} catch (err) {
					util.destroy(this, err);
				}
			};
			const onDrain = function() {
				if (finished) {
					return;
				}
				if (body.resume) {
					body.resume();
				}
			};
			const onClose = function() {
				queueMicrotask(() => {
					body.removeListener("error", onFinished);
				});
				if (!finished) {
					const err = new RequestAbortedError();
					queueMicrotask(() => onFinished(err));
				}
			};
			const onFinished = function(err) {
				if (finished) {
					return;
				}
				finished = true;
				assert(socket.destroyed || socket[kWriting] && client[kRunning] <= 1);
				socket.off("drain", onDrain).off("error", onFinished);
				body.removeListener("data", onData).removeListener("end", onFinished).removeListener("close", onClose);
				if (!err) {
					try {
						writer.end();
					} catch (er) {
						err = er;
					}
				}
				writer.destroy(err);
				if (err && (err.code !== "UND_ERR_INFO" || err.message !== "reset")) {
					util.destroy(body, err);
				} else {
					util.destroy(body);
				}
			};
			body.on("data", onData).on("end", onFinished).on("error", onFinished).on("close", onClose);
			if (body.resume) {
				body.resume();
			}
			socket.on("drain", onDrain).on("error", onFinished);
			if (body.errorEmitted ?? body.errored) {
				setImmediate(onFinished, body.errored);
			} else if (body.endEmitted ?? body.readableEnded) {
				setImmediate(onFinished, null);
			}
			if (body.closeEmitted ?? body.closed) {
				setImmediate(onClose);
			}
		}
		function writeBuffer(abort, body, client, request3, socket, contentLength, header, expectsPayload) {
			try {
				if (!body) {
					if (contentLength === 0) {
						socket.write(`${header}content-length: 0\r
\r
`, "latin1");
					} else {
						assert(contentLength === null, "no body must not have content length");
						socket.write(`${header}\r
`, "latin1");
					}
				} else if (util.isBuffer(body)) {
					assert(contentLength === body.byteLength, "buffer body must have content length");
					socket.cork();
					socket.write(`${header}content-length: ${contentLength}\r
\r
`, "latin1");
					socket.write(body);
					socket.uncork();
					request3.onBodySent(body);
					if (!expectsPayload && request3.reset !== false) {
						socket[kReset] = true;
					}
				}
				request3.onRequestSent();
				client[kResume]();
			} catch (err) {
				abort(err);
			}
		}
		async function writeBlob(abort, body, client, request3, socket, contentLength, header, expectsPayload) {
			assert(contentLength === body.size, "blob body must have content length");
			try {
				if (contentLength != null && contentLength !== body.size) {
					throw new RequestContentLengthMismatchError();
				}
				const buffer = Buffer.from(await body.arrayBuffer());
				socket.cork();
				socket.write(`${header}content-length: ${contentLength}\r
\r
`, "latin1");
				socket.write(buffer);
				socket.uncork();
				request3.onBodySent(buffer);
				request3.onRequestSent();
				if (!expectsPayload && request3.reset !== false) {
					socket[kReset] = true;
				}
				client[kResume]();
			} catch (err) {
				abort(err);
			}
		}
		async function writeIterable(abort, body, client, request3, socket, contentLength, header, expectsPayload) {
			assert(contentLength !== 0 || client[kRunning] === 0, "iterator body cannot be pipelined");
			let callback = null;
			function onDrain() {
				if (callback) {
					const cb = callback;
					callback = null;
					cb();
				}
			}
			const waitForDrain = () => new Promise((resolve7, reject) => {
				assert(callback === null);
				if (socket[kError]) {
					reject(socket[kError]);
				} else {
					callback = resolve7;
				}
			});
			socket.on("close", onDrain).on("drain", onDrain);
			const writer = new AsyncWriter({ abort, socket, request: request3, contentLength, client, expectsPayload, header });
			try {
				for await (const chunk of body) {
					if (socket[kError]) {
						throw socket[kError];
					}
					if (!writer.write(chunk)) {
						await waitForDrain();
					}
				}
				writer.end();
			} catch (err) {
				writer.destroy(err);
			} finally {
				socket.off("close", onDrain).off("drain", onDrain);
			}
		}
		var AsyncWriter = class {
			/**
			 *
			 * @param {object} arg
			 * @param {AbortCallback} arg.abort
			 * @param {import('net').Socket} arg.socket
			 * @param {import('../core/request.js')} arg.request
			 * @param {number} arg.contentLength
			 * @param {import('./client.js')} arg.client
			 * @param {boolean} arg.expectsPayload
			 * @param {string} arg.header
			 */
			constructor({ abort, socket, request: request3, contentLength, client, expectsPayload, header }) {
				this.socket = socket;
				this.request = request3;
				this.contentLength = contentLength;
				this.client = client;
				this.bytesWritten = 0;
				this.expectsPayload = expectsPayload;
				this.header = header;
				this.abort = abort;
				socket[kWriting] = true;
			}
			/**
			 * @param {Buffer} chunk
			 * @returns
			 */
			write(chunk) {
				const { socket, request: request3, contentLength, client, bytesWritten, expectsPayload, header } = this;
				if (socket[kError]) {
					throw socket[kError];
				}
				if (socket.destroyed) {
					return false;
				}
				const len = Buffer.byteLength(chunk);
				if (!len) {
					return true;
				}
				if (contentLength !== null && bytesWritten + len > contentLength) {
					if (client[kStrictContentLength]) {
						throw new RequestContentLengthMismatchError();
					}
					process.emitWarning(new RequestContentLengthMismatchError());
				}
				socket.cork();
				if (bytesWritten === 0) {
					if (!expectsPayload && request3.reset !== false) {
						socket[kReset] = true;
					}
					if (contentLength === null) {
						socket.write(`${header}transfer-encoding: chunked\r
`, "latin1");
					} else {
						socket.write(`${header}content-length: ${contentLength}\r
\r
`, "latin1");
					}
				}
				if (contentLength === null) {
					socket.write(`\r
${len.toString(16)}\r
`, "latin1");
				}
				this.bytesWritten += len;
				const ret = socket.write(chunk);
				socket.uncork();
				request3.onBodySent(chunk);
				if (!ret) {
					if (socket[kParser].timeout && socket[kParser].timeoutType === TIMEOUT_HEADERS) {
						if (socket[kParser].timeout.refresh) {
							socket[kParser].timeout.refresh();
						}
					}
				}
				return ret;
			}
			/**
			 * @returns {void}
			 */
			end() {
				const { socket, contentLength, client, bytesWritten, expectsPayload, header, request: request3 } = this;
				request3.onRequestSent();
				socket[kWriting] = false;
				if (socket[kError]) {
					throw socket[kError];
				}
				if (socket.destroyed) {
					return;
				}
				if (bytesWritten === 0) {
					if (expectsPayload) {
						socket.write(`${header}content-length: 0\r
\r
`, "latin1");
					} else {
						socket.write(`${header}\r
`, "latin1");
					}
				} else if (contentLength === null) {
					socket.write("\r\n0\r\n\r\n", "latin1");
				}
				if (contentLength !== null && bytesWritten !== contentLength) {
					if (client[kStrictContentLength]) {
						throw new RequestContentLengthMismatchError();
					} else {
						process.emitWarning(new RequestContentLengthMismatchError());
					}
				}
				if (socket[kParser].timeout && socket[kParser].timeoutType === TIMEOUT_HEADERS) {
					if (socket[kParser].timeout.refresh) {
						socket[kParser].timeout.refresh();
					}
				}
				client[kResume]();
			}
			/**
			 * @param {Error} [err]
			 * @returns {void}
			 */
			destroy(err) {
				const { socket, client, abort } = this;
				socket[kWriting] = false;
				if (err) {
					assert(client[kRunning] <= 1, "pipeline should only contain this request");
					abort(err);
				}
			}
		};
		module2.exports = connectH1;
	}
});
var require_client_h2 = __commonJS({
	"node_modules/undici/lib/dispatcher/client-h2.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var { pipeline } = require("node:stream");
		var util = require_util();
		var {
			RequestContentLengthMismatchError,
			RequestAbortedError,
			SocketError,
			InformationalError,
			InvalidArgumentError,
			HeadersTimeoutError,
			BodyTimeoutError
		} = require_errors();
		var {
			kUrl,
			kReset,
			kClient,
			kRunning,
			kPending,
			kQueue,
			kPendingIdx,
			kRunningIdx,
			kError,
			kSocket,
			kStrictContentLength,
			kOnError,
			kMaxConcurrentStreams,
			kPingInterval,
			kHTTP2Session,
			kHTTP2InitialWindowSize,
			kHTTP2ConnectionWindowSize,
			kResume,
			kSize,
			kHTTPContext,
			kClosed,
			kBodyTimeout,
			kHeadersTimeout,
			kEnableConnectProtocol,
			kRemoteSettings,
			kHTTP2Stream,
			kHTTP2SessionState
		} = require_symbols();
		var { channels } = require_diagnostics();
		var kOpenStreams = /* @__PURE__ */ Symbol("open streams");
		var extractBody;
		var http2;
		try {
			http2 = require("node:http2");
		} catch {
			http2 = { constants: {} };
		}
		var {
			constants: {
				HTTP2_HEADER_AUTHORITY,
				HTTP2_HEADER_METHOD,
				HTTP2_HEADER_PATH,
				HTTP2_HEADER_SCHEME,
				HTTP2_HEADER_CONTENT_LENGTH,
				HTTP2_HEADER_EXPECT,
				HTTP2_HEADER_STATUS,
				HTTP2_HEADER_PROTOCOL,
				NGHTTP2_REFUSED_STREAM,
				NGHTTP2_CANCEL
			}
		} = http2;
		function parseH2Headers(headers) {
			const result = [];
			for (const [name, value] of Object.entries(headers)) {
				if (Array.isArray(value)) {
					for (const subvalue of value) {
						result.push(Buffer.from(name), Buffer.from(subvalue));
					}
				} else {
					result.push(Buffer.from(name), Buffer.from(value));
				}
			}
			return result;
		}
		function connectH2(client, socket) {
			client[kSocket] = socket;
			const http2InitialWindowSize = client[kHTTP2InitialWindowSize];
			const http2ConnectionWindowSize = client[kHTTP2ConnectionWindowSize];
			const session = http2.connect(client[kUrl], {
				createConnection: () => socket,
				peerMaxConcurrentStreams: client[kMaxConcurrentStreams],
				settings: {
					// TODO(metcoder95): add support for PUSH
					enablePush: false,
					...http2InitialWindowSize != null ? { initialWindowSize: http2InitialWindowSize } : null
				}
			});
			client[kSocket] = socket;
			session[kOpenStreams] = 0;
			session[kClient] = client;
			session[kSocket] = socket;
			session[kHTTP2SessionState] = {
				ping: {
					interval: client[kPingInterval] === 0 ? null : setInterval(onHttp2SendPing, client[kPingInterval], session).unref()
				}
			};
			session[kEnableConnectProtocol] = false;
			session[kRemoteSettings] = false;
			if (http2ConnectionWindowSize) {
				util.addListener(session, "connect", applyConnectionWindowSize.bind(session, http2ConnectionWindowSize));
			}
			util.addListener(session, "error", onHttp2SessionError);
			util.addListener(session, "frameError", onHttp2FrameError);
			util.addListener(session, "end", onHttp2SessionEnd);
			util.addListener(session, "goaway", onHttp2SessionGoAway);
			util.addListener(session, "close", onHttp2SessionClose);
			util.addListener(session, "remoteSettings", onHttp2RemoteSettings);
			session.unref();
			client[kHTTP2Session] = session;
			socket[kHTTP2Session] = session;
			util.addListener(socket, "error", onHttp2SocketError);
			util.addListener(socket, "end", onHttp2SocketEnd);
			util.addListener(socket, "close", onHttp2SocketClose);
			socket[kClosed] = false;
			socket.on("close", onSocketClose);
			return {
				version: "h2",
				defaultPipelining: Infinity,
				/**
				 * @param {import('../core/request.js')} request
				 * @returns {boolean}
				*/
				write(request3) {
					return writeH2(client, request3);
				},
				/**
				 * @returns {void}
				 */
				resume() {
					resumeH2(client);
				},
				/**
				 * @param {Error | null} err
				 * @param {() => void} callback
				 */
				destroy(err, callback) {
					if (socket[kClosed]) {
						queueMicrotask(callback);
					} else {
						socket.destroy(err).on("close", callback);
					}
				},
				/**
				 * @type {boolean}
				 */
				get destroyed() {
					return socket.destroyed;
				},
				/**
				 * @param {import('../core/request.js')} request
				 * @returns {boolean}
				*/
				busy(request3) {
					if (request3 != null) {
						if (client[kRunning] > 0) {
							if (request3.idempotent === false) return true;
							if ((request3.upgrade === "websocket" || request3.method === "CONNECT") && session[kRemoteSettings] === false) return true;
							if (util.bodyLength(request3.body) !== 0 && (util.isStream(request3.body) || util.isAsyncIterable(request3.body) || util.isFormDataLike(request3.body))) return true;
						} else {
							return (request3.upgrade === "websocket" || request3.method === "CONNECT") && session[kRemoteSettings] === false;
						}
					}
					return false;
				}
			};
		}
		function resumeH2(client) {
			const socket = client[kSocket];
			if (socket?.destroyed === false) {
				if (client[kSize] === 0) {
					socket.unref();
					client[kHTTP2Session].unref();
				} else {
					socket.ref();
					client[kHTTP2Session].ref();
				}
			}
		}
		function applyConnectionWindowSize(connectionWindowSize) {
			try {
				if (typeof this.setLocalWindowSize === "function") {
					this.setLocalWindowSize(connectionWindowSize);
				}
			} catch {
			}
		}
		function onHttp2RemoteSettings(settings) {
			this[kClient][kMaxConcurrentStreams] = settings.maxConcurrentStreams ?? this[kClient][kMaxConcurrentStreams];
			if (this[kRemoteSettings] === true && this[kEnableConnectProtocol] === true && settings.enableConnectProtocol === false) {
				const err = new InformationalError("HTTP/2: Server disabled extended CONNECT protocol against RFC-8441");
				this[kSocket][kError] = err;
				this[kClient][kOnError](err);
				return;
			}
			this[kEnableConnectProtocol] = settings.enableConnectProtocol ?? this[kEnableConnectProtocol];
			this[kRemoteSettings] = true;
			this[kClient][kResume]();
		}
		function onHttp2SendPing(session) {
			const state = session[kHTTP2SessionState];
			if ((session.closed || session.destroyed) && state.ping.interval != null) {
				clearInterval(state.ping.interval);
				state.ping.interval = null;
				return;
			}
			session.ping(onPing.bind(session));
			function onPing(err, duration2) {
				const client = this[kClient];
				const socket = this[kClient];
				if (err != null) {
					const error = new InformationalError(`HTTP/2: "PING" errored - type ${err.message}`);
					socket[kError] = error;
					client[kOnError](error);
				} else {
					client.emit("ping", duration2);
				}
			}
		}
		function onHttp2SessionError(err) {
			this[kSocket][kError] = err;
			this[kClient][kOnError](err);
		}
		function onHttp2FrameError(type, code, id3) {
			if (id3 === 0) {
				const err = new InformationalError(`HTTP/2: "frameError" received - type ${type}, code ${code}`);
				this[kSocket][kError] = err;
				this[kClient][kOnError](err);
			}
		}
		function onHttp2SessionEnd() {
			const err = new SocketError("other side closed", util.getSocketInfo(this[kSocket]));
			this.destroy(err);
			util.destroy(this[kSocket], err);
		}
		function completeRequest(client, request3, resetPendingIdx = false) {
			const queue = client[kQueue];
			const runningIdx = client[kRunningIdx];
			if (runningIdx < client[kPendingIdx] && queue[runningIdx] === request3) {
				queue[runningIdx] = null;
				client[kRunningIdx] = runningIdx + 1;
				return;
			}
			const index = queue.indexOf(request3, runningIdx);
			if (index === -1 || index >= client[kPendingIdx]) {
				return;
			}
			queue.splice(index, 1);
			client[kPendingIdx]--;
			if (resetPendingIdx && client[kPendingIdx] < client[kRunningIdx]) {
				client[kPendingIdx] = client[kRunningIdx];
			}
		}
		function onHttp2SessionGoAway(errorCode2) {
			const err = this[kError] || new SocketError(`HTTP/2: "GOAWAY" frame received with code ${errorCode2}`, util.getSocketInfo(this[kSocket]));
			const client = this[kClient];
			client[kSocket] = null;
			client[kHTTPContext] = null;
			this.close();
			this[kHTTP2Session] = null;
			util.destroy(this[kSocket], err);
			if (client[kRunningIdx] < client[kQueue].length) {
				const request3 = client[kQueue][client[kRunningIdx]];
				client[kQueue][client[kRunningIdx]++] = null;
				if (request3 != null) {
					util.errorRequest(client, request3, err);
				}
				client[kPendingIdx] = client[kRunningIdx];
			}
			assert(client[kRunning] === 0);
			client.emit("disconnect", client[kUrl], [client], err);
			client.emit("connectionError", client[kUrl], [client], err);
			client[kResume]();
		}
		function onHttp2SessionClose() {
			const { [kClient]: client, [kHTTP2SessionState]: state } = this;
			const { [kSocket]: socket } = client;
			const err = this[kSocket][kError] || this[kError] || new SocketError("closed", util.getSocketInfo(socket));
			client[kSocket] = null;
			client[kHTTPContext] = null;
			if (state.ping.interval != null) {
				clearInterval(state.ping.interval);
				state.ping.interval = null;
			}
			if (client.destroyed) {
				assert(client[kPending] === 0);
				const requests = client[kQueue].splice(client[kRunningIdx]);
				for (let i = 0; i < requests.length; i++) {
					const request3 = requests[i];
					if (request3 != null) {
						util.errorRequest(client, request3, err);
					}
				}
			}
		}
		function onHttp2SocketClose() {
			const err = this[kError] || new SocketError("closed", util.getSocketInfo(this));
			const client = this[kHTTP2Session][kClient];
			client[kSocket] = null;
			client[kHTTPContext] = null;
			if (this[kHTTP2Session] !== null) {
				this[kHTTP2Session].destroy(err);
			}
			client[kPendingIdx] = client[kRunningIdx];
			assert(client[kRunning] === 0);
			client.emit("disconnect", client[kUrl], [client], err);
			client[kResume]();
		}
		function onHttp2SocketError(err) {
			this[kError] = err;
			this[kClient][kOnError](err);
		}
		function onHttp2SocketEnd() {
			util.destroy(this, new SocketError("other side closed", util.getSocketInfo(this)));
		}
		function onSocketClose() {
			this[kClosed] = true;
		}
		function shouldSendContentLength(method) {
			return method !== "GET" && method !== "HEAD" && method !== "OPTIONS" && method !== "TRACE" && method !== "CONNECT";
		}
		function writeH2(client, request3) {
			const headersTimeout = request3.headersTimeout ?? client[kHeadersTimeout];
			const bodyTimeout = request3.bodyTimeout ?? client[kBodyTimeout];
			const session = client[kHTTP2Session];
			const { method, path, host, upgrade, expectContinue, signal, protocol, headers: reqHeaders } = request3;
			let { body } = request3;
			if (upgrade != null && upgrade !== "websocket") {
				util.errorRequest(client, request3, new InvalidArgumentError(`Custom upgrade "${upgrade}" not supported over HTTP/2`));
				return false;
			}
			const headers = {};
			for (let n = 0; n < reqHeaders.length; n += 2) {
				const key2 = reqHeaders[n + 0];
				const val = reqHeaders[n + 1];
				if (key2 === "cookie") {
					if (headers[key2] != null) {
						headers[key2] = Array.isArray(headers[key2]) ? (headers[key2].push(val), headers[key2]) : [headers[key2], val];
					} else {
						headers[key2] = val;
					}
					continue;
				}
				if (Array.isArray(val)) {
					for (let i = 0; i < val.length; i++) {
						if (headers[key2]) {
							headers[key2] += `, ${val[i]}`;
						} else {
							headers[key2] = val[i];
						}
					}
				} else if (headers[key2]) {
					headers[key2] += `, ${val}`;
				} else {
					headers[key2] = val;
				}
			}
			let stream = null;
			const { hostname, port } = client[kUrl];
			headers[HTTP2_HEADER_AUTHORITY] = host || `${hostname}${port ? `:${port}` : ""}`;
			headers[HTTP2_HEADER_METHOD] = method;
			const abort = (err) => {
				if (request3.aborted || request3.completed) {
					return;
				}
				err = err || new RequestAbortedError();
				util.errorRequest(client, request3, err);
				if (stream != null) {
					stream.removeAllListeners("data");
					stream.close();
					client[kOnError](err);
					completeRequest(client, request3);
					client[kResume]();
				}
				util.destroy(body, err);
			};
			try {
				request3.onConnect(abort);
			} catch (err) {
				util.errorRequest(client, request3, err);
			}
			if (request3.aborted) {
				return false;
			}
			if (upgrade || method === "CONNECT") {
				session.ref();
				if (upgrade === "websocket") {
					if (session[kEnableConnectProtocol] === false) {
						util.errorRequest(client, request3, new InformationalError("HTTP/2: Extended CONNECT protocol not supported by server"));
						session.unref();
						return false;
					}
					headers[HTTP2_HEADER_METHOD] = "CONNECT";
					headers[HTTP2_HEADER_PROTOCOL] = "websocket";
					headers[HTTP2_HEADER_PATH] = path;
					if (protocol === "ws:" || protocol === "wss:") {
						headers[HTTP2_HEADER_SCHEME] = protocol === "ws:" ? "http" : "https";
					} else {
						headers[HTTP2_HEADER_SCHEME] = protocol === "http:" ? "http" : "https";
					}
					stream = session.request(headers, { endStream: false, signal });
					stream[kHTTP2Stream] = true;
					++session[kOpenStreams];
					stream.once("response", (headers2, _flags) => {
						const { [HTTP2_HEADER_STATUS]: statusCode, ...realHeaders } = headers2;
						try {
							request3.onUpgrade(statusCode, parseH2Headers(realHeaders), stream);
						} catch (err) {
							abort(err);
							return;
						}
						completeRequest(client, request3);
					});
					stream.on("error", () => {
						if (stream.rstCode === NGHTTP2_REFUSED_STREAM || stream.rstCode === NGHTTP2_CANCEL) {
							abort(new InformationalError(`HTTP/2: "stream error" received - code ${stream.rstCode}`));
						}
					});
					stream.once("close", () => {
						session[kOpenStreams] -= 1;
						if (session[kOpenStreams] === 0) session.unref();
					});
					stream.setTimeout(headersTimeout);
					return true;
				}
				stream = session.request(headers, { endStream: false, signal });
				stream[kHTTP2Stream] = true;
				++session[kOpenStreams];
				stream.on("response", (headers2) => {
					const { [HTTP2_HEADER_STATUS]: statusCode, ...realHeaders } = headers2;
					try {
						request3.onUpgrade(statusCode, parseH2Headers(realHeaders), stream);
					} catch (err) {
						abort(err);
						return;
					}
					completeRequest(client, request3);
				});
				stream.on("error", abort);
				stream.once("close", () => {
					session[kOpenStreams] -= 1;
					if (session[kOpenStreams] === 0) session.unref();
				});
				stream.setTimeout(headersTimeout);
				return true;
			}
			headers[HTTP2_HEADER_PATH] = path;
			headers[HTTP2_HEADER_SCHEME] = protocol === "http:" ? "http" : "https";
			const expectsPayload = method === "PUT" || method === "POST" || method === "PATCH";
			if (body && typeof body.read === "function") {
				body.read(0);
			}
			let contentLength = util.bodyLength(body);
			if (util.isFormDataLike(body)) {
				extractBody ??= require_body().extractBody;
				const [bodyStream, contentType] = extractBody(body);
				headers["content-type"] = contentType;
				body = bodyStream.stream;
				contentLength = bodyStream.length;
			}
			if (contentLength == null) {
				contentLength = request3.contentLength;
			}
			if (!expectsPayload) {
				contentLength = null;
			}
			if (shouldSendContentLength(method) && contentLength > 0 && request3.contentLength != null && request3.contentLength !== contentLength) {
				if (client[kStrictContentLength]) {
					util.errorRequest(client, request3, new RequestContentLengthMismatchError());
					return false;
				}
				process.emitWarning(new RequestContentLengthMismatchError());
			}
			if (contentLength != null) {
				assert(body || contentLength === 0, "no body must not have content length");
				headers[HTTP2_HEADER_CONTENT_LENGTH] = `${contentLength}`;
			}
			session.ref();
			if (channels.sendHeaders.hasSubscribers) {
				let header = "";
				for (const key2 in headers) {
					header += `${key2}: ${headers[key2]}\r
`;
				}
				channels.sendHeaders.publish({ request: request3, headers: header, socket: session[kSocket] });
			}
			const shouldEndStream = method === "GET" || method === "HEAD" || body === null;
			if (expectContinue) {
				headers[HTTP2_HEADER_EXPECT] = "100-continue";
				stream = session.request(headers, { endStream: shouldEndStream, signal });
				stream[kHTTP2Stream] = true;
				stream.once("continue", writeBodyH2);
			} else {
				stream = session.request(headers, {
					endStream: shouldEndStream,
					signal
				});
				stream[kHTTP2Stream] = true;
				writeBodyH2();
			}
			++session[kOpenStreams];
			stream.setTimeout(headersTimeout);
			let responseReceived = false;
			stream.once("response", (headers2) => {
				const { [HTTP2_HEADER_STATUS]: statusCode, ...realHeaders } = headers2;
				request3.onResponseStarted();
				responseReceived = true;
				stream.setTimeout(bodyTimeout);
				if (request3.aborted) {
					stream.removeAllListeners("data");
					return;
				}
				if (request3.onHeaders(Number(statusCode), parseH2Headers(realHeaders), stream.resume.bind(stream), "") === false) {
					stream.pause();
				}
				stream.on("data", (chunk) => {
					if (request3.aborted || request3.completed) {
						return;
					}
					if (request3.onData(chunk) === false) {
						stream.pause();
					}
				});
			});
			stream.once("end", () => {
				stream.removeAllListeners("data");
				if (responseReceived) {
					if (!request3.aborted && !request3.completed) {
						request3.onComplete({});
					}
					completeRequest(client, request3);
					client[kResume]();
				} else {
					abort(new InformationalError("HTTP/2: stream half-closed (remote)"));
					completeRequest(client, request3, true);
					client[kResume]();
				}
			});
			stream.once("close", () => {
				stream.removeAllListeners("data");
				session[kOpenStreams] -= 1;
				if (session[kOpenStreams] === 0) {
					session.unref();
				}
				if (!request3.aborted && !request3.completed) {
					abort(new InformationalError("HTTP/2: stream closed before the response was complete"));
				}
			});
			stream.once("error", function(err) {
				stream.removeAllListeners("data");
				abort(err);
			});
			stream.once("frameError", (type, code) => {
				stream.removeAllListeners("data");
				abort(new InformationalError(`HTTP/2: "frameError" received - type ${type}, code ${code}`));
			});
			stream.on("aborted", () => {
				stream.removeAllListeners("data");
			});
			stream.on("timeout", () => {
				const err = responseReceived ? new BodyTimeoutError(`HTTP/2: "body timeout after ${bodyTimeout}"`) : new HeadersTimeoutError(`HTTP/2: "headers timeout after ${headersTimeout}"`);
				stream.removeAllListeners("data");
				session[kOpenStreams] -= 1;
				if (session[kOpenStreams] === 0) {
					session.unref();
				}
				abort(err);
			});
			stream.once("trailers", (trailers) => {
				if (request3.aborted || request3.completed) {
					return;
				}
				stream.removeAllListeners("data");
				request3.onComplete(trailers);
			});
			return true;
			function writeBodyH2() {
				if (!body || contentLength === 0) {
					writeBuffer(
						abort,
						stream,
						null,
						client,
						request3,
						client[kSocket],
						contentLength,
						expectsPayload
					);
				} else if (util.isBuffer(body)) {
					writeBuffer(
						abort,
						stream,
						body,
						client,
						request3,
						client[kSocket],
						contentLength,
						expectsPayload
					);
				} else if (util.isBlobLike(body)) {
					if (typeof body.stream === "function") {
						writeIterable(
							abort,
							stream,
							body.stream(),
							client,
							request3,
							client[kSocket],
							contentLength,
							expectsPayload
						);
					} else {
						writeBlob(
							abort,
							stream,
							body,
							client,
							request3,
							client[kSocket],
							contentLength,
							expectsPayload
						);
					}
				} else if (util.isStream(body)) {
					writeStream(
						abort,
						client[kSocket],
						expectsPayload,
						stream,
						body,
						client,
						request3,
						contentLength
					);
				} else if (util.isIterable(body)) {
					writeIterable(
						abort,
						stream,
						body,
						client,
						request3,
						client[kSocket],
						contentLength,
						expectsPayload
					);
				} else {
					assert(false);
				}
			}
		}
		function writeBuffer(abort, h2stream, body, client, request3, socket, contentLength, expectsPayload) {
			try {
				if (body != null && util.isBuffer(body)) {
					assert(contentLength === body.byteLength, "buffer body must have content length");
					h2stream.cork();
					h2stream.write(body);
					h2stream.uncork();
					h2stream.end();
					request3.onBodySent(body);
				}
				if (!expectsPayload) {
					socket[kReset] = true;
				}
				request3.onRequestSent();
				client[kResume]();
			} catch (error) {
				abort(error);
			}
		}
		function writeStream(abort, socket, expectsPayload, h2stream, body, client, request3, contentLength) {
			assert(contentLength !== 0 || client[kRunning] === 0, "stream body cannot be pipelined");
			const pipe2 = pipeline(
				body,
				h2stream,
				(err) => {
					if (err) {
						util.destroy(pipe2, err);
						abort(err);
					} else {
						util.removeAllListeners(pipe2);
						request3.onRequestSent();
						if (!expectsPayload) {
							socket[kReset] = true;
						}
						client[kResume]();
					}
				}
			);
			util.addListener(pipe2, "data", onPipeData);
			function onPipeData(chunk) {
				request3.onBodySent(chunk);
			}
		}
		async function writeBlob(abort, h2stream, body, client, request3, socket, contentLength, expectsPayload) {
			assert(contentLength === body.size, "blob body must have content length");
			try {
				if (contentLength != null && contentLength !== body.size) {
					throw new RequestContentLengthMismatchError();
				}
				const buffer = Buffer.from(await body.arrayBuffer());
				h2stream.cork();
				h2stream.write(buffer);
				h2stream.uncork();
				h2stream.end();
				request3.onBodySent(buffer);
				request3.onRequestSent();
				if (!expectsPayload) {
					socket[kReset] = true;
				}
				client[kResume]();
			} catch (err) {
				abort(err);
			}
		}
		async function writeIterable(abort, h2stream, body, client, request3, socket, contentLength, expectsPayload) {
			assert(contentLength !== 0 || client[kRunning] === 0, "iterator body cannot be pipelined");
			let callback = null;
			function onDrain() {
				if (callback) {
					const cb = callback;
					callback = null;
					cb();
				}
			}
			const waitForDrain = () => new Promise((resolve7, reject) => {
				assert(callback === null);
				if (socket[kError]) {
					reject(socket[kError]);
				} else {
					callback = resolve7;
				}
			});
			h2stream.on("close", onDrain).on("drain", onDrain);
			try {
				for await (const chunk of body) {
					if (socket[kError]) {
						throw socket[kError];
					}
					const res = h2stream.write(chunk);
					request3.onBodySent(chunk);
					if (!res) {
						await waitForDrain();
					}
				}
				h2stream.end();
				request3.onRequestSent();
				if (!expectsPayload) {
					socket[kReset] = true;
				}
				client[kResume]();
			} catch (err) {
				abort(err);
			} finally {
				h2stream.off("close", onDrain).off("drain", onDrain);
			}
		}
		module2.exports = connectH2;
	}
});
var require_client = __commonJS({
	"node_modules/undici/lib/dispatcher/client.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var net = require("node:net");
		var http = require("node:http");
		var util = require_util();
		var { ClientStats } = require_stats();
		var { channels } = require_diagnostics();
		var Request = require_request();
		var DispatcherBase = require_dispatcher_base();
		var {
			InvalidArgumentError,
			InformationalError,
			ClientDestroyedError
		} = require_errors();
		var buildConnector = require_connect();
		var {
			kUrl,
			kServerName,
			kClient,
			kBusy,
			kConnect,
			kResuming,
			kRunning,
			kPending,
			kSize,
			kQueue,
			kConnected,
			kConnecting,
			kNeedDrain,
			kKeepAliveDefaultTimeout,
			kHostHeader,
			kPendingIdx,
			kRunningIdx,
			kError,
			kPipelining,
			kKeepAliveTimeoutValue,
			kMaxHeadersSize,
			kKeepAliveMaxTimeout,
			kKeepAliveTimeoutThreshold,
			kHeadersTimeout,
			kBodyTimeout,
			kStrictContentLength,
			kConnector,
			kMaxRequests,
			kCounter,
			kClose,
			kDestroy,
			kDispatch,
			kLocalAddress,
			kMaxResponseSize,
			kOnError,
			kHTTPContext,
			kMaxConcurrentStreams,
			kHTTP2InitialWindowSize,
			kHTTP2ConnectionWindowSize,
			kResume,
			kPingInterval
		} = require_symbols();
		var connectH1 = require_client_h1();
		var connectH2 = require_client_h2();
		var kClosedResolve = /* @__PURE__ */ Symbol("kClosedResolve");
		var getDefaultNodeMaxHeaderSize = http && http.maxHeaderSize && Number.isInteger(http.maxHeaderSize) && http.maxHeaderSize > 0 ? () => http.maxHeaderSize : () => {
			throw new InvalidArgumentError("http module not available or http.maxHeaderSize invalid");
		};
		var noop = () => {
		};
		function getPipelining(client) {
			return client[kPipelining] ?? client[kHTTPContext]?.defaultPipelining ?? 1;
		}
		var Client2 = class extends DispatcherBase {
			/**
			 *
			 * @param {string|URL} url
			 * @param {import('../../types/client.js').Client.Options} options
			 */
			constructor(url, {
				maxHeaderSize,
				headersTimeout,
				socketTimeout,
				requestTimeout,
				connectTimeout,
				bodyTimeout,
				idleTimeout,
				keepAlive,
				keepAliveTimeout,
				maxKeepAliveTimeout,
				keepAliveMaxTimeout,
				keepAliveTimeoutThreshold,
				socketPath,
				pipelining,
				tls,
				strictContentLength,
				maxCachedSessions,
				connect: connect2,
				maxRequestsPerClient,
				localAddress,
				maxResponseSize,
				autoSelectFamily,
				autoSelectFamilyAttemptTimeout,
				// h2
				maxConcurrentStreams,
				allowH2,
				useH2c,
				initialWindowSize,
				connectionWindowSize,
				pingInterval,
				webSocket,
				eventSource
			} = {}) {
				if (keepAlive !== void 0) {
					throw new InvalidArgumentError("unsupported keepAlive, use pipelining=0 instead");
				}
				if (socketTimeout !== void 0) {
					throw new InvalidArgumentError("unsupported socketTimeout, use headersTimeout & bodyTimeout instead");
				}
				if (requestTimeout !== void 0) {
					throw new InvalidArgumentError("unsupported requestTimeout, use headersTimeout & bodyTimeout instead");
				}
				if (idleTimeout !== void 0) {
					throw new InvalidArgumentError("unsupported idleTimeout, use keepAliveTimeout instead");
				}
				if (maxKeepAliveTimeout !== void 0) {
					throw new InvalidArgumentError("unsupported maxKeepAliveTimeout, use keepAliveMaxTimeout instead");
				}
				if (maxHeaderSize != null) {
					if (!Number.isInteger(maxHeaderSize) || maxHeaderSize < 1) {
						throw new InvalidArgumentError("invalid maxHeaderSize");
					}
				} else {
					maxHeaderSize = getDefaultNodeMaxHeaderSize();
				}
				if (socketPath != null && typeof socketPath !== "string") {
					throw new InvalidArgumentError("invalid socketPath");
				}
				if (connectTimeout != null && (!Number.isFinite(connectTimeout) || connectTimeout < 0)) {
					throw new InvalidArgumentError("invalid connectTimeout");
				}
				if (keepAliveTimeout != null && (!Number.isFinite(keepAliveTimeout) || keepAliveTimeout <= 0)) {
					throw new InvalidArgumentError("invalid keepAliveTimeout");
				}
				if (keepAliveMaxTimeout != null && (!Number.isFinite(keepAliveMaxTimeout) || keepAliveMaxTimeout <= 0)) {
					throw new InvalidArgumentError("invalid keepAliveMaxTimeout");
				}
				if (keepAliveTimeoutThreshold != null && !Number.isFinite(keepAliveTimeoutThreshold)) {
					throw new InvalidArgumentError("invalid keepAliveTimeoutThreshold");
				}
				if (headersTimeout != null && (!Number.isInteger(headersTimeout) || headersTimeout < 0)) {
					throw new InvalidArgumentError("headersTimeout must be a positive integer or zero");
				}
				if (bodyTimeout != null && (!Number.isInteger(bodyTimeout) || bodyTimeout < 0)) {
					throw new InvalidArgumentError("bodyTimeout must be a positive integer or zero");
				}
				if (connect2 != null && typeof connect2 !== "function" && typeof connect2 !== "object") {
					throw new InvalidArgumentError("connect must be a function or an object");
				}
				if (maxRequestsPerClient != null && (!Number.isInteger(maxRequestsPerClient) || maxRequestsPerClient < 0)) {
					throw new InvalidArgumentError("maxRequestsPerClient must be a positive number");
				}
				if (localAddress != null && (typeof localAddress !== "string" || net.isIP(localAddress) === 0)) {
					throw new InvalidArgumentError("localAddress must be valid string IP address");
				}
				if (maxResponseSize != null && (!Number.isInteger(maxResponseSize) || maxResponseSize < -1)) {
					throw new InvalidArgumentError("maxResponseSize must be a positive number");
				}
				if (autoSelectFamilyAttemptTimeout != null && (!Number.isInteger(autoSelectFamilyAttemptTimeout) || autoSelectFamilyAttemptTimeout < -1)) {
					throw new InvalidArgumentError("autoSelectFamilyAttemptTimeout must be a positive number");
				}
				if (allowH2 != null && typeof allowH2 !== "boolean") {
					throw new InvalidArgumentError("allowH2 must be a valid boolean value");
				}
				if (maxConcurrentStreams != null && (typeof maxConcurrentStreams !== "number" || maxConcurrentStreams < 1)) {
					throw new InvalidArgumentError("maxConcurrentStreams must be a positive integer, greater than 0");
				}
				if (useH2c != null && typeof useH2c !== "boolean") {
					throw new InvalidArgumentError("useH2c must be a valid boolean value");
				}
				if (initialWindowSize != null && (!Number.isInteger(initialWindowSize) || initialWindowSize < 1)) {
					throw new InvalidArgumentError("initialWindowSize must be a positive integer, greater than 0");
				}
				if (connectionWindowSize != null && (!Number.isInteger(connectionWindowSize) || connectionWindowSize < 1)) {
					throw new InvalidArgumentError("connectionWindowSize must be a positive integer, greater than 0");
				}
				if (pingInterval != null && (typeof pingInterval !== "number" || !Number.isInteger(pingInterval) || pingInterval < 0)) {
					throw new InvalidArgumentError("pingInterval must be a positive integer, greater or equal to 0");
				}
				super({ webSocket, eventSource });
				if (typeof connect2 !== "function") {
					connect2 = buildConnector({
						...tls,
						maxCachedSessions,
						allowH2,
						useH2c,
						socketPath,
						timeout: connectTimeout,
						...typeof autoSelectFamily === "boolean" ? { autoSelectFamily, autoSelectFamilyAttemptTimeout } : void 0,
						...connect2
					});
				} else {
					const customConnect = connect2;
					connect2 = (opts, callback) => customConnect({
						...opts,
						...socketPath != null ? { socketPath } : null,
						...allowH2 != null ? { allowH2 } : null
					}, callback);
				}
				this[kUrl] = util.parseOrigin(url);
				this[kConnector] = connect2;
				this[kPipelining] = pipelining != null ? pipelining : 1;
				this[kMaxHeadersSize] = maxHeaderSize;
				this[kKeepAliveDefaultTimeout] = keepAliveTimeout == null ? 4e3 : keepAliveTimeout;
				this[kKeepAliveMaxTimeout] = keepAliveMaxTimeout == null ? 6e5 : keepAliveMaxTimeout;
				this[kKeepAliveTimeoutThreshold] = keepAliveTimeoutThreshold == null ? 2e3 : keepAliveTimeoutThreshold;
				this[kKeepAliveTimeoutValue] = this[kKeepAliveDefaultTimeout];
				this[kServerName] = null;
				this[kLocalAddress] = localAddress != null ? localAddress : null;
				this[kResuming] = 0;
				this[kNeedDrain] = 0;
				this[kHostHeader] = `host: ${this[kUrl].hostname}${this[kUrl].port ? `:${this[kUrl].port}` : ""}\r
`;
				this[kBodyTimeout] = bodyTimeout != null ? bodyTimeout : 3e5;
				this[kHeadersTimeout] = headersTimeout != null ? headersTimeout : 3e5;
				this[kStrictContentLength] = strictContentLength == null ? true : strictContentLength;
				this[kMaxRequests] = maxRequestsPerClient;
				this[kClosedResolve] = null;
				this[kMaxResponseSize] = maxResponseSize > -1 ? maxResponseSize : -1;
				this[kHTTPContext] = null;
				this[kMaxConcurrentStreams] = maxConcurrentStreams != null ? maxConcurrentStreams : 100;
				this[kHTTP2InitialWindowSize] = initialWindowSize != null ? initialWindowSize : 262144;
				this[kHTTP2ConnectionWindowSize] = connectionWindowSize != null ? connectionWindowSize : 524288;
				this[kPingInterval] = pingInterval != null ? pingInterval : 6e4;
				this[kQueue] = [];
				this[kRunningIdx] = 0;
				this[kPendingIdx] = 0;
				this[kResume] = (sync) => resume(this, sync);
				this[kOnError] = (err) => onError(this, err);
			}
			get pipelining() {
				return this[kPipelining];
			}
			set pipelining(value) {
				this[kPipelining] = value;
				this[kResume](true);
			}
			get stats() {
				return new ClientStats(this);
			}
			get [kPending]() {
				return this[kQueue].length - this[kPendingIdx];
			}
			get [kRunning]() {
				return this[kPendingIdx] - this[kRunningIdx];
			}
			get [kSize]() {
				return this[kQueue].length - this[kRunningIdx];
			}
			get [kConnected]() {
				return !!this[kHTTPContext] && !this[kConnecting] && !this[kHTTPContext].destroyed;
			}
			get [kBusy]() {
				return Boolean(
					this[kHTTPContext]?.busy(null) || this[kSize] >= (getPipelining(this) || 1) || this[kPending] > 0
				);
			}
			[kConnect](cb) {
				connect(this);
				this.once("connect", cb);
			}
			[kDispatch](opts, handler) {
				const request3 = new Request(this[kUrl].origin, opts, handler);
				this[kQueue].push(request3);
				if (this[kResuming]) {
				} else if (util.bodyLength(request3.body) == null && util.isIterable(request3.body)) {
					this[kResuming] = 1;
					queueMicrotask(() => resume(this));
				} else {
					this[kResume](true);
				}
				if (this[kResuming] && this[kNeedDrain] !== 2 && this[kBusy]) {
					this[kNeedDrain] = 2;
				}
				return this[kNeedDrain] < 2;
			}
			[kClose]() {
				return new Promise((resolve7) => {
					if (this[kSize]) {
						this[kClosedResolve] = resolve7;
					} else {
						resolve7(null);
					}
				});
			}
			[kDestroy](err) {
				return new Promise((resolve7) => {
					const requests = this[kQueue].splice(this[kPendingIdx]);
					for (let i = 0; i < requests.length; i++) {
						const request3 = requests[i];
						if (request3 != null) {
							util.errorRequest(this, request3, err);
						}
					}
					const callback = () => {
						if (this[kClosedResolve]) {
							this[kClosedResolve]();
							this[kClosedResolve] = null;
						}
						resolve7(null);
					};
					if (this[kHTTPContext]) {
						this[kHTTPContext].destroy(err, callback);
						this[kHTTPContext] = null;
					} else {
						queueMicrotask(callback);
					}
					this[kResume]();
				});
			}
		};
		function onError(client, err) {
			if (client[kRunning] === 0 && err.code !== "UND_ERR_INFO" && err.code !== "UND_ERR_SOCKET") {
				assert(client[kPendingIdx] === client[kRunningIdx]);
				const requests = client[kQueue].splice(client[kRunningIdx]);
				for (let i = 0; i < requests.length; i++) {
					const request3 = requests[i];
					if (request3 != null) {
						util.errorRequest(client, request3, err);
					}
				}
				assert(client[kSize] === 0);
			}
		}
		function connect(client) {
			assert(!client[kConnecting]);
			assert(!client[kHTTPContext]);
			let { host, hostname, protocol, port } = client[kUrl];
			if (hostname[0] === "[") {
				const idx = hostname.indexOf("]");
				assert(idx !== -1);
				const ip = hostname.substring(1, idx);
				assert(net.isIPv6(ip));
				hostname = ip;
			}
			client[kConnecting] = true;
			if (channels.beforeConnect.hasSubscribers) {
				channels.beforeConnect.publish({
					connectParams: {
						host,
						hostname,
						protocol,
						port,
						version: client[kHTTPContext]?.version,
						servername: client[kServerName],
						localAddress: client[kLocalAddress]
					},
					connector: client[kConnector]
				});
			}
			try {
				client[kConnector]({
					host,
					hostname,
					protocol,
					port,
					servername: client[kServerName],
					localAddress: client[kLocalAddress]
				}, (err, socket) => {
					if (err) {
						handleConnectError(client, err, { host, hostname, protocol, port });
						client[kResume]();
						return;
					}
					if (client.destroyed) {
						util.destroy(socket.on("error", noop), new ClientDestroyedError());
						client[kResume]();
						return;
					}
					assert(socket);
					try {
						client[kHTTPContext] = socket.alpnProtocol === "h2" ? connectH2(client, socket) : connectH1(client, socket);
					} catch (err2) {
						socket.destroy().on("error", noop);
						handleConnectError(client, err2, { host, hostname, protocol, port });
						client[kResume]();
						return;
					}
					client[kConnecting] = false;
					socket[kCounter] = 0;
					socket[kMaxRequests] = client[kMaxRequests];
					socket[kClient] = client;
					socket[kError] = null;
					if (channels.connected.hasSubscribers) {
						channels.connected.publish({
							connectParams: {
								host,
								hostname,
								protocol,
								port,
								version: client[kHTTPContext]?.version,
								servername: client[kServerName],
								localAddress: client[kLocalAddress]
							},
							connector: client[kConnector],
							socket
						});
					}
					client.emit("connect", client[kUrl], [client]);
					client[kResume]();
				});
			} catch (err) {
				handleConnectError(client, err, { host, hostname, protocol, port });
				client[kResume]();
			}
		}
		function handleConnectError(client, err, { host, hostname, protocol, port }) {
			if (client.destroyed) {
				return;
			}
			client[kConnecting] = false;
			if (channels.connectError.hasSubscribers) {
				channels.connectError.publish({
					connectParams: {
						host,
						hostname,
						protocol,
						port,
						version: client[kHTTPContext]?.version,
						servername: client[kServerName],
						localAddress: client[kLocalAddress]
					},
					connector: client[kConnector],
					error: err
				});
			}
			if (err.code === "ERR_TLS_CERT_ALTNAME_INVALID") {
				assert(client[kRunning] === 0);
				while (client[kPending] > 0 && client[kQueue][client[kPendingIdx]].servername === client[kServerName]) {
					const request3 = client[kQueue][client[kPendingIdx]++];
					util.errorRequest(client, request3, err);
				}
			} else {
				onError(client, err);
			}
			client.emit("connectionError", client[kUrl], [client], err);
		}
		function emitDrain(client) {
			client[kNeedDrain] = 0;
			client.emit("drain", client[kUrl], [client]);
		}
		function resume(client, sync) {
			if (client[kResuming] === 2) {
				return;
			}
			client[kResuming] = 2;
			_resume(client, sync);
			client[kResuming] = 0;
			if (client[kRunningIdx] > 256) {
				client[kQueue].splice(0, client[kRunningIdx]);
				client[kPendingIdx] -= client[kRunningIdx];
				client[kRunningIdx] = 0;
			}
		}
		function _resume(client, sync) {
			while (true) {
				if (client.destroyed) {
					assert(client[kPending] === 0);
					return;
				}
				if (client[kClosedResolve] && !client[kSize]) {
					client[kClosedResolve]();
					client[kClosedResolve] = null;
					return;
				}
				if (client[kHTTPContext]) {
					client[kHTTPContext].resume();
				}
				if (client[kBusy]) {
					client[kNeedDrain] = 2;
				} else if (client[kNeedDrain] === 2) {
					if (sync) {
						client[kNeedDrain] = 1;
						queueMicrotask(() => emitDrain(client));
					} else {
						emitDrain(client);
					}
					continue;
				}
				if (client[kPending] === 0) {
					return;
				}
				if (client[kRunning] >= (getPipelining(client) || 1)) {
					return;
				}
				const request3 = client[kQueue][client[kPendingIdx]];
				if (request3 === null) {
					return;
				}
				if (client[kUrl].protocol === "https:" && client[kServerName] !== request3.servername) {
					if (client[kRunning] > 0) {
						return;
					}
					client[kServerName] = request3.servername;
					client[kHTTPContext]?.destroy(new InformationalError("servername changed"), () => {
						client[kHTTPContext] = null;
						resume(client);
					});
				}
				if (client[kConnecting]) {
					return;
				}
				if (!client[kHTTPContext]) {
					connect(client);
					return;
				}
				if (client[kHTTPContext].destroyed) {
					return;
				}
				if (client[kHTTPContext].busy(request3)) {
					return;
				}
				if (!request3.aborted && client[kHTTPContext].write(request3)) {
					client[kPendingIdx]++;
				} else {
					client[kQueue].splice(client[kPendingIdx], 1);
				}
			}
		}
		module2.exports = Client2;
	}
});
var require_readable = __commonJS({
	"node_modules/undici/lib/api/readable.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var { Readable } = require("node:stream");
		var { RequestAbortedError, NotSupportedError, InvalidArgumentError, AbortError } = require_errors();
		var util = require_util();
		var { ReadableStreamFrom } = require_util();
		var kConsume = /* @__PURE__ */ Symbol("kConsume");
		var kReading = /* @__PURE__ */ Symbol("kReading");
		var kBody = /* @__PURE__ */ Symbol("kBody");
		var kAbort = /* @__PURE__ */ Symbol("kAbort");
		var kContentType = /* @__PURE__ */ Symbol("kContentType");
		var kContentLength = /* @__PURE__ */ Symbol("kContentLength");
		var kUsed = /* @__PURE__ */ Symbol("kUsed");
		var kBytesRead = /* @__PURE__ */ Symbol("kBytesRead");
		var noop = () => {
		};
		var BodyReadable = class extends Readable {
			/**
			 * @param {object} opts
			 * @param {(this: Readable, size: number) => void} opts.resume
			 * @param {() => (void | null)} opts.abort
			 * @param {string} [opts.contentType = '']
			 * @param {number} [opts.contentLength]
			 * @param {number} [opts.highWaterMark = 64 * 1024]
			 */
			constructor({
				resume,
				abort,
				contentType = "",
				contentLength,
				highWaterMark = 64 * 1024
				// Same as nodejs fs streams.
			}) {
				super({
					autoDestroy: true,
					read: resume,
					highWaterMark
				});
				this._readableState.dataEmitted = false;
				this[kAbort] = abort;
				this[kConsume] = null;
				this[kBytesRead] = 0;
				this[kBody] = null;
				this[kUsed] = false;
				this[kContentType] = contentType;
				this[kContentLength] = Number.isFinite(contentLength) ? contentLength : null;
				this[kReading] = false;
			}
			/**
			 * @param {Error|null} err
			 * @param {(error:(Error|null)) => void} callback
			 * @returns {void}
			 */
			_destroy(err, callback) {
				if (!err && !this._readableState.endEmitted) {
					err = new RequestAbortedError();
				}
				if (err) {
					this[kAbort]();
				}
				if (!this[kUsed]) {
					setImmediate(callback, err);
				} else {
					callback(err);
				}
			}
			/**
			 * @param {string|symbol} event
			 * @param {(...args: any[]) => void} listener
			 * @returns {this}
			 */
			on(event, listener) {
				if (event === "data" || event === "readable") {
					this[kReading] = true;
					this[kUsed] = true;
				}
				return super.on(event, listener);
			}
			/**
			 * @param {string|symbol} event
			 * @param {(...args: any[]) => void} listener
			 * @returns {this}
			 */
			addListener(event, listener) {
				return this.on(event, listener);
			}
			/**
			 * @param {string|symbol} event
			 * @param {(...args: any[]) => void} listener
			 * @returns {this}
			 */
			off(event, listener) {
				const ret = super.off(event, listener);
				if (event === "data" || event === "readable") {
					this[kReading] = this.listenerCount("data") > 0 || this.listenerCount("readable") > 0;
				}
				return ret;
			}
			/**
			 * @param {string|symbol} event
			 * @param {(...args: any[]) => void} listener
			 * @returns {this}
			 */
			removeListener(event, listener) {
				return this.off(event, listener);
			}
			/**
			 * @param {Buffer|null} chunk
			 * @returns {boolean}
			 */
			push(chunk) {
				if (chunk) {
					this[kBytesRead] += chunk.length;
					if (this[kConsume]) {
						consumePush(this[kConsume], chunk);
						return this[kReading] ? super.push(chunk) : true;
					}
				}
				return super.push(chunk);
			}
			/**
			 * Consumes and returns the body as a string.
			 *
			 * @see https://fetch.spec.whatwg.org/#dom-body-text
			 * @returns {Promise<string>}
			 */
			text() {
				return consume(this, "text");
			}
			/**
			 * Consumes and returns the body as a JavaScript Object.
			 *
			 * @see https://fetch.spec.whatwg.org/#dom-body-json
			 * @returns {Promise<unknown>}
			 */
			json() {
				return consume(this, "json");
			}
			/**
			 * Consumes and returns the body as a Blob
			 *
			 * @see https://fetch.spec.whatwg.org/#dom-body-blob
			 * @returns {Promise<Blob>}
			 */
			blob() {
				return consume(this, "blob");
			}
			/**
			 * Consumes and returns the body as an Uint8Array.
			 *
			 * @see https://fetch.spec.whatwg.org/#dom-body-bytes
			 * @returns {Promise<Uint8Array>}
			 */
			bytes() {
				return consume(this, "bytes");
			}
			/**
			 * Consumes and returns the body as an ArrayBuffer.
			 *
			 * @see https://fetch.spec.whatwg.org/#dom-body-arraybuffer
			 * @returns {Promise<ArrayBuffer>}
			 */
			arrayBuffer() {
				return consume(this, "arrayBuffer");
			}
			/**
			 * Not implemented
			 *
			 * @see https://fetch.spec.whatwg.org/#dom-body-formdata
			 * @throws {NotSupportedError}
			 */
			async formData() {
				throw new NotSupportedError();
			}
			/**
			 * Returns true if the body is not null and the body has been consumed.
			 * Otherwise, returns false.
			 *
			 * @see https://fetch.spec.whatwg.org/#dom-body-bodyused
			 * @readonly
			 * @returns {boolean}
			 */
			get bodyUsed() {
				return util.isDisturbed(this);
			}
			/**
			 * @see https://fetch.spec.whatwg.org/#dom-body-body
			 * @readonly
			 * @returns {ReadableStream}
			 */
			get body() {
				if (!this[kBody]) {
					this[kBody] = ReadableStreamFrom(this);
					if (this[kConsume]) {
						this[kBody].getReader();
						assert(this[kBody].locked);
					}
				}
				return this[kBody];
			}
			/**
			 * Dumps the response body by reading `limit` number of bytes.
			 * @param {object} opts
			 * @param {number} [opts.limit = 131072] Number of bytes to read.
			 * @param {AbortSignal} [opts.signal] An AbortSignal to cancel the dump.
			 * @returns {Promise<null>}
			 */
			dump(opts) {
				const signal = opts?.signal;
				if (signal != null && (typeof signal !== "object" || !("aborted" in signal))) {
					return Promise.reject(new InvalidArgumentError("signal must be an AbortSignal"));
				}
				const limit = opts?.limit && Number.isFinite(opts.limit) ? opts.limit : 128 * 1024;
				if (signal?.aborted) {
					return Promise.reject(signal.reason ?? new AbortError());
				}
				if (this._readableState.closeEmitted) {
					return Promise.resolve(null);
				}
				return new Promise((resolve7, reject) => {
					if (this[kContentLength] && this[kContentLength] > limit || this[kBytesRead] > limit) {
						this.destroy(new AbortError());
					}
					if (signal) {
						const onAbort = () => {
							this.destroy(signal.reason ?? new AbortError());
						};
						signal.addEventListener("abort", onAbort);
						this.on("close", function() {
							signal.removeEventListener("abort", onAbort);
							if (signal.aborted) {
								reject(signal.reason ?? new AbortError());
							} else {
								resolve7(null);
							}
						});
					} else {
						this.on("close", resolve7);
					}
					this.on("error", noop).on("data", () => {
						if (this[kBytesRead] > limit) {
							this.destroy();
						}
					}).resume();
				});
			}
			/**
			 * @param {BufferEncoding} encoding
			 * @returns {this}
			 */
			setEncoding(encoding) {
				if (Buffer.isEncoding(encoding)) {
					this._readableState.encoding = encoding;
				}
				return this;
			}
		};
		function isLocked(bodyReadable) {
			return bodyReadable[kBody]?.locked === true || bodyReadable[kConsume] !== null;
		}
		function isUnusable(bodyReadable) {
			return util.isDisturbed(bodyReadable) || isLocked(bodyReadable);
		}
		function consume(stream, type) {
			assert(!stream[kConsume]);
			return new Promise((resolve7, reject) => {
				if (isUnusable(stream)) {
					const rState = stream._readableState;
					if (rState.destroyed && rState.closeEmitted === false) {
						stream.on("error", reject).on("close", () => {
							reject(new TypeError("unusable"));
						});
					} else {
						reject(rState.errored ?? new TypeError("unusable"));
					}
				} else {
					queueMicrotask(() => {
						stream[kConsume] = {
							type,
							stream,
							resolve: resolve7,
							reject,
							length: 0,
							body: []
						};
						stream.on("error", function(err) {
							consumeFinish(this[kConsume], err);
						}).on("close", function() {
							if (this[kConsume].body !== null) {
								consumeFinish(this[kConsume], new RequestAbortedError());
							}
						});
						consumeStart(stream[kConsume]);
					});
				}
			});
		}
		function consumeStart(consume2) {
			if (consume2.body === null) {
				return;
			}
			const { _readableState: state } = consume2.stream;
			if (state.bufferIndex) {
				const start = state.bufferIndex;
				const end = state.buffer.length;
				for (let n = start; n < end; n++) {
					consumePush(consume2, state.buffer[n]);
				}
			} else {
				for (const chunk of state.buffer) {
					consumePush(consume2, chunk);
				}
			}
			if (state.endEmitted) {
				consumeEnd(this[kConsume], this._readableState.encoding);
			} else {
				consume2.stream.on("end", function() {
					consumeEnd(this[kConsume], this._readableState.encoding);
				});
			}
			consume2.stream.resume();
			while (consume2.stream.read() != null) {
			}
		}
		function chunksDecode(chunks, length, encoding) {
			if (chunks.length === 0 || length === 0) {
				return "";
			}
			const buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length);
			const bufferLength = buffer.length;
			const start = bufferLength > 2 && buffer[0] === 239 && buffer[1] === 187 && buffer[2] === 191 ? 3 : 0;
			if (!encoding || encoding === "utf8" || encoding === "utf-8") {
				return buffer.utf8Slice(start, bufferLength);
			} else {
				return buffer.subarray(start, bufferLength).toString(encoding);
			}
		}
		function chunksConcat(chunks, length) {
			if (chunks.length === 0 || length === 0) {
				return new Uint8Array(0);
			}
			if (chunks.length === 1) {
				return new Uint8Array(chunks[0]);
			}
			const buffer = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
			let offset = 0;
			for (let i = 0; i < chunks.length; ++i) {
				const chunk = chunks[i];
				buffer.set(chunk, offset);
				offset += chunk.length;
			}
			return buffer;
		}
		function consumeEnd(consume2, encoding) {
			const { type, body, resolve: resolve7, stream, length } = consume2;
			try {
				if (type === "text") {
					resolve7(chunksDecode(body, length, encoding));
				} else if (type === "json") {
					resolve7(JSON.parse(chunksDecode(body, length, encoding)));
				} else if (type === "arrayBuffer") {
					resolve7(chunksConcat(body, length).buffer);
				} else if (type === "blob") {
					resolve7(new Blob(body, { type: stream[kContentType] }));
				} else if (type === "bytes") {
					resolve7(chunksConcat(body, length));
				}
				consumeFinish(consume2);
			} catch (err) {
				stream.destroy(err);
			}
		}
		function consumePush(consume2, chunk) {
			consume2.length += chunk.length;
			consume2.body.push(chunk);
		}
		function consumeFinish(consume2, err) {
			if (consume2.body === null) {
				return;
			}
			if (err) {
				consume2.reject(err);
			} else {
				consume2.resolve();
			}
			consume2.type = null;
			consume2.stream = null;
			consume2.resolve = null;
			consume2.reject = null;
			consume2.length = 0;
			consume2.body = null;
		}
		module2.exports = {
			Readable: BodyReadable,
			chunksDecode
		};
	}
});
var require_api_request = __commonJS({
	"node_modules/undici/lib/api/api-request.js"(exports2, module2) {
		"use strict";
		var assert = require("node:assert");
		var { AsyncResource } = require("node:async_hooks");
		var { Readable } = require_readable();
		var { InvalidArgumentError, RequestAbortedError } = require_errors();
		var util = require_util();
		function noop() {
		}
		var RequestHandler = class extends AsyncResource {
			constructor(opts, callback) {
				if (!opts || typeof opts !== "object") {
					throw new InvalidArgumentError("invalid opts");
				}
				const { signal, method, opaque, body, onInfo, responseHeaders, highWaterMark } = opts;
				try {
					if (typeof callback !== "function") {
						throw new InvalidArgumentError("invalid callback");
					}
					if (highWaterMark != null && (!Number.isFinite(highWaterMark) || highWaterMark < 0)) {
						throw new InvalidArgumentError("invalid highWaterMark");
					}
					if (signal && typeof signal.on !== "function" && typeof signal.addEventListener !== "function") {
						throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget");
					}
					if (method === "CONNECT") {
						throw new InvalidArgumentError("invalid method");
					}
					if (onInfo && typeof onInfo !== "function") {
						throw new InvalidArgumentError("invalid onInfo callback");
					}
					super("UNDICI_REQUEST");
				} catch (err) {
					if (util.isStream(body)) {
						util.destroy(body.on("error", noop), err);
					}
					throw err;
				}
				this.method = method;
				this.responseHeaders = responseHeaders || null;
				this.opaque = opaque || null;
				this.callback = callback;
				this.res = null;
				this.abort = null;
				this.body = body;
				this.trailers = {};
				this.context = null;
				this.onInfo = onInfo || null;
				this.highWaterMark = highWaterMark;
				this.reason = null;
				this.removeAbortListener = null;
				if (signal?.aborted) {
					this.reason = signal.reason ?? new RequestAbortedError();
				} else if (signal) {
					this.removeAbortListener = util.addAbortListener(signal, () => {
						this.reason = signal.reason ?? new RequestAbortedError();
						if (this.res) {
							util.destroy(this.res.on("error", noop), this.reason);
						} else if (this.abort) {
							this.abort(this.reason);
						}
					});
				}
			}
			onConnect(abort, context) {
				if (this.reason) {
					abort(this.reason);
					return;
				}
				assert(this.callback);
				this.abort = abort;
				this.context = context;
			}
			onHeaders(statusCode, rawHeaders, resume, statusMessage) {
				const { callback, opaque, abort, context, responseHeaders, highWaterMark } = this;
				const headers = responseHeaders === "raw" ? util.parseRawHeaders(rawHeaders) : util.parseHeaders(rawHeaders);
				if (statusCode < 200) {
					if (this.onInfo) {
						this.onInfo({ statusCode, headers });
					}
					return;
				}
				const parsedHeaders = responseHeaders === "raw" ? util.parseHeaders(rawHeaders) : headers;
				const contentType = parsedHeaders["content-type"];
				const contentLength = parsedHeaders["content-length"];
				const res = new Readable({
					resume,
					abort,
					contentType,
					contentLength: this.method !== "HEAD" && contentLength ? Number(contentLength) : null,
					highWaterMark
				});
				if (this.removeAbortListener) {
					res.on("close", this.removeAbortListener);
					this.removeAbortListener = null;
				}
				this.callback = null;
				this.res = res;
				if (callback !== null) {
					try {
						this.runInAsyncScope(callback, null, null, {
							statusCode,
							statusText: statusMessage,
							headers,
							trailers: this.trailers,
							opaque,
							body: res,
							context
						});
					} catch (err) {
						this.res = null;
						util.destroy(res.on("error", noop), err);
						queueMicrotask(() => {
							throw err;
						});
					}
				}
			}
			onData(chunk) {
				return this.res.push(chunk);
			}
			onComplete(trailers) {
				util.parseHeaders(trailers, this.trailers);
				this.res.push(null);
			}
			onError(err) {
				const { res, callback, body, opaque } = this;
				if (callback) {
					this.callback = null;
					queueMicrotask(() => {
						this.runInAsyncScope(callback, null, err, { opaque });
					});
				}
				if (res) {
					this.res = null;
					queueMicrotask(() => {
						util.destroy(res.on("error", noop), err);
					});
				}
				if (body) {
					this.body = null;
					if (util.isStream(body)) {
						body.on("error", noop);
						util.destroy(body, err);
					}
				}
				if (this.removeAbortListener) {
					this.removeAbortListener();
					this.removeAbortListener = null;
				}
			}
		};
		function request3(opts, callback) {
			if (callback === void 0) {
				return new Promise((resolve7, reject) => {
					request3.call(this, opts, (err, data) => {
						return err ? reject(err) : resolve7(data);
					});
				});
			}
			try {
				const handler = new RequestHandler(opts, callback);
				this.dispatch(opts, handler);
			} catch (err) {
				if (typeof callback !== "function") {
					throw err;
				}
				const opaque = opts?.opaque;
				queueMicrotask(() => callback(err, { opaque }));
			}
		}
		module2.exports = request3;
		module2.exports.RequestHandler = RequestHandler;
	}
});
var network_exports = {};
__export(network_exports, {
	explainPull: () => explainPull,
	request: () => request2,
	simulate: () => simulate,
	sweepNow: () => sweepNow,
	verify: () => verify2
});
module.exports = __toCommonJS(network_exports);
init_json();
init_domain();
var Fault = class extends Error {
	name = "Fault";
	remedy;
	constructor(message2, remedy, options) {
		super(message2, options);
		this.remedy = remedy;
	}
};
var assertNever = (value) => {
	throw new Fault(`unexpected variant ${JSON.stringify(value)}`, "report this as a defect of vault-gate");
};
var describe = (thrown) => {
	if (thrown instanceof Error) return thrown.message === "" ? thrown.name : thrown.message;
	return typeof thrown === "string" ? thrown : "something that is not an error was thrown";
};
var LIST_CAPS = { timeline: 5e3, reviews: 1e3, comments: 1e3, statuses: 1e3, labels: 5e3 };
var OverCap = class extends Fault {
};
var RefusedToken = class extends Fault {
};
var unlessOverCap = async (reading, instead) => {
	try {
		return await reading;
	} catch (thrown) {
		if (thrown instanceof OverCap) return instead;
		throw thrown;
	}
};
init_domain();
init_domain();
var TIER_WORDS = {
	low: "auto-approved: low blast radius",
	medium: "pending async review",
	high: "blocked until an admin approves"
};
var REFUSED = "Forgejo refused the merge: ";
var NOT_MERGED = "Forgejo has not merged it: ";
var IGNORED = {
	merged: "it is merged",
	closed: "it is closed",
	"other-base": "it does not go into the base branch",
	"no-vault-action": "no vault action here"
};
var placeOf = ({ path, line: line4, column }) => [path, ...line4 === null ? [] : [line4], ...column === null ? [] : [column]].join(":");
var list = (names4) => names4.join(", ");
var isToldByHold = (decision) => decision.tier === "low" || firstHold(decision)?.code === "frozen";
var firstHold = (judged) => judged.evidence.find((finding2) => finding2.hold !== null);
var headline = (decision) => {
	switch (decision.kind) {
		case "ignore":
			return IGNORED[decision.reason];
		case "refuse":
			return `refused: ${decision.problems.length} ${decision.problems.length === 1 ? "problem" : "problems"}`;
		case "hold":
			return isToldByHold(decision) ? `held: ${decision.holds[0]?.headline ?? "unknown"}` : TIER_WORDS[decision.tier];
		case "approve":
			return decision.tier === "low" ? TIER_WORDS.low : `approved: ${decision.tier} blast radius, by ${list(decision.by)}`;
	}
};
var nextSteps = (decision, observation) => {
	const head = observation.pull.head.sha.slice(0, 10);
	switch (decision.kind) {
		case "refuse":
			return [
				`${observation.pull.author} corrects the file and pushes to this pull request; the gate then judges it again.`,
				"Nobody was asked for a review, and nothing was approved."
			];
		case "approve":
			if (decision.merging.by === "gate")
				return [`The gate merges commit ${head} into ${observation.base.name} now. Nobody needs to do anything.`];
			return [
				`A person with the right to do so merges commit ${head} by hand: the approvals that ${decision.tier} needs are there.`,
				decision.merging.why === "policy" ? `The gate does not merge it: [${decision.tier}] merge is "human" in ${observation.settings.policyPath}.` : "The gate does not merge it: it merges nothing but single new vault actions."
			];
		case "hold":
			return [...waitingSteps(decision, observation), ...reasons(decision), ...byHand(decision)];
	}
};
var DONE = {
	retract: "take back its approval",
	unschedule: "cancel the scheduled merge",
	label: "set its label",
	uncomment: "delete a second comment of its own",
	reviewers: "ask the reviewers",
	status: "post its status",
	comment: "write its comment",
	review: "approve",
	merge: "merge"
};
var rehearsalSteps = (effects, decision, observation) => {
	const would = effects.flatMap((kind) => DONE[kind] ?? []).join(", ");
	return [
		"This is a rehearsal: the gate neither labelled, approved nor merged anything.",
		would === "" ? "It would have nothing to do." : `It would ${would}.`,
		...decision.kind === "approve" ? [] : nextSteps(decision, observation)
	];
};
var byHand = ({ releasing }) => {
	if (releasing === null || releasing.merging.by === "gate") return [];
	const why = releasing.merging.why === "shape" ? "the gate merges nothing but single new vault actions" : "the policy wants it so";
	return [`Even then a person with the right to do so merges it by hand: ${why}.`];
};
var whoApproves = ({ waiting }) => {
	const left = Math.max(1, waiting.needed - waiting.have);
	const people = waiting.who;
	if (left === 1) return `${people.join(" or ")} can release it by approving`;
	return left === people.length ? `${people.join(" and ")} must all approve` : `${left} of ${list(people)} must approve`;
};
var operatorStep = (judged, { settings, base }) => {
	const first = firstHold(judged);
	const { policyPath } = settings;
	const hand = "a person with the right to do so merges it by hand";
	if (first?.code === "frozen") return `The operator lifts the freeze; in urgent cases ${hand}.`;
	if (first?.code === "team")
		return `The operator lists logins instead of the team, or gives the token what it lacks; or ${hand}.`;
	if (first?.code !== "approvals")
		return "The operator of this repository sets that right; the gate judges again with its next run.";
	if (judged.policyValid) {
		return `The operator names approvers in [${judged.tier}] of ${policyPath} on ${base.name}, or ${hand}.`;
	}
	const problem = judged.problems[0];
	const mend = problem === void 0 ? `adds ${policyPath} to` : `corrects ${placeOf(problem)} on`;
	return `The operator ${mend} ${base.name}, or ${hand}.`;
};
var reasons = (decision) => decision.holds.slice(isToldByHold(decision) ? 1 : 0).map((hold) => `Why it waits: ${hold.headline}.`);
var waitingSteps = (judged, observation) => {
	const { waiting, next } = judged;
	const head = observation.pull.head.sha.slice(0, 10);
	if (next === "open-new") return ["This pull request stays held for good: close it and open a new one."];
	switch (waiting.on) {
		case "approver":
			return [
				`${whoApproves(judged)} commit ${head} in a review; an approval takes effect with the gate's next run, a sweep or a /recheck.`
			];
		case "operator":
			return [operatorStep(judged, observation)];
		case "author":
			return [`${list(waiting.who)} acts on it: ${firstHold(judged)?.text ?? "see the findings"}. Then the gate judges again.`];
		default:
			return [
				firstHold(judged)?.code === "mergeable" ? "The gate judges again with its next run. If it stays so, rebase it: it conflicts with the base branch." : "The gate judges again with its next run; nobody needs to do anything."
			];
	}
};
var STATUS_CONTEXT = "vault-gate";
var SWEEP_CONTEXT = "vault-gate/sweep";
var isIntricate = (glob) => /[{}[\]\\]/.test(glob);
var matchesContext = (glob, context) => {
	let [at, from, star, mark] = [0, 0, -1, 0];
	while (from < context.length) {
		if (glob[at] === "*") [star, mark, at] = [at, from, at + 1];
		else if (glob[at] === "?" || glob[at] !== void 0 && glob[at] === context[from]) [at, from] = [at + 1, from + 1];
		else if (star >= 0) {
			mark += 1;
			[at, from] = [star + 1, mark];
		} else return false;
	}
	while (glob[at] === "*") at += 1;
	return at === glob.length;
};
var requiresGate = (contexts) => contexts.some((glob) => isIntricate(glob) ? glob.includes(STATUS_CONTEXT) : matchesContext(glob, STATUS_CONTEXT));
var finding = (code, outcome2, text, extra) => ({
	code,
	outcome: outcome2,
	source: extra.source ?? null,
	text,
	tier: extra.tier ?? null,
	hold: extra.hold ?? null,
	varies: extra.varies ?? false
});
var pass = (code, text, extra = {}) => finding(code, "pass", text, extra);
var fail = (code, text, extra = {}) => finding(code, "fail", text, extra);
var unknown = (code, text, extra = {}) => finding(code, "unknown", text, extra);
var protection = ({ observation }, tier) => {
	const { base, settings } = observation;
	if (tier !== "low" || !settings.requireProtection) return [];
	const wrong = [];
	if (!base.protected) wrong.push("protected is false");
	if (base.requiredApprovals !== 1) wrong.push(`required_approvals is ${base.requiredApprovals}, not 1`);
	if (!base.userCanMerge) wrong.push("user_can_merge is false");
	if (base.userCanPush) wrong.push("user_can_push is true");
	if (wrong.length === 0) return [pass("protection", `branch ${base.name} shows the protection that low relies on`)];
	const headline3 = `branch ${base.name} is not protected as low needs it (${wrong.join(", ")})`;
	return [fail("protection", headline3, { hold: { on: "operator", next: "wait", who: [], headline: headline3 } })];
};
var mergeStyle = ({ observation }) => {
	if (observation.repository.mergeCommits) return [];
	const headline3 = "the repository does not allow merge commits";
	return [
		fail("merge-style", `${headline3}, and the gate merges with no other style`, {
			hold: { on: "operator", next: "wait", who: [], headline: headline3 }
		})
	];
};
var requiredStatus = ({ observation }) => {
	if (observation.overCap.includes("statuses")) return [];
	return observation.base.requiredContexts.flatMap((glob) => {
		if (isIntricate(glob) || matchesContext(glob, STATUS_CONTEXT)) return [];
		const newest = /* @__PURE__ */ new Map();
		for (const status of [...observation.statuses].sort((a, b) => a.id - b.id)) {
			if (matchesContext(glob, status.context)) newest.set(status.context, status);
		}
		const open = [...newest.values()].find((status) => status.state !== "success" && status.state !== "skipped");
		if (newest.size > 0 && open === void 0) return [];
		const headline3 = `the required status "${glob}" is ${open?.state ?? "missing"}`;
		const failed = open?.state === "failure" || open?.state === "error";
		const who = failed ? [observation.pull.author] : [];
		return [
			unknown("required-status", headline3, {
				hold: { on: failed ? "author" : "gate", next: failed ? "push" : "wait", who, headline: headline3 }
			})
		];
	});
};
var draft = ({ observation }) => {
	if (!observation.pull.draft) return [];
	const headline3 = 'it is a draft; take "WIP:" off the title';
	return [fail("draft", headline3, { hold: { on: "author", next: "wait", who: [observation.pull.author], headline: headline3 } })];
};
var openSchedule = ({ timeline, knowledge }) => {
	const last = timeline.findLast((entry2) => entry2.type === "pull_scheduled_merge" || entry2.type === "pull_cancel_scheduled_merge");
	if (last === void 0 || last.type === "pull_cancel_scheduled_merge" || knowledge.voidSchedules.includes(last.id)) return null;
	return last;
};
var schedule = ({ observation }) => {
	const open = openSchedule(observation);
	const scheduled = observation.timeline.filter(
		(entry2) => entry2.type === "pull_scheduled_merge" && !sameLogin(entry2.user, observation.approver)
	);
	if (scheduled.length > 1) {
		const headline4 = "a merge was scheduled on it more than once";
		const text2 = `${headline4}; propose the vault action in a new pull request and schedule nothing`;
		return [
			fail("rescheduled-merge", text2, { hold: { on: "author", next: "open-new", who: [observation.pull.author], headline: headline4 } })
		];
	}
	if (open === null) return [];
	const headline3 = `${open.user ?? "somebody"} scheduled a merge on it`;
	const text = `${headline3}, which is not bound to a commit; the gate cancels it and judges anew in the next run`;
	return [fail("scheduled-merge", text, { hold: { on: "gate", next: "wait", who: [], headline: headline3 } })];
};
var lists = ({ observation }) => observation.overCap.filter((name) => name !== "labels").map((name) => {
	const headline3 = `its list of ${name} is longer than the gate reads`;
	const text = `${headline3}; propose the vault action in a new pull request`;
	return unknown("list-cap", text, {
		tier: "high",
		hold: { on: "author", next: "open-new", who: [observation.pull.author], headline: headline3 }
	});
});
var mergeable = ({ observation }) => {
	if (observation.pull.mergeable || observation.pull.draft) return [];
	const headline3 = "Forgejo has not found it mergeable: it is still being checked, or it conflicts with the base branch";
	return [unknown("mergeable", headline3, { hold: { on: "gate", next: "wait", who: [], headline: headline3 } })];
};
var learned = ({ observation }) => {
	const { knowledge, pull } = observation;
	if (knowledge.restless) {
		const headline4 = "its head or its base moved in every round of this run";
		return [unknown("restless", headline4, { hold: { on: "gate", next: "wait", who: [], headline: headline4 } })];
	}
	const refusal2 = knowledge.refusal?.head === pull.head.sha ? knowledge.refusal : null;
	const said = refusal2?.text ?? observation.refusedBefore;
	if (said === null) return [];
	const passes = refusal2 !== null && !refusal2.lasting;
	const headline3 = `${passes ? NOT_MERGED : REFUSED}${said}`;
	return [fail("merge-refused", headline3, { hold: { on: "operator", next: "wait", who: [], headline: headline3 } })];
};
init_domain();
init_domain();
var includes = (logins, login2) => logins.some((one) => sameLogin(one, login2));
var unique = (logins) => {
	const seen = /* @__PURE__ */ new Map();
	for (const login2 of logins) if (login2 !== null && !seen.has(login2.toLowerCase())) seen.set(login2.toLowerCase(), login2);
	return [...seen.values()];
};
var groupOf = (names4, { teams }) => {
	const logins = [];
	const unresolved = [];
	for (const name of names4) {
		const team = name.startsWith("@") ? teams.get(name.slice(1).toLowerCase()) : null;
		if (team === null) logins.push(name);
		else if (team?.kind === "members") logins.push(...team.logins);
		else unresolved.push({ team: name, why: team?.text ?? "it was not asked for" });
	}
	return { logins: unique(logins), unresolved };
};
var sayUnresolved = ({ unresolved }) => unresolved.map(({ team, why }) => `the members of ${team} cannot be known: ${why}`).join("; ");
init_domain();
var pushers = (observation) => unique(observation.timeline.filter((entry2) => entry2.type === "pull_push").map((entry2) => entry2.user));
var committers = ({ history }) => unique(history.line.commits.flatMap((commit) => [commit.author, commit.committer]));
var gateAccount = ({ observation }) => {
	const { approver, pull } = observation;
	const involved = [pull.author, ...pushers(observation)].some((login2) => sameLogin(login2, approver));
	return involved ? [fail("gate-account", `the gate's own account ${approver} opened this pull request or pushed to it`, { tier: "high" })] : [];
};
var byBranch = ({ pull, repository }) => {
	if (pull.flow === 0 && pull.head.repository === repository.id) {
		return pass("author", `${pull.author} proposes it from a branch of this repository, which only writers can push`);
	}
	const from = pull.flow === 0 ? "a fork" : "an AGit push";
	const text = `${pull.author} proposes it by ${from}, not from a branch of this repository: a person must look at it`;
	return fail("author", text, { tier: "medium" });
};
var author = ({ observation, policy: policy2 }) => {
	const { pull, timeline, settings } = observation;
	const authors2 = policy2.kind === "valid" ? policy2.policy.authors : null;
	if (authors2 === null) return [byBranch(observation)];
	const group = groupOf(authors2.low, observation);
	const source2 = `${settings.policyPath}:${authors2.line}`;
	const strangers = unique([pull.author, ...pushers(observation)]).filter((login2) => !includes(group.logins, login2));
	const nameless = timeline.some((entry2) => entry2.type === "pull_push" && entry2.user === null);
	if (strangers.length === 0 && !nameless) {
		return [pass("author", `${pull.author} and everybody who pushed to it may have low without another person`, { source: source2 })];
	}
	if (strangers.length > 0 && group.unresolved.length > 0) {
		const text2 = `whether ${strangers.join(", ")} may have low without another person cannot be told: ${sayUnresolved(group)}`;
		return [unknown("team", text2, { source: source2, tier: "high" })];
	}
	const who = [...strangers, ...nameless ? ["somebody whose account is gone"] : []].join(", ");
	const text = `[authors] low does not list ${who}, who opened or pushed to it: a person must look at it`;
	return [fail("author", text, { source: source2, tier: "medium" })];
};
var pushedHead = (body) => {
	try {
		const content = JSON.parse(body);
		const ids = typeof content === "object" && content !== null && "commit_ids" in content ? content.commit_ids : null;
		const last = Array.isArray(ids) ? ids.at(-1) : null;
		return typeof last === "string" ? last : null;
	} catch {
		return null;
	}
};
var pusher = ({ observation }) => {
	const { pull, timeline } = observation;
	const last = timeline.findLast((entry2) => entry2.type === "pull_push");
	if (observation.overCap.includes("timeline") || pull.flow === 1 && last === void 0) return [];
	if (last !== void 0 && pushedHead(last.body) === pull.head.sha) return [];
	const headline3 = "the timeline does not say who pushed its head";
	const text = `${headline3}; if that stays, push it as one new commit while the pull request is open`;
	return [unknown("pusher", text, { hold: { on: "author", next: "push", who: [pull.author], headline: headline3 } })];
};
var mayApprove = (login2, subject) => {
	const { observation } = subject;
	const barred = [observation.approver, observation.pull.author, ...pushers(observation), ...committers(subject)];
	return !barred.some((one) => sameLogin(one, login2));
};
var submission = (review, timeline) => {
	const index = timeline.findLastIndex((entry3) => entry3.type === "review" && entry3.reviewId === review.id);
	const entry2 = timeline[index];
	return entry2 === void 0 ? null : { index, at: entry2.createdAt };
};
var lastRetarget = (timeline) => {
	const index = timeline.findLastIndex((entry3) => entry3.type === "change_target_branch");
	const entry2 = timeline[index];
	return entry2 === void 0 ? null : { index, at: entry2.createdAt };
};
var unofficial = (review, timeline) => {
	const since = submission(review, timeline)?.index ?? -1;
	const asked = timeline.findLast(
		(entry2, index) => index > since && entry2.type === "review_request" && !entry2.removed && sameLogin(entry2.assignee, review.user)
	);
	if (asked === void 0) return "it is not official: the branch rule does not list the reviewer among those who may approve";
	return `it was reset when ${asked.user ?? "somebody"} asked for the review again; it must be given once more`;
};
var objection = (review, subject, approvers) => {
	const { observation } = subject;
	const { pull, timeline, approver } = observation;
	if (sameLogin(review.user, approver)) return "the gate's own approval counts for low only";
	if (!includes(approvers.logins, review.user)) {
		const known = approvers.unresolved.length === 0 ? "" : `, as far as can be known (${sayUnresolved(approvers)})`;
		return `${review.user} is not listed as an approver of this tier${known}`;
	}
	if (sameLogin(review.user, pull.author)) return `${review.user} opened the pull request`;
	if (includes(pushers(observation), review.user)) return `${review.user} pushed to the pull request`;
	if (includes(committers(subject), review.user)) return `${review.user} is author or committer of one of its commits`;
	if (review.dismissed && review.commit === pull.head.sha) return "it was dismissed, or a newer review took its place";
	if (review.commit !== pull.head.sha) {
		return `it is stale: it is for commit ${review.commit.slice(0, 10) || "unknown"}, and a newer one was pushed since`;
	}
	if (!review.official) return unofficial(review, timeline);
	if (submission(review, timeline) === null) return "the timeline does not show when it was submitted";
	if (!isSinceRetarget(review, timeline)) return "it was given before the pull request was moved to this base branch";
	return null;
};
var isSinceRetarget = (review, timeline) => {
	const submitted = submission(review, timeline);
	const retarget = lastRetarget(timeline);
	if (retarget === null) return true;
	return submitted !== null && submitted.at > retarget.at && submitted.index > retarget.index;
};
var countApprovals = (subject, release3) => {
	const approvers = groupOf(release3.approvers, subject.observation);
	const by = [];
	const findings = [];
	for (const review of subject.observation.reviews) {
		if (review.state !== "APPROVED" || review.user === null) continue;
		const why = objection(review, subject, approvers);
		if (why !== null) findings.push(fail("approval-ignored", `${review.user}'s approval does not count: ${why}`));
		else if (!includes(by, review.user)) {
			by.push(review.user);
			findings.push(pass("approval", `${review.user} approved this very commit`));
		}
	}
	return { by, findings };
};
var takenBack = (rejection, observation) => {
	const since = submission(rejection, observation.timeline)?.index ?? Number.POSITIVE_INFINITY;
	return observation.reviews.some(
		(review) => review.state === "APPROVED" && !review.dismissed && sameLogin(review.user, rejection.user) && review.commit === observation.pull.head.sha && (submission(review, observation.timeline)?.index ?? -1) > since
	);
};
var excuse = (rejection, tier, subject) => {
	const { observation, policy: policy2 } = subject;
	if (sameLogin(rejection.user, observation.pull.author)) return "it is by the author";
	if (rejection.dismissed) return "it was dismissed, or a newer review took its place";
	if (takenBack(rejection, observation)) return "the same person approved this commit since";
	if (tier === "low" || policy2.kind === "none") return null;
	const { medium, high } = policy2.policy;
	const named = groupOf([...medium.approvers, ...medium.reviewers, ...high.approvers, ...high.reviewers], observation);
	if (includes(named.logins, rejection.user) || named.unresolved.length > 0) return null;
	return "the policy names its author for neither medium nor high";
};
var rejections = (subject, tier) => {
	const asking2 = subject.observation.reviews.filter((review) => review.state === "REQUEST_CHANGES");
	const standing = asking2.filter((review) => excuse(review, tier, subject) === null);
	const who = [...unique(standing.map((review) => review.user))];
	if (standing.some((review) => review.user === null)) who.push("somebody whose account is gone");
	const ignored2 = asking2.flatMap((review) => {
		const why = excuse(review, tier, subject);
		if (why === null || review.user === null || includes(who, review.user)) return [];
		return [pass("rejection-ignored", `${review.user}'s request for changes does not hold: ${why}`)];
	});
	return [...who.map(standingRejection), ...ignored2];
};
var standingRejection = (login2) => fail("rejection", `${login2} asks for changes; it holds until ${login2} approves this very commit or an admin dismisses it`, {
	hold: { on: "approver", next: "wait", who: [login2], headline: `${login2} asks for changes` }
});
var enoughApprovals = (subject, tier, release3, by) => {
	const { policyPath } = subject.observation.settings;
	if (release3 === null) {
		const headline4 = "no valid policy names anybody who could release it";
		return [unknown("approvals", headline4, { hold: { on: "operator", next: "wait", who: [], headline: headline4 } })];
	}
	if (release3.approvers.length === 0) {
		const headline4 = `nobody is named in [${tier}] approvers`;
		const text2 = `${headline4}: add approvers = ["\u2026"] to [${tier}] in ${policyPath}, or let a person merge it by hand`;
		return [fail("approvals", text2, { hold: { on: "operator", next: "wait", who: [], headline: headline4 } })];
	}
	const approvers = groupOf(release3.approvers, subject.observation);
	const listed3 = release3.approvers.join(", ");
	const text = `${by.length} of ${release3.approvals} approvals of this very commit by ${listed3}`;
	if (by.length >= release3.approvals) return [pass("approvals", text, { varies: true })];
	const missing = release3.approvals - by.length;
	const who = mayStill(subject, approvers, by);
	const more = `${missing} more ${missing === 1 ? "approval" : "approvals"} needed`;
	const team = approvers.unresolved.length === 0 ? [] : [unresolvedTeam(approvers, tier, policyPath)];
	if (who.length >= missing) {
		const waits = fail("approvals", text, { varies: true, hold: { on: "approver", next: "wait", who, headline: more } });
		return [waits, ...team.map((finding2) => ({ ...finding2, hold: null }))];
	}
	const barred = `${more}, and too few of the approvers may give one: whoever opened, pushed to or committed in it may not`;
	const headline3 = team.length === 0 ? barred : more;
	return [...team, fail("approvals", text, { varies: true, hold: { on: "operator", next: "wait", who, headline: headline3 } })];
};
var mayStill = (subject, approvers, by) => approvers.logins.filter((login2) => !includes(by, login2) && mayApprove(login2, subject));
var unresolvedTeam = (approvers, tier, policyPath) => {
	const headline3 = `[${tier}] approvers of ${policyPath} names a team that cannot be resolved (${sayUnresolved(approvers)})`;
	const text = `${headline3}; list logins there, or give the token what it lacks`;
	return unknown("team", text, { hold: { on: "operator", next: "wait", who: [], headline: headline3 } });
};
init_domain();
init_domain();
init_json();
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
var visible = (text, max = 200) => {
	const points = [...text.slice(0, max * 2 + 2)];
	const cut2 = points.length > max || text.length > max * 2 + 2 ? `${points.slice(0, max).join("")}\u2026` : text;
	return cut2.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
};
var entities = (text) => text.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
var inline = (text, max = 200) => {
	const shown4 = visible(text, max);
	return /^[A-Za-z0-9.][A-Za-z0-9._/:-]*$/.test(shown4) ? `\`${shown4}\`` : `<code>${entities(shown4)}</code>`;
};
var HARMLESS = /^["'(]?\.?[A-Za-z0-9](?:(?:[A-Za-z0-9.,'-]|(?<=[A-Za-z0-9])_+(?=[A-Za-z0-9]))*[A-Za-z0-9])?["')]?[.,;:]?$|^=$|^"…"\.?$/;
var isHarmless = (word) => HARMLESS.test(word) && !/www\./i.test(word);
var prose = (text, max = 600) => visible(text, max).trim().split(" ").map((word, at) => {
	if (at === 0 && /^\d+[.)]$/.test(word)) return inline(word, max);
	if (word === "" || isHarmless(word)) return word;
	const [, before = "", inner = "", after = ""] = /^(\(?)(.*?)([.,;:)]*)$/u.exec(word) ?? [];
	return inner === "" ? inline(word, max) : `${before}${inline(inner, max)}${after}`;
}).join(" ");
var wrap = (text, width) => {
	const lines = [];
	let current = "";
	for (const word of text.split(" ")) {
		if (current !== "" && current.length + 1 + word.length > width) {
			lines.push(current);
			current = word;
		} else current = current === "" ? word : `${current} ${word}`;
	}
	return [...lines, current];
};
var fence = (text, language, max = 2400) => {
	const body = wrap(visible(text, max), 100).join("\n");
	return fenced(body, language);
};
var fenceLines = (text, language, max = 2e4) => fenced(
	text.slice(0, max).split("\n").map((line4) => visible(line4, 4e3)).join("\n"),
	language
);
var fenced = (body, language) => {
	const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run2) => run2[0].length));
	const ticks = "`".repeat(longest + 1);
	return `${ticks}${language}
${body}
${ticks}`;
};
var SHOWN = 40;
var SIGN = { low: "\u{1F7E1}", medium: "\u{1F7E1}", high: "\u{1F534}" };
var names = (all, one, many) => {
	if (all.length === 0) return `no ${many}`;
	const shown4 = all.slice(0, SHOWN).map((name) => inline(name));
	const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : "";
	return `${all.length === 1 ? one : many} ${shown4.join(", ")}${more}`;
};
var reason = (judged) => judged.evidence.find((finding2) => finding2.tier === judged.tier);
var source = (finding2) => finding2.source === null ? "" : ` (${inline(finding2.source)})`;
var what = (judged, { history }) => {
	if (judged.shape.kind === "move")
		return `moves ${names(judged.shape.ids, "vault action", "vault actions")} that ran out of the way`;
	if (history?.proposed) return "changes the policy";
	if (judged.shape.kind === "other") return "something else than one new vault action";
	const id3 = inline(judged.shape.id);
	return judged.action === null ? id3 : `${id3} asks for formula ${inline(judged.action.formula)}`;
};
var touch = ({ action, shape }) => {
	if (shape.kind === "move") return "nothing: it only moves files";
	if (action === null) return "not known: it was not read as a vault action";
	const parts = [
		names(action.secrets, "secret", "secrets"),
		names(action.mounts, "mount", "mounts"),
		names(action.tools, "tool", "tools")
	];
	return parts.join("; ");
};
var because = (decision) => {
	if (decision.kind === "refuse") return "nothing milder can be said of it before it is corrected";
	const why = reason(decision);
	return why === void 0 ? "nothing demands more" : `${prose(why.text)}${source(why)}`;
};
var table = (judged, observation) => {
	const { pull, base } = observation;
	return [
		"| | |",
		"|---|---|",
		`| **what** | ${what(judged, observation)} |`,
		`| **who** | ${inline(pull.author)} proposes commit \`${pull.head.sha.slice(0, 10)}\` into ${inline(base.name)} |`,
		`| **tier** | **${judged.tier}**: ${because(judged)} |`,
		`| **may touch** | ${touch(judged)} |`,
		...approvals(judged)
	].join("\n");
};
var approvals = ({ releasing }) => {
	if (releasing === null) return [];
	const { can, by, needed } = releasing;
	const have = by.length === 0 ? "" : `: by ${names(by, "", "").trim()}`;
	const others = can.length === 0 ? "nobody else can give one" : `${names(can, "", "").trim()} can give one`;
	const open = by.length >= needed ? "" : `; ${others}`;
	return [`| **approvals** | ${by.length} of ${needed} of this very commit${have}${open} |`];
};
var REVIEWS = ["approval", "approval-ignored", "rejection", "rejection-ignored"];
var section = (title, findings) => {
	if (findings.length === 0) return [];
	const rows = findings.slice(0, SHOWN).map(({ outcome: outcome2, text }) => `- ${outcomeSign[outcome2]} ${prose(text)}`);
	const more = findings.length > SHOWN ? [`- \u2026and ${findings.length - SHOWN} more`] : [];
	return ["", `**${title}**`, "", ...rows, ...more];
};
var highlights = (findings) => {
	const of = (...codes) => findings.filter(({ code }) => codes.includes(code));
	return [
		...section("Reviews", of(...REVIEWS)),
		...section("What the new policy changes", of("policy-change")),
		...section("Open pull requests that it would judge differently", of("affected"))
	];
};
var MAX_TEXT = 4e3;
var WIDE = 90;
var words = (decision, { history }) => {
	const { action, kind, tier } = decision;
	if (action === null) return [];
	const bytes = kind === "refuse" || tier === "low" ? null : history?.action?.bytes ?? null;
	const file = bytes === null ? [] : [fenceLines(new TextDecoder().decode(bytes).trimEnd(), "toml", MAX_TEXT)];
	if (file.length === 0) return ["", "In the words of its author, which nobody has checked:", "", fence(action.context, "text")];
	const wide = action.context.length > WIDE ? ["", "Its context, wrapped:", "", fence(action.context, "text")] : [];
	return ["", "The vault action as its author wrote it; only its form was checked:", "", ...file, ...wide];
};
var problemList = (problems) => {
	if (problems.length === 0) return [];
	const rows = problems.slice(0, SHOWN).map((problem, at) => {
		return `${at + 1}. ${inline(placeOf(problem))} ${prose(problem.text)} **Remedy:** ${prose(problem.remedy)}`;
	});
	const more = problems.length > SHOWN ? [`
\u2026and ${problems.length - SHOWN} more, in the JSON below.`] : [];
	const fix = problems.find((problem) => problem.fix !== null)?.fix;
	const offer = fix === void 0 || fix === null ? [] : ["", "The same values in canonical form; push this instead:", "", fenceLines(fix.replace(/\n$/, ""), "toml")];
	return ["", "**Problems**", "", ...rows, ...more, ...offer];
};
var outcomeSign = { pass: "\u2713", fail: "\u2717", unknown: "?" };
var evidence = (findings) => {
	const rows = findings.slice(0, SHOWN).map((finding2) => {
		const at = finding2.source === null ? "" : inline(finding2.source);
		return `| ${outcomeSign[finding2.outcome]} | \`${finding2.code}\` | ${prose(finding2.text)} | ${at} |`;
	});
	return folded("Every finding", ["| | code | finding | source |", "|---|---|---|---|", ...rows].join("\n"));
};
var folded = (summary, body) => `<details><summary>${summary}</summary>

${body}

</details>`;
var jsonBlock = (value) => {
	const text = JSON.stringify(value, null, 1).replace(
		/[^\n -~]|[`<>@&]/gu,
		(character) => [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join("")
	);
	return `\`\`\`json
${text}
\`\`\``;
};
var MARKER = "<!-- vault-gate -->";
var MAX_JSON = 2e4;
var signOf = (decision) => {
	if (decision.kind === "refuse") return "\u26D4";
	return decision.kind === "approve" ? "\u{1F7E2}" : SIGN[decision.tier] ?? "\u{1F534}";
};
var renderComment = (decision, observation, digest, rehearsed = null) => {
	const steps = rehearsed === null ? nextSteps(decision, observation) : rehearsalSteps(rehearsed, decision, observation);
	return [
		MARKER,
		`### ${signOf(decision)} ${rehearsed === null ? "" : "rehearsal: "}${prose(headline(decision))}`,
		"",
		rehearsed === null ? "**What happens next**" : "**What would happen next**",
		"",
		...steps.map((step) => `- ${prose(step)}`),
		"",
		table(decision, observation),
		...highlights(decision.evidence),
		...problemList(decision.problems),
		...words(decision, observation),
		"",
		evidence(decision.evidence),
		folded("JSON", jsonBlock(fitting(reportJson(decision, observation, digest), MAX_JSON))),
		"",
		`<sub>vault-gate \xB7 digest \`${digest}\`</sub>`
	].join("\n");
};
var renderIgnored = (decision) => [MARKER, `### \u26AA ${prose(headline(decision))}`].join("\n");
var renderAlarm = (text) => [
	MARKER,
	"### \u{1F6A8} alarm: the merge is not the one that was judged",
	"",
	prose(text),
	"",
	"An operator must look at the base branch now, and stop the dispatcher until then."
].join("\n");
var statusText = (decision, digest) => {
	const refusal2 = decision.kind === "hold" ? decision.evidence.find((finding2) => finding2.code === "merge-refused")?.hold : void 0;
	const line4 = refusal2 ? `held: ${refusal2.headline}` : headline(decision);
	return `${visible(line4, 140)} \xB7 ${digest.slice(0, 16)}`;
};
var ownComments = (timeline, approver) => {
	const own2 = timeline.filter((entry2) => entry2.type === "comment" && sameLogin(entry2.user, approver));
	const marked = own2.filter((entry2) => entry2.body.startsWith(MARKER));
	return marked.length > 0 ? marked : own2.slice(0, 1);
};
var placeOf2 = (url) => url.replace(/^https?:\/\/[^/]*/, "");
var TIERS = ["low", "medium", "high"];
var isTier = (text) => text === "low" || text === "medium" || text === "high";
var strictest = (a, b) => TIERS.indexOf(a) >= TIERS.indexOf(b) ? a : b;
var isBelow = (a, b) => TIERS.indexOf(a) < TIERS.indexOf(b);
var idOf = (decision) => decision.shape.kind === "addition" ? decision.shape.id : "unknown";
var mergeTitle = (decision, { pull, base }) => {
	const id3 = idOf(decision);
	const branch = /^[A-Za-z0-9._/-]+$/.test(pull.head.ref) ? pull.head.ref : `vault/${id3}`;
	return `Merge pull request 'vault: ${id3}' (#${pull.number}) from ${branch} into ${base.name}`;
};
var mergeBody = (decision, observation, digest) => {
	const by = decision.tier === "low" ? [observation.approver] : decision.by;
	return [
		`Vault-Gate-Tier: ${decision.tier}`,
		`Vault-Gate-Head: ${observation.pull.head.sha}`,
		`Vault-Gate-Policy: ${observation.history?.policy.blob ?? "none"}`,
		`Vault-Gate-Digest: ${digest}`,
		...by.map((login2) => `Vault-Gate-Approved-By: ${login2}`)
	].join("\n");
};
var labelName = (tier) => `blast-radius/${tier}`;
var isLabelOfGate = (label) => TIERS.some((tier) => label.name === labelName(tier));
var holds = (review, head) => review.state === "APPROVED" && review.official && !review.stale && !review.dismissed && review.commit === head;
var ownReviews = (observation) => observation.reviews.filter(
	(review) => sameLogin(review.user, observation.approver) && (review.state === "APPROVED" || review.state === "PENDING")
);
var ownApproval = (observation) => ownReviews(observation).findLast(
	(review) => holds(review, observation.pull.head.sha) && isSinceRetarget(review, observation.timeline)
);
var retractions = (decision, observation) => {
	const low = decision.kind === "approve" && decision.tier === "low" && decision.merging.by === "gate";
	const kept = low ? ownApproval(observation) : void 0;
	const dropped = ownReviews(observation).filter((review) => review !== kept);
	const unseen = observation.overCap.includes("reviews") ? observation.timeline.filter((entry2) => entry2.type === "review" && sameLogin(entry2.user, observation.approver)) : [];
	const ids = [...dropped.map((review) => review.id), ...unseen.flatMap((entry2) => entry2.reviewId ?? [])];
	return [...new Set(ids)].map((review) => ({ kind: "retract", review }));
};
var labelling = (tier, observation) => {
	if (observation.overCap.includes("labels")) return [];
	const present = observation.pull.labels.filter(isLabelOfGate);
	const wanted = tier === null ? null : observation.labels.filter((label) => label.name === labelName(tier)).sort((a, b) => a.id - b.id)[0]?.id ?? null;
	const remove2 = present.filter((label) => label.id !== wanted).map((label) => label.id);
	const attached = wanted !== null && present.some((label) => label.id === wanted);
	if (remove2.length === 0 && (tier === null || attached)) return [];
	return [{ kind: "label", tier: attached ? null : tier, id: wanted, remove: remove2 }];
};
var commenting = (body, observation, create) => {
	if (observation.overCap.includes("timeline")) return [];
	const [kept, ...extra] = ownComments(observation.timeline, observation.approver);
	const effects = extra.map((entry2) => ({ kind: "uncomment", id: entry2.id }));
	if (kept === void 0) return create ? [{ kind: "comment", id: null, body }] : effects;
	return kept.body === body ? effects : [{ kind: "comment", id: kept.id, body }, ...effects];
};
var asking = (decision, observation) => {
	if (decision.kind !== "hold" || decision.waiting.on !== "approver") return [];
	const { reviews, timeline, approver } = observation;
	const logins = decision.ask.filter((login2) => {
		const requests = timeline.filter((entry2) => entry2.type === "review_request" && sameLogin(entry2.assignee, login2));
		const asked = requests.some((entry2) => sameLogin(entry2.user, approver)) || requests.at(-1)?.removed === false;
		return !asked && !reviews.some((review) => sameLogin(review.user, login2));
	});
	return logins.length === 0 ? [] : [{ kind: "reviewers", logins }];
};
var newestOf = (statuses) => [...statuses].sort((a, b) => b.id - a.id)[0];
var stating = (state, text, observation) => {
	if (observation.overCap.includes("statuses")) return [];
	const ours = observation.statuses.filter((status) => status.context === STATUS_CONTEXT);
	const last = newestOf(ours);
	const place = placeOf2(ownComments(observation.timeline, observation.approver)[0]?.url ?? "");
	const here = newestOf(
		ours.filter((status) => sameLogin(status.creator, observation.approver) && (place === "" || placeOf2(status.url) === place))
	);
	const said = here?.state === state && here.description === text;
	const seen = sameLogin(last?.creator ?? null, observation.approver) && (state !== "success" || last?.state === "success");
	return said && seen ? [] : [{ kind: "status", head: observation.pull.head.sha, state, text }];
};
var unscheduling = (observation) => {
	const open = openSchedule(observation);
	return open === null || !observation.base.userCanMerge ? [] : [{ kind: "unschedule", entry: open.id }];
};
var ignoring = (decision, observation, digest) => {
	if (decision.reason === "merged" || decision.reason === "closed") return [];
	const unread = observation.overCap.includes("timeline");
	const moved2 = unread || observation.timeline.some((entry2) => entry2.type === "change_target_branch");
	if (decision.reason === "other-base" && !moved2) return [];
	const given = [...retractions(decision, observation), ...labelling(null, observation)];
	const cancelled = given.length > 0 ? unscheduling(observation) : [];
	const required2 = decision.reason === "no-vault-action" && requiresGate(observation.base.requiredContexts);
	return [
		...given.filter((effect) => effect.kind === "retract"),
		...cancelled,
		...given.filter((effect) => effect.kind !== "retract"),
		...commenting(renderIgnored(decision), observation, false),
		...required2 ? stating("success", statusText(decision, digest), observation) : []
	];
};
var merging = (decision, observation, digest) => {
	const { shape, tier, merging: by } = decision;
	const { pull, base, repository, settings } = observation;
	if (by.by === "person" || shape.kind !== "addition") return [];
	const { pins } = by;
	const approved = ownApproval(observation) !== void 0;
	const review = tier === "low" && !approved ? [{ kind: "review", pins, body: statusText(decision, digest) }] : [];
	const own2 = pull.flow === 0 && pull.head.repository === repository.id && pull.head.ref === `vault/${shape.id}`;
	const deleteBranch = settings.deleteBranch && own2 && pull.head.ref !== base.name;
	return [
		...review,
		{
			kind: "merge",
			tier,
			pins,
			title: mergeTitle(decision, observation),
			body: mergeBody(decision, observation, digest),
			deleteBranch
		}
	];
};
var STATE = { refuse: "failure", hold: "pending", approve: "success" };
var rehearse = (decision, observation, digest) => {
	if (decision.kind === "ignore") return ignoring(decision, observation, digest).filter((effect) => effect.kind === "comment");
	const would = plan(decision, observation, digest).flatMap((effect) => effect.kind === "comment" ? [] : [effect.kind]);
	return commenting(renderComment(decision, observation, digest, would), observation, true);
};
var plan = (decision, observation, digest) => {
	if (decision.kind === "ignore") return ignoring(decision, observation, digest);
	const stated = stating(STATE[decision.kind], statusText(decision, digest), observation);
	return [
		...retractions(decision, observation),
		...unscheduling(observation),
		...labelling(decision.tier, observation),
		...commenting(renderComment(decision, observation, digest), observation, true),
		// Once for each conclusion, which the status then tells: whom the forge does not let the gate ask must not be asked in every run.
		...stated.length === 0 ? [] : asking(decision, observation),
		...stated,
		...decision.kind === "approve" ? merging(decision, observation, digest) : []
	];
};
var done = (effect, text) => ({ receipt: { effect, outcome: "done", text } });
var already = (effect, text) => ({ receipt: { effect, outcome: "already", text } });
var refused = (effect, text, end) => ({
	receipt: { effect, outcome: "refused", text },
	end
});
var LABEL_LOOKS = {
	low: { color: "#2da44e", description: "vault action the gate approves and merges itself" },
	medium: { color: "#bf8700", description: "vault action that waits for an asynchronous review" },
	high: { color: "#cf222e", description: "vault action that is blocked until an admin approves" }
};
var applyLabel = async (forge, number2, effect) => {
	let attached = effect.remove;
	if (effect.tier !== null) {
		const name = labelName(effect.tier);
		let id3 = effect.id;
		if (id3 === null) {
			const created = await forge.createLabel({ name, ...LABEL_LOOKS[effect.tier] });
			const twins = (await forge.labels()).filter((label) => label.name === name).map((label) => label.id);
			id3 = Math.min(created.id, ...twins);
			if (id3 !== created.id) await forge.deleteLabel(created.id);
		}
		attached = (await forge.addLabel(number2, id3)).map((label) => label.id);
		if (!attached.includes(id3))
			throw new Fault(`the label ${name} was not attached`, "check that the approver may label pull requests");
	}
	for (const id3 of effect.remove) if (attached.includes(id3)) await forge.removeLabel(number2, id3);
	return done("label", effect.tier === null ? "labels of the gate removed" : labelName(effect.tier));
};
var applyComment = async (forge, desk, state, effect) => {
	if (effect.id !== null) {
		await forge.editComment(effect.id, effect.body);
		return done("comment", "edited");
	}
	state.created = await forge.createComment(desk.pull.number, effect.body);
	state.comment = state.created;
	return done("comment", "created");
};
var keepOne = async (forge, desk, state) => {
	const { created } = state;
	if (created === null) return;
	state.created = null;
	const comments = await unlessOverCap(forge.comments(desk.pull.number), []);
	const [kept] = comments.filter((comment) => sameLogin(comment.user, desk.approver) && comment.body.startsWith(MARKER)).sort((a, b) => a.id - b.id);
	if (kept === void 0 || kept.id === created.id) return;
	await forge.deleteComment(created.id);
	state.comment = kept;
};
var applyStatus = async (forge, desk, state, effect) => {
	const url = () => state.comment?.url ?? "";
	const post3 = (target) => forge.setStatus(effect.head, { context: STATUS_CONTEXT, state: effect.state, description: effect.text, url: target });
	const posted = url();
	await Promise.all([post3(posted), keepOne(forge, desk, state)]);
	if (url() !== posted) await post3(url());
	return done("status", effect.state);
};
var USUAL_PATHS = { policyPath: "vault/policy.toml", actionsPath: "vault/actions" };
var firedPath = ({ actionsPath }) => {
	const cut2 = actionsPath.lastIndexOf("/");
	return `${cut2 < 0 ? "" : actionsPath.slice(0, cut2 + 1)}fired`;
};
var WORKFLOW_FOLDERS = [".forgejo", ".gitea", ".github"];
var CHECKOUT_FILES = [".gitattributes", ".gitmodules"];
var withoutTail = (part) => {
	let end = part.length;
	while (part[end - 1] === "." || part[end - 1] === " ") end -= 1;
	return part.slice(0, end);
};
var fold = (path) => path.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "").toUpperCase().toLowerCase().normalize("NFKC").split("/").map(withoutTail).join("/");
var touches = (path, guarded) => path === guarded || path.startsWith(`${guarded}/`) || guarded.startsWith(`${path}/`);
var isGuarded = (path, paths) => {
	const folded2 = fold(path);
	return touches(folded2, fold(paths.policyPath)) || touches(folded2, fold(paths.actionsPath)) || // What is taken out of there could run again as if it never had.
	touches(folded2, fold(firedPath(paths))) || paths.formulasDir !== null && touches(folded2, fold(paths.formulasDir)) || WORKFLOW_FOLDERS.some((folder) => folded2 === folder || folded2.startsWith(`${folder}/`)) || folded2.split("/").some((part) => CHECKOUT_FILES.includes(part));
};
init_domain();
var MAX_CHANGES = 500;
var MAX_FOLDERS = 400;
var FOLDER = "040000";
var isFolder = (entry2) => entry2?.mode === FOLDER;
var join = (folder, name) => folder === "" ? name : `${folder}/${name}`;
var createComparison = ({ folder, isOpen }) => {
	let opened = 0;
	const open = async (walk, commit, path, at) => {
		if (!isFolder(at)) return [];
		if (!await isOpen(commit, at.id)) opened += 1;
		if (opened > MAX_FOLDERS) walk.exceeded = true;
		return walk.exceeded ? [] : await folder(commit, path) ?? [];
	};
	const compareEntry = async (walk, at, a, b) => {
		if (walk.exceeded || a?.id === b?.id && a?.mode === b?.mode) return;
		const [fileA, fileB] = [isFolder(a) ? null : a, isFolder(b) ? null : b];
		if (fileA !== null || fileB !== null) walk.changes.push({ path: at, before: fileA, after: fileB });
		if (walk.changes.length > MAX_CHANGES) walk.exceeded = true;
		if (!isFolder(a) && !isFolder(b)) return;
		const [inA, inB] = [await open(walk, walk.from, at, a), await open(walk, walk.to, at, b)];
		if (inA.length + inB.length === 0) walk.changes.push({ path: at, before: a, after: b });
		await compare(walk, at, inA, inB);
	};
	const compare = async (walk, path, before, after) => {
		const old = new Map(before.map((one) => [one.name, one]));
		const young = new Map(after.map((one) => [one.name, one]));
		const names4 = [.../* @__PURE__ */ new Set([...old.keys(), ...young.keys()])];
		await Promise.all(names4.map((name) => compareEntry(walk, join(path, name), old.get(name) ?? null, young.get(name) ?? null)));
	};
	return async (from, to) => {
		if (from === to) return [];
		const [before, after] = await Promise.all([folder(from, ""), folder(to, "")]);
		const walk = { from, to, changes: [], exceeded: false };
		await compare(walk, "", before ?? [], after ?? []);
		if (walk.exceeded) return null;
		return walk.changes.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
	};
};
var readTrees = (forge) => {
	const whole = /* @__PURE__ */ new Map();
	const single = /* @__PURE__ */ new Map();
	let fits = true;
	const wholeOf = (commit) => {
		const known = whole.get(commit);
		if (known !== void 0) return known;
		const fresh = fits ? forge.wholeTree(commit).then((tree) => {
			fits = fits && tree !== null;
			return tree;
		}) : Promise.resolve(null);
		whole.set(commit, fresh);
		return fresh;
	};
	const treeOf = (id3) => {
		const known = single.get(id3);
		if (known !== void 0) return known;
		const fresh = forge.tree(id3);
		single.set(id3, fresh);
		return fresh;
	};
	const entry2 = async (commit, path) => {
		const cut2 = path.lastIndexOf("/");
		const parent = await folder(commit, cut2 < 0 ? "" : path.slice(0, cut2));
		return parent?.find((one) => one.name === path.slice(cut2 + 1)) ?? null;
	};
	const folder = async (commit, path) => {
		const all = await wholeOf(commit);
		if (all !== null) return all.get(path) ?? null;
		if (path === "") return treeOf(commit);
		const own2 = await entry2(commit, path);
		return isFolder(own2) ? treeOf(own2.id) : null;
	};
	const isOpen = async (commit, id3) => single.has(id3) || await wholeOf(commit) !== null;
	const comparison = createComparison({ folder, isOpen });
	return { entry: entry2, folder, changes: comparison };
};
var sameGround = async (trees, tip, ground) => {
	const now = await Promise.all(ground.map(({ path }) => trees.entry(tip, path)));
	return ground.every(({ id: id3 }, at) => (now[at]?.id ?? null) === id3 && (id3 === null || isKept(now[at] ?? null)));
};
var isKept = (entry2) => entry2 !== null && (isRegular(entry2) || entry2.mode === "040000");
var takenAt = async (trees, commit, paths) => {
	const folders = await Promise.all([paths.actionsPath, firedPath(paths)].map((path) => trees.folder(commit, path)));
	return folders.flatMap((folder) => (folder ?? []).map((entry2) => fold(entry2.name)));
};
var objectionTo = async (forge, trees, paths, merge3, expected) => {
	const [first, second, ...others] = merge3.parents;
	if (first === void 0 || second === void 0 || others.length > 0) return "the merge commit does not have two parents";
	if (second !== expected.head) return `its second parent is ${second}, not the judged head`;
	const changes = await trees.changes(first, merge3.id) ?? await readTrees(forge).changes(first, merge3.id);
	const [only, ...more] = changes ?? [];
	const added = only?.before === null && only.after?.mode === "100644" && more.length === 0;
	const judged = expected.file === null || only?.path === expected.file.path && only.after?.id === expected.file.blob;
	if (only === void 0 || !added || !judged) return "it changes more than the one judged file";
	if (expected.ground === null) return null;
	const name = only.path.slice(only.path.lastIndexOf("/") + 1);
	const [same3, taken] = await Promise.all([sameGround(trees, first, expected.ground), takenAt(trees, first, paths)]);
	const twin = [name, name.replace(/\.toml$/, ".result.json")].some((one) => taken.includes(fold(one)));
	return same3 && !twin ? null : "it was merged onto a base with another policy or a twin of the file";
};
var moved = (text) => ({ kind: "moved", text });
var confirmPins = async (forge, desk, pins, reread) => {
	const { number: number2 } = desk.pull;
	const [pull, base, reviews, timeline] = await Promise.all([
		forge.pull(number2),
		forge.branch(desk.settings.baseBranch),
		reread === "none" ? void 0 : unlessOverCap(forge.reviews(number2), null),
		reread === "conversation" ? unlessOverCap(forge.timeline(number2), null) : void 0
	]);
	if (pull === null || base === null) return moved("the pull request or its base branch is gone");
	if (pull.state !== "open") return moved("the pull request was closed or merged meanwhile");
	if (pull.head.sha !== pins.head) return moved("its head moved meanwhile");
	if (pull.base.ref !== desk.settings.baseBranch) return moved("it was moved to another base branch meanwhile");
	if (pull.draft) return moved("it became a draft meanwhile");
	if (reviews === null || timeline === null) return moved("its conversation grew meanwhile");
	if (!desk.isStillApproved({ base, ...reviews && { reviews }, ...timeline && { timeline } }))
		return moved("the protection of the base branch or the reviews changed meanwhile");
	if (base.tip === pins.baseTip) return { kind: "same", tip: base.tip };
	if (!await sameGround(desk.trees, base.tip, pins.ground))
		return moved("the policy or the vault actions on the base branch changed meanwhile");
	return { kind: "same", tip: base.tip };
};
var pauses = (patience) => {
	const all = [];
	for (let next = 100, left = patience; left > 0; next = Math.min(next * 2, 2e3)) {
		all.push(Math.min(next, left));
		left -= next;
	}
	return all;
};
var waitFor = async (forge, desk, wanted) => {
	let pull = await forge.pull(desk.pull.number);
	for (const ms of pauses(desk.patience)) {
		if (pull === null || wanted(pull)) return pull;
		await desk.sleep(ms);
		pull = await forge.pull(desk.pull.number);
	}
	return pull;
};
var mergePinned = async (forge, desk, effect) => {
	const { pins } = effect;
	const reread = effect.tier === "low" ? "reviews" : "conversation";
	for (let round = 0; round < 3; round += 1) {
		const confirmed = await confirmPins(forge, desk, pins, reread);
		if (confirmed.kind === "moved") return confirmed;
		const answer = await forge.merge(desk.pull.number, {
			head: pins.head,
			title: effect.title,
			message: effect.body,
			deleteBranch: effect.deleteBranch
		});
		if (answer.kind !== "later") return afterwards(forge, desk, pins, confirmed.tip, answer);
		const pull = await waitFor(forge, desk, (one) => one.mergeable || one.state !== "open" || one.head.sha !== pins.head);
		if (pull?.state === "open" && pull.head.sha === pins.head && !pull.mergeable) break;
	}
	return { kind: "refused", text: "it is still being checked, or it conflicts with the base branch", lasting: false };
};
var afterwards = async (forge, desk, pins, tip, answer) => {
	if (answer.kind === "moved") return moved(`its ${answer.what} moved while it was merged`);
	const expected = answer.kind === "merged" || answer.kind === "already" || answer.kind === "unclear";
	const pull = expected ? await waitFor(forge, desk, (one) => one.merged) : await forge.pull(desk.pull.number);
	if (pull?.merged && pull.mergeCommit !== null) {
		if (answer.kind === "already") return { kind: "merged", commit: pull.mergeCommit, verified: false };
		if (pull.base.ref !== desk.settings.baseBranch) {
			const text = `it was merged into ${pull.base.ref}, not ${desk.settings.baseBranch}`;
			return { kind: "alarm", commit: pull.mergeCommit, text };
		}
		return verify(forge, desk, pins, tip, pull.mergeCommit);
	}
	if (pull === null || pull.state !== "open" || pull.head.sha !== pins.head)
		return moved("its head moved, or it was closed, meanwhile");
	switch (answer.kind) {
		case "refused":
		case "unclear":
			return { kind: "refused", text: answer.text, lasting: answer.kind === "refused" || /\b500\b/.test(answer.text) };
		default:
			return moved("the pull request was closed, or the merge did not show, meanwhile");
	}
};
var verify = async (forge, desk, pins, tip, merge3) => {
	const { trees, settings } = desk;
	const [commit] = await Promise.all([forge.commit(merge3), trees.folder(merge3, ""), trees.folder(tip, "")]);
	const [first] = commit.parents;
	const confirmed = first === pins.baseTip || first === tip;
	const folders = [settings.actionsPath, firedPath(settings)];
	const ground = confirmed ? null : pins.ground.filter(({ path }) => !folders.includes(path));
	const text = await objectionTo(forge, trees, settings, commit, { head: pins.head, file: pins, ground });
	if (text === null) return { kind: "merged", commit: merge3, verified: true };
	return { kind: "alarm", commit: merge3, text: `${text} (merge commit ${merge3})` };
};
var applyReview = async (forge, desk, state, pins, body) => {
	const confirmed = await confirmPins(forge, desk, pins, "none");
	if (confirmed.kind === "moved")
		return refused("review", confirmed.text, { kind: "again", text: confirmed.text, voidSchedule: null });
	if (desk.isLate())
		throw new Fault("too little time is left to approve and merge", 'the next run does it; raise "deadline-seconds"');
	const review = await forge.approve(desk.pull.number, pins.head, body).catch(async (thrown) => {
		const own2 = (await forge.reviews(desk.pull.number)).filter(
			(one) => sameLogin(one.user, desk.approver) && one.commit === pins.head
		);
		for (const one of own2) await forge.deleteReview(desk.pull.number, one.id);
		throw thrown;
	});
	state.approval = review.id;
	if (holds(review, pins.head) && sameLogin(review.user, desk.approver))
		return done("review", `approved ${pins.head.slice(0, 10)}`);
	const pull = await forge.pull(desk.pull.number);
	if (pull?.head.sha !== pins.head || pull.state !== "open") {
		return refused("review", "its head moved while it was approved", {
			kind: "again",
			text: "its head moved",
			voidSchedule: null
		});
	}
	const text = `the approval does not count (state ${review.state}, official ${review.official}, stale ${review.stale}): the branch rule must list ${desk.approver} among those who may approve`;
	return refused("review", text, { kind: "refused", text, lasting: true });
};
var applyMerge = async (forge, desk, state, effect) => {
	const merged = await mergePinned(forge, desk, effect);
	switch (merged.kind) {
		case "merged":
			if (!merged.verified) return already("merge", "somebody else merged it");
			state.mergeCommit = merged.commit;
			return done("merge", `merge commit ${merged.commit}`);
		case "alarm":
			state.mergeCommit = merged.commit;
			return refused("merge", merged.text, { kind: "alarm", text: merged.text });
		case "moved":
			return refused("merge", merged.text, { kind: "again", text: merged.text, voidSchedule: null });
		case "refused":
			return refused("merge", merged.text, { kind: "refused", text: merged.text, lasting: merged.lasting });
		default:
			return assertNever(merged);
	}
};
var applyUnschedule = async (forge, number2, entry2) => {
	const first = await forge.cancelSchedule(number2);
	const answer = first === "none" ? await forge.cancelSchedule(number2) : first;
	if (answer === "cancelled") return done("unschedule", "the scheduled merge was cancelled");
	if (answer === "none") {
		const text = "no merge is scheduled any more";
		return { receipt: { effect: "unschedule", outcome: "already", text }, end: { kind: "again", text, voidSchedule: entry2 } };
	}
	return {
		receipt: { effect: "unschedule", outcome: "refused", text: "Forgejo did not let the gate cancel the scheduled merge" }
	};
};
var applyOne = async (forge, desk, state, effect) => {
	const { number: number2 } = desk.pull;
	switch (effect.kind) {
		case "retract":
			await forge.deleteReview(number2, effect.review);
			return done("retract", `review ${effect.review} of the gate deleted`);
		case "unschedule":
			return applyUnschedule(forge, number2, effect.entry);
		case "label":
			return applyLabel(forge, number2, effect);
		case "comment":
			return applyComment(forge, desk, state, effect);
		case "uncomment":
			await forge.deleteComment(effect.id);
			return done("uncomment", `comment ${effect.id} of the gate deleted`);
		case "reviewers": {
			const failed = await forge.requestReviews(number2, effect.logins);
			const asked = effect.logins.filter((login2) => !failed.some((one) => one.login === login2));
			const text = [
				`asked ${asked.join(", ") || "nobody"}`,
				...failed.map((one) => `could not ask ${one.login}: ${one.text}`)
			].join("; ");
			return failed.length === 0 ? done("reviewers", text) : { receipt: { effect: "reviewers", outcome: "refused", text } };
		}
		case "status":
			return applyStatus(forge, desk, state, effect);
		case "review":
			return applyReview(forge, desk, state, effect.pins, effect.body);
		case "merge":
			return applyMerge(forge, desk, state, effect);
		default:
			return assertNever(effect);
	}
};
var takeBack = async (forge, desk, state, why) => {
	if (state.approval === null) return;
	try {
		const pull = await unlessOverCap(forge.pull(desk.pull.number), null);
		if (pull?.merged) return;
		await forge.deleteReview(desk.pull.number, state.approval);
	} catch (thrown) {
		const remedy = "delete the review of the gate on this pull request by hand, or let the next run do it";
		throw new Fault(`${why}; and its approval could not be taken back: ${describe(thrown)}`, remedy, { cause: thrown });
	}
};
var apply = async (forge, effects, desk) => {
	const receipts = [];
	const state = {
		approval: desk.approval,
		comment: desk.comment,
		created: null,
		mergeCommit: null
	};
	const finish2 = (end) => ({
		receipts,
		end,
		commentUrl: state.comment?.url ?? null,
		mergeCommit: state.mergeCommit
	});
	for (const effect of effects) {
		const step = await applyOne(forge, desk, state, effect).catch(async (thrown) => {
			await takeBack(forge, desk, state, describe(thrown));
			throw thrown;
		});
		receipts.push(step.receipt);
		if (step.end === void 0) continue;
		if (step.end.kind === "alarm") await raiseAlarm(forge, desk, state, step.end.text);
		if (step.end.kind === "again" || step.end.kind === "refused") await takeBack(forge, desk, state, step.receipt.text);
		await keepOne(forge, desk, state);
		return finish2(step.end);
	}
	await keepOne(forge, desk, state);
	return finish2({ kind: "complete" });
};
var raiseAlarm = async (forge, desk, state, text) => {
	const body = renderAlarm(text);
	if (state.comment === null) await forge.createComment(desk.pull.number, body);
	else await forge.editComment(state.comment.id, body);
};
init_domain();
var HOUR_MS = 36e5;
var OLDER = 20;
var isPast = (since) => (seen) => seen.length >= OLDER && seen.slice(-OLDER).every((entry2) => entry2.at <= since);
var TRAILER = /(?:^|\n)Vault-Gate-Head: [^\n]*(?:\n[^\n]+)*\n*$/;
var gateMerges = (commits, approver) => commits.filter(
	(entry2) => entry2.parents.length > 1 && (sameLogin(entry2.author, approver) || sameLogin(entry2.committer, approver) || entry2.author === null && entry2.committer === null && TRAILER.test(entry2.message))
);
var mergesWithinHour = (mainline, approver, now) => {
	const recent = gateMerges(mainline.commits, approver).filter((entry2) => entry2.at > now - HOUR_MS);
	return mainline.whole ? recent.length : null;
};
var DAY_MS = 864e5;
var sourceOf = (subject, line4) => line4 === null ? {} : { source: `${subject.observation.settings.policyPath}:${line4}` };
var frozen = (subject) => {
	const { settings } = subject.observation;
	const limit = subject.policy.kind === "valid" ? subject.policy.policy.limits.frozen : null;
	if (!settings.frozen && limit?.value !== true) return [];
	const switched = settings.frozen ? "the frozen input of its workflow" : `frozen = true in [limits] of ${settings.policyPath}`;
	const headline3 = `the gate is frozen (${switched})`;
	const text = `${headline3}: it approves and merges nothing until that is lifted`;
	const source2 = settings.frozen ? {} : sourceOf(subject, limit?.line ?? null);
	return [fail("frozen", text, { ...source2, hold: { on: "operator", next: "wait", who: [], headline: headline3 } })];
};
var age = (subject, { limits: limits3 }) => {
	const { pull, now } = subject.observation;
	const { value: days, line: line4 } = limits3.maxAgeDays;
	const count3 = `${days} ${days === 1 ? "day" : "days"}`;
	if (now - pull.createdAt <= days * DAY_MS) return [];
	const headline3 = `it was opened more than ${count3} ago`;
	const text = `${headline3} (max_age_days); propose the vault action in a new pull request if it is still wanted`;
	const hold = { on: "author", next: "open-new", who: [pull.author], headline: headline3 };
	return [fail("age", text, { ...sourceOf(subject, line4), varies: true, hold })];
};
var hourly = (subject, { limits: limits3 }) => {
	const { mainline, approver, now } = subject.observation;
	const { value: limit, line: line4 } = limits3.lowPerHour;
	const source2 = sourceOf(subject, line4);
	const count3 = mainline === null ? null : mergesWithinHour(mainline, approver, now);
	if (count3 === null) {
		const headline4 = "how much the gate merged within the last hour cannot be told: the base branch changes too fast";
		return [
			unknown("hourly-limit", headline4, { ...source2, varies: true, hold: { on: "clock", next: "wait", who: [], headline: headline4 } })
		];
	}
	const most = `${limit} ${limit === 1 ? "merge" : "merges"} within an hour (low_per_hour)`;
	if (count3 < limit) return [pass("hourly-limit", `the gate is below its limit of ${most}`, { ...source2, varies: true })];
	const headline3 = `the gate has reached its limit of ${most}`;
	const text = `${headline3}; it goes on by itself when the hour is over`;
	return [fail("hourly-limit", text, { ...source2, varies: true, hold: { on: "clock", next: "wait", who: [], headline: headline3 } })];
};
var policy = ({ policy: reading, history, observation }) => {
	const { policyPath, baseBranch } = observation.settings;
	if (reading.kind === "valid") {
		return [pass("policy", `the policy is ${policyPath} on ${baseBranch}, blob ${history.policy.blob?.slice(0, 10)}`)];
	}
	const first = reading.problems[0];
	const where = first?.line === void 0 || first.line === null ? policyPath : `${policyPath}:${first.line}`;
	const why = first === void 0 ? "" : `: ${first.text.replace(/\.$/, "")}`;
	return [
		fail("policy", `${reading.text}${why}; without a valid policy every vault action is high and nobody can release it`, {
			tier: "high",
			source: where
		})
	];
};
var NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
var FORMULA = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
var LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;
var NAME_RULE = 'a name is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter, a digit or "_"';
var FORMULA_RULE = 'the name of a formula is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit';
var ID_RULE = 'an id is 1 to 100 letters, digits, ".", "_" or "-" (ASCII), starts with a letter or a digit, has no ".." and does not end in ".result" or ".lock"';
var isName = (text) => NAME.test(text);
var isFormula = (text) => FORMULA.test(text);
var isId = (text) => FORMULA.test(text) && !text.includes("..") && !/\.(?:result|lock)$/.test(text);
var isLogin = (text) => LOGIN.test(text);
var isTeam = (text) => text.startsWith("@") && isLogin(text.slice(1));
var repeated = (names4) => {
	const seen = /* @__PURE__ */ new Set();
	const again = /* @__PURE__ */ new Set();
	for (const [index, name] of names4.entries()) {
		if (name === null) continue;
		if (seen.has(name)) again.add(index);
		seen.add(name);
	}
	return again;
};
var LONGEST = 60;
var INVISIBLE2 = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
var codePoint = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
var shown = (character) => {
	if (character === '"' || character === "\\") return `\\${character}`;
	return INVISIBLE2.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
};
var quote = (text) => {
	let inside = "";
	let count3 = 0;
	for (const character of text) {
		if (count3 === LONGEST) return `"${inside}\u2026"`;
		inside += shown(character);
		count3 += 1;
	}
	return `"${inside}"`;
};
var LONGEST2 = 64;
var editDistance = (a, b) => {
	const left = [...a].slice(0, LONGEST2);
	const right = [...b].slice(0, LONGEST2);
	let beforePrevious = [];
	let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
	left.forEach((character, row2) => {
		const current = [row2 + 1];
		right.forEach((other, column) => {
			const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1);
			const swaps = character === right[column - 1] && left[row2 - 1] === other;
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
var knownIn = (table3) => {
	const prefix = table3 === "" ? "" : `${table3}.`;
	const names4 = POLICY_KEYS.filter(({ key: key2 }) => key2.startsWith(prefix)).map(
		({ key: key2 }) => key2.slice(prefix.length).split(".")[0] ?? ""
	);
	return [...new Set(names4)].filter((name) => name !== "NAME");
};
var sourceOf2 = (path, text) => {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return { path, text, starts };
};
var lineIndex = (source2, offset) => {
	let low = 0;
	let high = source2.starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((source2.starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
};
var codePoints = (text) => {
	let count3 = 0;
	for (const _ of text) count3 += 1;
	return count3;
};
var positionAt = (source2, offset) => {
	const index = lineIndex(source2, offset);
	return { line: index + 1, column: codePoints(source2.text.slice(source2.starts[index] ?? 0, offset)) + 1 };
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
		return { kind: "broken", position: positionAt(sourceOf2(path, sound), sound.length) };
	}
	const bom = text.startsWith("\uFEFF");
	return { kind: "text", source: sourceOf2(path, bom ? text.slice(1) : text), bom };
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
var tooLarge = (path, what2, size, limit) => problemAt(
	"too-large",
	path,
	null,
	`The ${what2} has ${size} bytes; at most ${limit} are read.`,
	"Make the file smaller; nothing else in it was looked at."
);
var notUtf8 = (path, what2, position) => problemAt("not-utf-8", path, position, `The ${what2} is not valid UTF-8 here.`, "Save the file as UTF-8.");
var byteOrderMark = (path, what2) => problemAt(
	"byte-order-mark",
	path,
	{ line: 1, column: 1 },
	`The ${what2} starts with a byte order mark.`,
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
function getLineColFromPtr(string3, ptr) {
	let lines = string3.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string3, line4, column) {
	let lines = string3.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line4 + 1) | 0) + 1;
	for (let i = line4 - 1; i <= line4 + 1; i++) {
		let l = lines[i - 1];
		if (!l)
			continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line4) {
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
		const [line4, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line4, column);
		super(`Invalid TOML document: ${message2}

${codeblock}`, options);
		this.line = line4;
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
	let parsed2 = "";
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
				parsed2 = parsed2 ? parsed2 + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed2;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed2 += ctx.s.slice(sliceStart, sliceStart = ctx.p);
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
				parsed2 += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) {
				state = 2;
			} else {
				if (c === 98)
					parsed2 += "\b";
				else if (c === 116)
					parsed2 += "	";
				else if (c === 110)
					parsed2 += "\n";
				else if (c === 102)
					parsed2 += "\f";
				else if (c === 114)
					parsed2 += "\r";
				else if (c === 101)
					parsed2 += "\x1B";
				else if (c === 34)
					parsed2 += '"';
				else if (c === 92)
					parsed2 += "\\";
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
	constructor(date2, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date2 === "string") {
			if (fasttype)
				prep: {
					if (fasttype < 3) {
						if (+date2.slice(11, 13) > 23) {
							date2 = "";
							break prep;
						}
						if (fasttype === 2) {
							offset = null;
							date2 += "Z";
						} else if ((c = date2.charCodeAt(date2.length - 1)) !== 90 && c !== 122) {
							offset = date2.slice(date2.length - 6);
						}
						if (unsafeDelim)
							date2 = date2.slice(0, 10) + "T" + date2.slice(11);
					} else if (fasttype === 4) {
						date2 = +date2.slice(0, 2) > 23 ? "" : `0000-01-01T${date2}Z`;
					}
					hasDate = fasttype !== 4;
					hasTime = fasttype !== 3;
				}
			else {
				let match = date2.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date2 = `0000-01-01T${date2}`;
					}
					hasTime = !!match[2];
					hasTime && date2[10] === " " && (date2 = date2.replace(" ", "T"));
					if (match[2] && +match[2] > 23) {
						date2 = "";
					} else {
						offset = match[3] || null;
						if (!offset && hasTime)
							date2 += "Z";
					}
				} else {
					date2 = "";
				}
			}
		}
		super(date2);
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
		let date2 = new _TomlDate(jsDate);
		date2.#offset = offset;
		return date2;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date2 = new _TomlDate(jsDate);
		date2.#offset = null;
		return date2;
	}
	static wrapAsLocalDate(jsDate) {
		let date2 = new _TomlDate(jsDate);
		date2.#hasTime = false;
		date2.#offset = null;
		return date2;
	}
	static wrapAsLocalTime(jsDate) {
		let date2 = new _TomlDate(jsDate);
		date2.#hasDate = false;
		date2.#offset = null;
		return date2;
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
		let date2 = new TomlDate(str, type, unsafeDelim);
		if (!date2.isValid())
			TomlError.x("invalid date", ctx, errPtr);
		return date2;
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
	let parsed2 = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do {
		if (c === end) {
			if (!state)
				TomlError.x("unexpected end of key", ctx);
			if (state === 1)
				parsed2.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed2;
		} else if (c === 46) {
			if (!state)
				TomlError.x("illegal empty bare key", ctx);
			if (state === 1)
				parsed2.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
				TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed2.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed2.push(ctx.s.slice(sliceStart, ctx.p));
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
function peekTable(ctx, key2, table3, meta2, type) {
	let t = table3;
	let m = meta2;
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
	let meta2 = /* @__PURE__ */ Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta2;
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
				meta2,
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
var table2 = (parsed2, depth) => depth > DEEPEST ? /* @__PURE__ */ new Map() : new Map(Object.entries(parsed2).map(([key2, value]) => [key2, toml(value, depth + 1)]));
var toml = (value, depth) => {
	if (typeof value === "string") return { type: "string", value };
	if (typeof value === "bigint") return { type: "integer", value };
	if (typeof value === "number") return { type: "float" };
	if (typeof value === "boolean") return { type: "boolean", value };
	if (Array.isArray(value)) return { type: "list", items: value.map((item) => toml(item, depth + 1)) };
	if (value instanceof Date) return { type: "date" };
	return { type: "table", entries: table2(value, depth) };
};
var CUT_OFF = "control characters are not allowed in strings";
var message = (error, text) => {
	const said = (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: |\.$/g, "");
	const line4 = text.split("\n")[error.line - 1] ?? "";
	return said === CUT_OFF && line4.trimEnd().length < error.column ? "a string is not closed on its line" : said;
};
var parseToml = (text) => {
	try {
		return { kind: "table", table: table2(parse(text, { integersAsBigInt: true, maxDepth: DEEPEST }), 0) };
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
var sameToml = (a, b) => {
	if (a.type === "string" && b.type === "string") return a.value === b.value;
	if (a.type === "integer" && b.type === "integer") return a.value === b.value;
	if (a.type === "list" && b.type === "list") {
		return a.items.length === b.items.length && a.items.every((item, index) => sameTo(item, b.items[index]));
	}
	return false;
};
var sameTo = (a, b) => b !== void 0 && sameToml(a, b);
var textOf = (value) => value?.type === "string" ? value.value : null;
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
var unknownKeys = (reader, table3, at) => {
	const known = knownIn(at.join("."));
	if (known.length === 0) return;
	for (const [key2, value] of table3) {
		if (known.includes(key2)) continue;
		const what2 = value.type === "table" ? "table" : "key";
		const where = at.length === 0 ? "of the policy" : `of ${tableName(at)}`;
		const text = `${quote(key2)} is not a known ${what2} ${where}; what is not known would not be enforced.`;
		report(reader, "unknown-key", [...at, key2], "key", text, knownNames(key2, known));
	}
};
var readTable = (reader, at) => {
	let table3 = reader.root;
	for (const [index, name] of at.entries()) {
		const value = table3.get(name);
		if (value === void 0) return EMPTY;
		if (value.type !== "table") {
			if (index === at.length - 1) wrongType(reader, at, value, "a table", `Write it as a table: ${tableName(at)}.`);
			return EMPTY;
		}
		table3 = value.entries;
	}
	unknownKeys(reader, table3, at);
	return table3;
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
var readInteger = (reader, table3, at, least, most) => {
	const value = table3.get(at.at(-1) ?? "");
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
var readBoolean = (reader, table3, at) => {
	const value = table3.get(at.at(-1) ?? "");
	if (value === void 0) return null;
	if (value.type === "boolean") return value.value;
	wrongType(reader, at, value, "true or false", "Write true or false, without quotes.");
	return null;
};
var readString = (reader, table3, at, wanted, remedy) => {
	const value = table3.get(at.at(-1) ?? "");
	if (value === void 0) return null;
	if (value.type === "string") return value.value;
	wrongType(reader, at, value, wanted, remedy);
	return null;
};
var readList = (reader, table3, at, fold2 = (text) => text) => {
	const value = table3.get(at.at(-1) ?? "");
	if (value === void 0) return null;
	if (value.type !== "list") {
		wrongType(reader, at, value, "a list of strings", 'Write a list of strings in square brackets: ["name"].');
		return [];
	}
	const items2 = value.items.flatMap((item, index) => {
		if (item.type === "string") return [{ text: item.value, at: [...at, index] }];
		const text = `Item ${index + 1} of ${shown2(at)} must be a string, not ${typeName(item)}.`;
		report(reader, "wrong-type", [...at, index], "value", text, "Write it in double quotes.");
		return [];
	});
	const again = repeated(items2.map(({ text }) => fold2(text)));
	for (const index of again) {
		const item = items2[index];
		if (item === void 0) continue;
		report(reader, "duplicate-name", item.at, "value", `${quote(item.text)} is listed twice in ${shown2(at)}.`, "List it once.");
	}
	return items2.filter((_, index) => !again.has(index));
};
var MOST_PER_HOUR = 1e3;
var MOST_DAYS = 3650;
var readLimits = (reader) => {
	const table3 = readTable(reader, ["limits"]);
	const limit = (key2, value, fallback) => value === null ? { value: fallback, line: null } : { value, line: reader.locate(["limits", key2], "key").line };
	return {
		lowPerHour: limit("low_per_hour", readInteger(reader, table3, ["limits", "low_per_hour"], 0, MOST_PER_HOUR), 20),
		maxAgeDays: limit("max_age_days", readInteger(reader, table3, ["limits", "max_age_days"], 1, MOST_DAYS), 14),
		frozen: limit("frozen", readBoolean(reader, table3, ["limits", "frozen"]), false)
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
var commentsIn = (text, at, end) => {
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
var DEEPEST_PATH = 4 * DEEPEST;
var id = (path) => JSON.stringify(path);
var note = (walk, path, key2, value) => {
	if (!walk.places.has(id(path))) walk.places.set(id(path), { key: key2, value });
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
var walkPair = (walk, at, table3) => {
	const key2 = scanKey(walk.text, at);
	if (key2 === null || walk.text[key2.end] !== "=") return null;
	const start = skipBlank(walk.text, key2.end + 1);
	let path = table3;
	for (const part of namesOf(key2.parts)) {
		path = [...path, part.name];
		note(walk, path, part.at, part.at === key2.parts.at(-1)?.at ? start : part.at);
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
	const array2 = walk.text.startsWith("[[", at);
	const key2 = scanKey(walk.text, at + (array2 ? 2 : 1));
	if (key2 === null || walk.text[key2.end] !== "]") return null;
	let table3 = [];
	for (const part of namesOf(key2.parts)) {
		table3 = [...table3, part.name];
		note(walk, table3, part.at, part.at);
		const count3 = walk.arrays.get(id(table3));
		const opens = array2 && part.at === key2.parts.at(-1)?.at;
		if (opens) walk.arrays.set(id(table3), (count3 ?? 0) + 1);
		if (opens || count3 !== void 0) {
			table3 = [...table3, opens ? count3 ?? 0 : (count3 ?? 1) - 1];
			note(walk, table3, part.at, part.at);
		}
	}
	return { table: table3, end: key2.end + (array2 ? 2 : 1) };
};
var lineEnd = (text, at) => {
	const end = text.indexOf("\n", at);
	return end === -1 ? text.length : end;
};
var walkText = (walk) => {
	let table3 = [];
	let at = skipVoid2(walk.text, 0);
	while (at < walk.text.length) {
		const header = walk.text[at] === "[" ? walkHeader(walk, at) : null;
		const end = header === null ? walkPair(walk, at, table3) : header.end;
		if (header !== null) table3 = header.table;
		if (end === null) return;
		at = skipVoid2(walk.text, lineEnd(walk.text, end));
	}
};
var locate = (source2) => {
	const walk = { text: source2.text, places: /* @__PURE__ */ new Map(), arrays: /* @__PURE__ */ new Map() };
	walkText(walk);
	return (path, part) => {
		for (let length = path.length; length > 0; length -= 1) {
			const place = walk.places.get(id(path.slice(0, length)));
			if (place !== void 0) return positionAt(source2, place[length < path.length ? "key" : part]);
		}
		return { line: 1, column: 1 };
	};
};
var MOST_APPROVALS = 100;
var LETTERS = 'letters, digits, ".", "_" or "-" (ASCII)';
var readLogins = (reader, table3, at) => {
	const items2 = readList(reader, table3, at, (login2) => login2.toLowerCase());
	for (const { text, at: place } of items2 ?? []) {
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
	return items2?.map(({ text }) => text) ?? null;
};
var readMerge = (reader, table3, at) => {
	const remedy = 'Write "gate" or "human".';
	const merge3 = readString(reader, table3, at, '"gate" or "human"', remedy);
	if (merge3 === "human") return "human";
	if (merge3 !== null && merge3 !== "gate") {
		report(reader, "bad-merge", at, "value", `${quote(merge3)} does not say who merges.`, remedy);
	}
	return "gate";
};
var readRelease = (reader, tier) => {
	const table3 = readTable(reader, [tier]);
	const approvals2 = readInteger(reader, table3, [tier, "approvals"], 1, MOST_APPROVALS) ?? 1;
	const approvers = readLogins(reader, table3, [tier, "approvers"]) ?? [];
	const reviewers = readLogins(reader, table3, [tier, "reviewers"]) ?? approvers;
	const merge3 = readMerge(reader, table3, [tier, "merge"]);
	if (approvers.length > 0 && approvals2 > approvers.length && !approvers.some(isTeam)) {
		const text = `[${tier}] asks for ${approvals2} approvals but lists ${approvers.length} approvers: nothing could ever be released.`;
		const remedy = "List more approvers or ask for fewer approvals.";
		report(reader, "too-few-approvers", [tier, "approvals"], "value", text, remedy);
	}
	return { approvals: approvals2, approvers, reviewers, merge: merge3, line: reader.root.has(tier) ? reader.locate([tier], "key").line : null };
};
var readAuthors = (reader) => {
	const low = readLogins(reader, readTable(reader, ["authors"]), ["authors", "low"]);
	return low === null ? null : { low, line: reader.locate(["authors", "low"], "key").line };
};
var teamsIn = ({ authors: authors2, medium, high }) => {
	const lists2 = [authors2?.low ?? [], medium.approvers, medium.reviewers, high.approvers, high.reviewers];
	const teams = /* @__PURE__ */ new Map();
	for (const text of lists2.flat().filter(isTeam)) {
		const folded2 = text.toLowerCase();
		if (!teams.has(folded2)) teams.set(folded2, text.slice(1));
	}
	return [...teams.values()];
};
var LONGEST_PATH = 200;
var readNames = (reader, key2) => {
	const table3 = reader.root.get("actions");
	const items2 = table3?.type === "table" ? readList(reader, table3.entries, ["actions", key2]) : null;
	for (const { text, at } of items2 ?? []) {
		if (!isName(text))
			report(reader, "bad-name", at, "value", `${quote(text)} can match nothing: ${NAME_RULE}.`, "Correct the name.");
	}
	return items2 === null ? null : new Set(items2.map(({ text }) => text));
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
	const table3 = reader.root.get("actions");
	if (table3?.type !== "table") return null;
	const at = ["actions", "formulas_dir"];
	const remedy = 'Write the path of a folder from the top of the repository, like "formulas".';
	const path = readString(reader, table3.entries, at, "a string", remedy);
	if (path === null) return null;
	const flaw2 = pathFlaw(path);
	if (flaw2 !== null) {
		report(reader, "bad-path", at, "value", `${quote(path)} is no path inside the repository: ${flaw2}.`, remedy);
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
var countAll = (table3) => [...table3.values()].reduce((sum, value) => sum + count(value), 0);
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
	const listed3 = reader.root.get("tiers");
	const tiers2 = listed3?.type === "table" ? listed3.entries : /* @__PURE__ */ new Map();
	const items2 = readList(reader, readTable(reader, ["override"]), ["override", "may_lower"]) ?? [];
	for (const { text, at } of items2) {
		if (tiers2.has(text)) continue;
		const meant = nearest(text, [...tiers2.keys()].slice(0, MOST_COMPARED));
		const remedy = `${meant === null ? "" : `Did you mean ${quote(meant)}? `}List the formula in [tiers], or take it out here.`;
		report(reader, "formula-not-listed", at, "value", `${quote(text)} may lower its tier but has none in [tiers].`, remedy);
	}
	return new Map(items2.map(({ text, at }) => [text, reader.locate(at, "value").line]));
};
var readVersion = (reader) => {
	const version2 = reader.root.get("version");
	if (version2 === void 0 || version2.type === "integer" && version2.value === 1n) return;
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
var emptyPolicy = () => readPolicy({ path: "", root: /* @__PURE__ */ new Map(), locate: () => ({ line: 1, column: 1 }), problems: [] });
var parseText = (source2, found) => {
	const reading = parseToml(source2.text);
	if (reading.kind === "broken") {
		const place = positionAt(source2, (source2.starts[reading.line - 1] ?? 0) + reading.character);
		const text = `The policy is not valid TOML here: ${reading.message}.`;
		return { kind: "invalid", problems: [...found, problemAt("toml-syntax", source2.path, place, text, "Correct the TOML.")] };
	}
	const entries = countAll(reading.table);
	if (entries > POLICY_ENTRIES) {
		const text = `The policy holds ${entries} values; at most ${POLICY_ENTRIES} are read.`;
		return { kind: "invalid", problems: [...found, problemAt("too-many-entries", source2.path, null, text, "Take entries out.")] };
	}
	const problems = [...found];
	const value = readPolicy({ path: source2.path, root: reading.table, locate: locate(source2), problems });
	return problems.length === 0 ? { kind: "valid", value } : { kind: "invalid", problems: listed(problems, source2.path) };
};
var parsePolicy = (bytes, path) => {
	if (bytes.length > POLICY_BYTES) return { kind: "invalid", problems: [tooLarge(path, "policy", bytes.length, POLICY_BYTES)] };
	const decoded2 = decode(bytes, path);
	if (decoded2.kind === "broken") return { kind: "invalid", problems: [notUtf8(path, "policy", decoded2.position)] };
	return parseText(decoded2.source, decoded2.bom ? [byteOrderMark(path, "policy")] : []);
};
var parsed = /* @__PURE__ */ new WeakMap();
var readPolicyFile = (file, path, place) => {
	if (file.kind === "absent") return { kind: "none", text: `there is no ${path} ${place}`, problems: [] };
	if (file.kind === "unusable") return { kind: "none", text: file.text, problems: [] };
	const known = parsed.get(file.bytes);
	if (known !== void 0) return known;
	const reading = parsePolicy(file.bytes, path);
	const fresh = reading.kind === "valid" ? { kind: "valid", policy: reading.value } : { kind: "none", text: `${path} ${place} is invalid`, problems: reading.problems };
	parsed.set(file.bytes, fresh);
	return fresh;
};
var formulasDirOf = (file, path) => {
	const reading = readPolicyFile(file, path, ON_BASE);
	if (reading.kind === "valid") return reading.policy.formulasDir?.path ?? null;
	const toml2 = file.kind === "file" ? parseToml(new TextDecoder().decode(file.bytes)) : null;
	const actions = toml2?.kind === "table" ? toml2.table.get("actions") : null;
	return actions?.type === "table" ? textOf(actions.entries.get("formulas_dir")) : null;
};
var ON_BASE = "on the base branch";
var quoted = (text) => JSON.stringify(text);
var textOf2 = (text) => text === null ? null : quoted(text);
var listOf = (items2) => items2 === null ? null : `[${[...items2].map(quoted).join(", ")}]`;
var below = (table3, name) => `${table3}.${/^[A-Za-z0-9_-]+$/.test(name) ? name : quoted(name)}`;
var byTier = (before, after) => before === after ? "other" : isBelow(after, before) ? "looser" : "stricter";
var values = (key2, before, after, direction) => before === after ? [] : [{ key: key2, before, after, direction }];
var numbers = (key2, before, after, more) => {
	const fewer = more === "looser" ? "stricter" : "looser";
	return values(key2, String(before), String(after), after > before ? more : fewer);
};
var allNames = (...sides) => [...new Set(sides.flatMap((names4) => [...names4]))].sort();
var tiers = ({ before, after }) => allNames(before.tiers.keys(), after.tiers.keys()).flatMap((name) => {
	const [was, is] = [before.tiers.get(name)?.tier ?? null, after.tiers.get(name)?.tier ?? null];
	return values(below("tiers", name), textOf2(was), textOf2(is), byTier(was ?? "high", is ?? "high"));
});
var EVERY = "*";
var ownFloor = ({ named, rest }, name) => name === EVERY ? rest.tier : named.get(name)?.tier ?? null;
var floors2 = (kind, sides) => {
	const [before, after] = [sides.before.floors[kind], sides.after.floors[kind]];
	return allNames([EVERY], before.named.keys(), after.named.keys()).flatMap((name) => {
		const [was, is] = [ownFloor(before, name), ownFloor(after, name)];
		const direction = byTier(was ?? before.rest.tier, is ?? after.rest.tier);
		return values(below(`floors.${kind}`, name), textOf2(was), textOf2(is), direction);
	});
};
var exact = (name) => name;
var caseless = (login2) => login2.toLowerCase();
var items = (key2, before, after, fold2) => {
	const byName = (list2) => new Map([...list2].map((name) => [fold2(name), name]));
	const [was, is] = [byName(before), byName(after)];
	return allNames(was.keys(), is.keys()).flatMap((name) => {
		const [gone2, added] = [was.get(name) ?? null, is.get(name) ?? null];
		if (gone2 !== null && added !== null) return [];
		return values(key2, textOf2(gone2), textOf2(added), gone2 === null ? "looser" : "stricter");
	});
};
var names2 = (key2, { before, after }) => {
	const [was, is] = [before[key2], after[key2]];
	if (was !== null && is !== null) return items(`actions.${key2}`, was, is, exact);
	return values(`actions.${key2}`, listOf(was), listOf(is), was === null ? "stricter" : "looser");
};
var asksApprovers = ({ approvers, reviewers }) => items("", approvers, reviewers, caseless).length === 0;
var release2 = (tier, sides) => {
	const [before, after] = [sides.before[tier], sides.after[tier]];
	return [
		...numbers(`${tier}.approvals`, before.approvals, after.approvals, "stricter"),
		...items(`${tier}.approvers`, before.approvers, after.approvers, caseless),
		// Told with the approvers already.
		...asksApprovers(before) && asksApprovers(after) ? [] : items(`${tier}.reviewers`, before.reviewers, after.reviewers, caseless),
		...values(`${tier}.merge`, quoted(before.merge), quoted(after.merge), after.merge === "gate" ? "looser" : "stricter")
	];
};
var authors = ({ before, after }) => {
	const [was, is] = [before.authors?.low ?? null, after.authors?.low ?? null];
	if (was !== null && is !== null) return items("authors.low", was, is, caseless);
	const direction = is?.length === 0 ? "stricter" : was?.length === 0 ? "looser" : "other";
	return values("authors.low", listOf(was), listOf(is), direction);
};
var limits = (sides) => {
	const [before, after] = [sides.before.limits, sides.after.limits];
	const frozen2 = after.frozen.value ? "stricter" : "looser";
	return [
		...numbers("limits.low_per_hour", before.lowPerHour.value, after.lowPerHour.value, "looser"),
		...numbers("limits.max_age_days", before.maxAgeDays.value, after.maxAgeDays.value, "looser"),
		...values("limits.frozen", String(before.frozen.value), String(after.frozen.value), frozen2)
	];
};
var formulasDir = ({ before, after }) => {
	const [was, is] = [before.formulasDir?.path ?? null, after.formulasDir?.path ?? null];
	const direction = was === null ? "stricter" : is === null ? "looser" : "other";
	return values("actions.formulas_dir", textOf2(was), textOf2(is), direction);
};
var differences = (sides) => [
	...tiers(sides),
	...floors2("secrets", sides),
	...floors2("mounts", sides),
	...floors2("tools", sides),
	...items("override.may_lower", sides.before.mayLower.keys(), sides.after.mayLower.keys(), exact),
	...authors(sides),
	...release2("medium", sides),
	...release2("high", sides),
	...limits(sides),
	...names2("secrets", sides),
	...names2("mounts", sides),
	...formulasDir(sides)
];
var possible = (direction, { before, after }) => {
	if (before === null && direction === "stricter") return "other";
	return after === null && direction === "looser" ? "other" : direction;
};
var comparePolicies = (before, after) => {
	const nothing = emptyPolicy();
	return differences({ before: before ?? nothing, after: after ?? nothing }).map((one) => ({
		key: one.key,
		before: before === null ? null : one.before,
		after: after === null ? null : one.after,
		direction: possible(one.direction, { before, after })
	}));
};
var ON_HEAD = "on the head";
var proposedBy = ({ history, observation }) => history.proposed === null ? null : readPolicyFile(history.proposed, observation.settings.policyPath, ON_HEAD);
var policyProblems = (subject) => {
	const { history, observation } = subject;
	const reading = proposedBy(subject);
	if (reading === null || reading.kind === "valid" || history.proposed?.kind === "absent") return [];
	if (reading.problems.length > 0) return reading.problems;
	const remedy = "Make it a regular file that the gate reads.";
	return [problemAt("unusable-policy", observation.settings.policyPath, null, `${reading.text}.`, remedy)];
};
var tell = ({ key: key2, before, after, direction }) => {
	const change = before === null ? `new: ${after ?? ""}` : after === null ? `taken out, was ${before}` : `from ${before} to ${after}`;
	const text = `${key2}: ${change}${direction === "other" ? "" : `, which is ${direction}`}`;
	return direction === "looser" ? fail("policy-change", text) : pass("policy-change", text);
};
var policyChange = (subject) => {
	const proposed = proposedBy(subject);
	if (proposed === null) return [];
	const before = subject.policy.kind === "valid" ? subject.policy.policy : null;
	const after = proposed.kind === "valid" ? proposed.policy : null;
	const gone2 = after === null ? [fail("policy-change", "without this policy every vault action is high and nobody can release it")] : [];
	const differences2 = comparePolicies(before, after);
	const none2 = differences2.length === 0 && gone2.length === 0 ? [pass("policy-change", "it changes the text and no rule")] : [];
	return [...gone2, ...differences2.map(tell), ...none2];
};
var outcome = (decision) => {
	if (decision.kind === "ignore") return { text: "ignored", loose: 0 };
	if (decision.kind === "refuse") return { text: "refused", loose: 0 };
	const loose2 = 3 - TIERS.indexOf(decision.tier);
	if (decision.kind === "hold") return { text: `${decision.tier}, held`, loose: loose2 };
	if (decision.merging.by === "person") return { text: `${decision.tier}, approved for a person to merge`, loose: 4 };
	return { text: `${decision.tier}, merged by the gate`, loose: 5 };
};
var affected = (subject, decide2) => {
	const { history, observation } = subject;
	const { proposed } = history;
	if (proposed === null) return [];
	const told2 = observation.others.seen.flatMap((other) => {
		if (other.history === null) return [];
		const now = outcome(decide2(other));
		const then = outcome(decide2({ ...other, history: { ...other.history, policy: proposed } }));
		const { number: number2, author: author2 } = other.pull;
		if (now.text === then.text) return [];
		const text = `pull request ${number2} by ${author2}: now ${now.text}; with the new policy ${then.text}`;
		return [then.loose > now.loose ? fail("affected", text, { varies: true }) : pass("affected", text, { varies: true })];
	});
	const { unseen } = observation.others;
	const count3 = unseen === null ? "an unknown number of" : `${unseen} more`;
	const rest = unseen === 0 ? [] : [unknown("affected", `${count3} open pull requests were not looked at`, { varies: true })];
	return [...told2, ...rest];
};
var NAMED = 20;
var line = ({ history }) => {
	if (history.line.kind === "line") {
		const count3 = history.line.commits.length;
		return [pass("line", `the head is a line of ${count3} ${count3 === 1 ? "commit" : "commits"} on top of the base branch`)];
	}
	return [
		fail(
			"line",
			`the head is no line on top of the base branch: ${history.line.text}; put one commit on top of the base branch`,
			{
				tier: "high"
			}
		)
	];
};
var addition = ({ history, shape, observation }) => {
	if (history.line.kind === "none") return [];
	if (shape.kind === "addition") return [pass("one-addition", `the only change is the new file ${shape.path}`)];
	const { actionsPath } = observation.settings;
	if (shape.kind === "move") {
		const text = `housekeeping: it only moves ${shape.ids.join(", ")}, each with its result, to ${firedPath(observation.settings)}`;
		return [pass("fired-move", text, { tier: "medium" })];
	}
	const found = shape.found.slice(0, NAMED);
	const more = shape.found.length > found.length ? [`and ${shape.found.length - found.length} more`] : [];
	return [
		fail(
			"one-addition",
			`the pull request is not just one new vault action in ${actionsPath}: it ${[...found, ...more].join("; ") || "changes nothing"}`,
			{ tier: "high" }
		)
	];
};
var movedAway = ({ history }) => history.vanished.slice(0, NAMED).map(
	(path) => fail("moved-away", `it edits ${path.slice(0, 200)}, which the base branch has no more; rebase it on the base branch`, {
		tier: "high"
	})
);
var MOST_COMPARED2 = 500;
var formulasIn = (files) => new Set(
	files.map((file) => /^(.*)\.(?:toml|sh)$/s.exec(file)?.[1] ?? "").filter(isFormula).sort()
);
var missingFormula = (formula2, { folder, names: names4 }) => {
	if (names4.has(formula2)) return null;
	if (names4.size === 0) {
		const remedy = "Have the operator correct formulas_dir of the policy, or add the formulas there first.";
		return { text: `There is no formula at all in ${quote(folder)}.`, remedy };
	}
	const meant = nearest(formula2, [...names4].slice(0, MOST_COMPARED2));
	const question = meant === null ? "" : `Did you mean ${quote(meant)}? `;
	return {
		text: `There is no formula ${quote(formula2)} in ${quote(folder)}.`,
		remedy: `${question}Write the name of an existing formula, or have this one added first.`
	};
};
var FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
var ORDINARY_FILE = /^[\n\t\x20-\x7e]*$/;
var EVERY2 = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
var firstForbidden = (text) => FORBIDDEN.exec(text)?.[0] ?? null;
var kindOf = (character) => {
	if (/\p{Cc}/u.test(character)) return "a control character";
	if (/\p{Cf}/u.test(character)) return "an invisible format character";
	return /\p{Co}/u.test(character) ? "a private-use character" : "an invisible line or paragraph separator";
};
var nameOf = (character) => character === "	" ? "A tab" : `The character ${codePoint(character)}, ${kindOf(character)},`;
var carriageReturn = (source2, offset) => problemAt(
	"carriage-return",
	source2.path,
	positionAt(source2, offset),
	"The lines end with a carriage return and a line feed.",
	"Save the file with line feeds only (LF)."
);
var forbidden = (source2, offset, character) => problemAt(
	"forbidden-character",
	source2.path,
	positionAt(source2, offset),
	`${nameOf(character)} may not stand in a vault action.`,
	"Take it out."
);
var forbiddenCharacters = (source2) => {
	if (ORDINARY_FILE.test(source2.text)) return [];
	const problems = [];
	let reported = -1;
	let crlf = false;
	for (const { 0: character, index } of source2.text.matchAll(EVERY2)) {
		if (character === "	" || character === "\n") continue;
		const lineStart = source2.text.lastIndexOf("\n", index - 1);
		if (character === "\r" && source2.text[index + 1] === "\n") {
			if (!crlf) problems.push(carriageReturn(source2, index));
			crlf = true;
		} else if (lineStart !== reported || problems.length === 0) {
			problems.push(forbidden(source2, index, character));
			reported = lineStart;
		}
	}
	return problems;
};
var flaw = (code, at, text, remedy) => ({
	kind: "flaw",
	flaw: { code, at, text, remedy }
});
var FREE_TEXT_KEY = "context";
var TOKEN = /[^\s,#\]]*/y;
var readString2 = (key2, line4, at) => {
	if (line4.startsWith('"""', at) || line4.startsWith("'''", at)) {
		return flaw(
			"multi-line-string",
			at,
			`The value of ${quote(key2)} is a multi-line string.`,
			"Write it on one line, in one pair of double quotes."
		);
	}
	if (line4[at] === "'") {
		return flaw("literal-string", at, `The value of ${quote(key2)} is in single quotes.`, "Write it in double quotes.");
	}
	const end = stringEnd(line4, at);
	if (end === null) {
		return flaw("unclosed-string", at, `The string of ${quote(key2)} is not closed on its line.`, "Close it with a double quote.");
	}
	const inside = line4.slice(at + 1, end - 1);
	if (!inside.includes("\\")) return { kind: "value", value: { type: "string", value: inside }, end };
	return readEscaped(key2, inside, at, end);
};
var readEscaped = (key2, inside, at, end) => {
	if (key2 !== FREE_TEXT_KEY) {
		const text = `The value of ${quote(key2)} holds a backslash.`;
		return flaw("backslash", at + 1 + inside.indexOf("\\"), text, "Write the characters themselves: this value needs no escapes.");
	}
	const wrong = /^(?:[^\\]|\\["\\])*/u.exec(inside)?.[0].length ?? 0;
	if (wrong < inside.length) {
		const text = `The value of ${quote(key2)} holds an escape other than \\" and \\\\.`;
		return flaw("backslash", at + 1 + wrong, text, "Write the character itself; a line end in it becomes a space.");
	}
	return { kind: "value", value: { type: "string", value: inside.replace(/\\(["\\])/gu, "$1") }, end };
};
var listFlaw = (key2, line4, at) => {
	if (at >= line4.length || line4[at] === "#") {
		return flaw("multi-line-list", at, `The list of ${quote(key2)} does not end on its line.`, "Write the whole list on one line.");
	}
	const text = `The list of ${quote(key2)} departs here from the form ["one", "two"].`;
	return flaw("list-form", at, text, "Write strings in double quotes with one comma between two, and none after the last.");
};
var readList2 = (key2, line4, at) => {
	const items2 = [];
	let next = skipBlank(line4, at + 1);
	if (line4[next] === "]") return { kind: "value", value: { type: "list", items: items2 }, end: next + 1 };
	for (; ; ) {
		if (line4[next] !== '"' && line4[next] !== "'") return listFlaw(key2, line4, next);
		const item = readString2(key2, line4, next);
		if (item.kind === "flaw") return item;
		items2.push(item.value);
		next = skipBlank(line4, item.end);
		if (line4[next] === "]") return { kind: "value", value: { type: "list", items: items2 }, end: next + 1 };
		if (line4[next] !== ",") return listFlaw(key2, line4, next);
		next = skipBlank(line4, next + 1);
	}
};
var readOther = (key2, line4, at) => {
	TOKEN.lastIndex = at;
	const token = TOKEN.exec(line4)?.[0] ?? "";
	if (/^(?:0|[1-9][0-9]*)$/.test(token))
		return { kind: "value", value: { type: "integer", value: BigInt(token) }, end: at + token.length };
	if (at >= line4.length || line4[at] === "#") {
		return flaw("missing-value", at, `${quote(key2)} has no value.`, "Write its value after the equals sign.");
	}
	if (/^[+-]?[0-9]/.test(token)) {
		const text2 = `${quote(token)} is not a plain decimal integer.`;
		return flaw("number-form", at, text2, "Write digits only, without sign, underscore, point or leading zero.");
	}
	const text = `The value of ${quote(key2)} is not a string, an integer or a list of strings.`;
	return flaw("value-form", at, text, "Write a string in double quotes, a plain number, or a list of such strings.");
};
var readFormValue = (key2, line4, at) => {
	const first = line4[at];
	const read2 = first === '"' || first === "'" ? readString2 : first === "[" ? readList2 : readOther;
	const reading = read2(key2, line4, at);
	if (reading.kind === "flaw") return reading;
	const tab = line4.slice(at, reading.end).indexOf("	");
	if (tab === -1) return reading;
	return flaw("forbidden-character", at + tab, `${nameOf("	")} may stand only around the equals sign.`, "Write a space instead.");
};
var restFlaw = (line4, end) => {
	if (end >= line4.length) return null;
	const at = skipBlank(line4, end);
	if (at >= line4.length) {
		return { code: "text-after-value", at: end, text: "White space follows the value.", remedy: "End the line with the value." };
	}
	if (line4[at] === "#") {
		const text = "A comment follows the value on its line.";
		return { code: "text-after-value", at, text, remedy: "Give the comment a line of its own, or take it out." };
	}
	return { code: "text-after-value", at, text: "Text follows the value.", remedy: "End the line with the value." };
};
var key = (name, type, required2, rule) => ({
	key: name,
	type,
	required: required2,
	rule
});
var VAULT_ACTION_KEYS = [
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
var NAMES = new Set(VAULT_ACTION_KEYS.map(({ key: name }) => name));
var isVaultActionKey = (name) => NAMES.has(name);
var written = (action) => /* @__PURE__ */ new Map([
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
var obstacle = (key2, text) => {
	const character = firstForbidden(text);
	if (character !== null) return `it holds the character ${codePoint(character)}, which canonical form has no place for`;
	if (key2 === FREE_TEXT_KEY || !/["\\]/.test(text)) return null;
	return `it holds a double quote or a backslash, which may stand only in ${FREE_TEXT_KEY}`;
};
var stringText = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
var valueText = (value) => {
	if (typeof value === "number") return String(value);
	return typeof value === "string" ? stringText(value) : `[${value.map(stringText).join(", ")}]`;
};
var obstacleOf = (key2, value) => {
	if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? null : "it is not a plain decimal integer";
	const texts = typeof value === "string" ? [value] : value;
	return texts.map((text) => obstacle(key2, text)).find((reason2) => reason2 !== null) ?? null;
};
var canonicalText = (action, comments = /* @__PURE__ */ new Map()) => {
	const values2 = written(action);
	const lines = [];
	for (const key2 of /* @__PURE__ */ new Set([...action.lines.keys(), ...VAULT_ACTION_KEYS.map((known) => known.key)])) {
		const value = values2.get(key2) ?? null;
		if (value === null) continue;
		const reason2 = obstacleOf(key2, value);
		if (reason2 !== null) return { kind: "none", key: key2, reason: reason2 };
		lines.push(...comments.get(key2) ?? [], `${key2} = ${valueText(value)}`);
	}
	return { kind: "text", text: [...lines, ...comments.get("") ?? [], ""].join("\n") };
};
var MOST_UNCLOSED = 8;
var report2 = (draft2, key2, flaw2) => {
	const position = positionAt(draft2.source, flaw2.at);
	draft2.problems.push({ key: key2, problem: problemAt(flaw2.code, draft2.source.path, position, flaw2.text, flaw2.remedy) });
};
var lineEnd2 = (source2, at) => {
	const end = source2.text.indexOf("\n", at);
	if (end === -1) return source2.text.length;
	return end > at && source2.text[end - 1] === "\r" ? end - 1 : end;
};
var keepComment = (draft2, text) => {
	const spaced = text.replaceAll("	", " ").trimEnd();
	if (firstForbidden(spaced) === null) draft2.waiting.push(spaced);
};
var settleComments = (draft2, key2) => {
	if (draft2.waiting.length > 0) draft2.comments.set(key2, [...draft2.comments.get(key2) ?? [], ...draft2.waiting]);
	draft2.waiting = [];
};
var readComment = (draft2, at, end) => {
	const text = draft2.source.text.slice(at, end);
	keepComment(draft2, text);
	const tab = text.indexOf("	");
	if (tab === -1) return;
	const sentence = `${nameOf("	")} may stand only around the equals sign.`;
	report2(draft2, null, { code: "forbidden-character", at: at + tab, text: sentence, remedy: "Write a space instead." });
};
var readKeyName = (draft2, scanned) => {
	const first = scanned.parts[0];
	const raw = first?.raw ?? "";
	const at = first?.at ?? scanned.end;
	const name = /^["']/.test(raw) ? raw.slice(1, -1) : raw;
	if (scanned.parts.length > 1) {
		const text = `The key that starts with ${quote(name)} has a dot in it.`;
		report2(draft2, name, { code: "dotted-key", at, text, remedy: "Write a plain key; a vault action has no tables." });
	} else if (name !== raw) {
		const text = `The key ${quote(name)} stands in quotes.`;
		report2(draft2, name, { code: "quoted-key", at, text, remedy: "Write the key without quotes." });
	}
	return name;
};
var afterValue = (draft2, at, end) => {
	const closed = draft2.unclosed < MOST_UNCLOSED ? valueEnd(draft2.source.text, at) : null;
	if (closed === null) draft2.unclosed += 1;
	return Math.max(closed ?? end, end);
};
var readRest = (draft2, name, line4, at) => {
	const rest = restFlaw(line4, at);
	if (rest === null) return;
	report2(draft2, name, rest);
	if (line4[rest.at] !== "#") return;
	keepComment(draft2, line4.slice(rest.at));
	settleComments(draft2, name);
};
var readEntry = (draft2, name, keyAt, equals, end) => {
	const line4 = draft2.source.text.slice(0, end);
	const valueAt = skipBlank(line4, equals + 1);
	const earlier = draft2.entries.get(name);
	settleComments(draft2, name);
	if (earlier !== void 0) {
		const text = `The key ${quote(name)} is given again; line ${lineIndex(draft2.source, earlier.keyAt) + 1} has it already.`;
		report2(draft2, name, { code: "duplicate-key", at: keyAt, text, remedy: "Keep one of the two lines." });
	}
	if (!isVaultActionKey(name)) {
		if (earlier === void 0) draft2.entries.set(name, { keyAt, valueAt, value: null });
		return afterValue(draft2, valueAt, end);
	}
	const reading = readFormValue(name, line4, valueAt);
	if (earlier === void 0) draft2.entries.set(name, { keyAt, valueAt, value: reading.kind === "value" ? reading.value : null });
	if (reading.kind === "value") {
		readRest(draft2, name, line4, reading.end);
		return end;
	}
	report2(draft2, name, reading.flaw);
	const after = afterValue(draft2, valueAt, valueAt);
	for (const comment of commentsIn(draft2.source.text, valueAt, after)) keepComment(draft2, comment);
	settleComments(draft2, name);
	const last = draft2.source.text.slice(0, lineEnd2(draft2.source, after));
	if (last[skipBlank(last, after)] === "#") readRest(draft2, name, last, after);
	return Math.max(after, end);
};
var readOddLine = (draft2, at, end) => {
	const line4 = draft2.source.text.slice(at, end);
	if (line4.startsWith("[")) {
		draft2.table = true;
		const scanned = scanKey(draft2.source.text, at + (line4.startsWith("[[") ? 2 : 1));
		const text2 = `${quote(line4)} starts a table; a vault action has none.`;
		const remedy = "Write all keys at the top of the file, without headers.";
		report2(draft2, scanned?.parts[0]?.raw ?? null, { code: "table", at, text: text2, remedy });
		return;
	}
	let nameEnd = Math.max(line4.indexOf("="), 0);
	while (line4[nameEnd - 1] === " " || line4[nameEnd - 1] === "	") nameEnd -= 1;
	const name = line4.slice(0, nameEnd);
	if (name !== "" && !draft2.table) {
		if (!draft2.entries.has(name)) draft2.entries.set(name, { keyAt: at, valueAt: at, value: null });
		return;
	}
	const text = 'This line is neither empty, nor a comment, nor "key = value".';
	report2(draft2, null, { code: "line-form", at, text, remedy: 'Take it out, or start it with "#".' });
};
var readLine = (draft2, start) => {
	const text = draft2.source.text;
	const end = lineEnd2(draft2.source, start);
	const at = Math.min(skipBlank(text, start), end);
	if (at > start) {
		const what2 = at === end ? "This line holds nothing but white space." : "White space stands before this line.";
		report2(draft2, null, { code: "indented-line", at: start, text: what2, remedy: "Take the white space out." });
	}
	if (at === end) return end;
	if (text[at] === "#") {
		readComment(draft2, at, end);
		return end;
	}
	const scanned = scanKey(text, at);
	if (scanned === null || text[scanned.end] !== "=" || scanned.end >= end) {
		readOddLine(draft2, at, end);
		return end;
	}
	if (draft2.table) return afterValue(draft2, skipBlank(text, scanned.end + 1), end);
	return readEntry(draft2, readKeyName(draft2, scanned), at, scanned.end, end);
};
var readForm = (source2) => {
	const draft2 = { source: source2, entries: /* @__PURE__ */ new Map(), problems: [], comments: /* @__PURE__ */ new Map(), waiting: [], table: false, unclosed: 0 };
	for (let at = 0; at < source2.text.length; ) {
		const read2 = readLine(draft2, at);
		const next = source2.text.indexOf("\n", read2);
		at = next === -1 ? source2.text.length : next + 1;
	}
	settleComments(draft2, "");
	for (const problem of forbiddenCharacters(source2)) draft2.problems.push({ key: null, problem });
	return { entries: draft2.entries, problems: draft2.problems, comments: draft2.comments };
};
var disagreement = (form, toml2) => {
	if (toml2.kind === "broken") return "";
	for (const key2 of /* @__PURE__ */ new Set([...form.entries.keys(), ...toml2.table.keys()])) {
		const line4 = form.entries.get(key2)?.value ?? null;
		const parsed2 = toml2.table.get(key2);
		if (line4 === null || parsed2 === void 0 || !sameToml(line4, parsed2)) return key2;
	}
	return null;
};
var disagreementProblem = (source2, key2) => {
	const what2 = key2 === "" ? "the whole file" : quote(key2);
	const text = `A line reader and a TOML parser do not see the same in ${what2}.`;
	return problemAt("readers-disagree", source2.path, null, text, "Report this as a defect of vault-gate, with the file.");
};
var syntaxProblems = (source2, form, toml2) => {
	if (toml2.kind === "table" || form.problems.some(({ problem }) => problem.line === toml2.line)) return [];
	const unknown5 = [...form.entries].filter(([key2]) => !isVaultActionKey(key2));
	if (unknown5.some(([, { keyAt }]) => lineIndex(source2, keyAt) + 1 === toml2.line)) return [];
	const place = positionAt(source2, (source2.starts[toml2.line - 1] ?? 0) + toml2.character);
	const text = `The vault action is not valid TOML here: ${toml2.message}.`;
	return [{ key: null, problem: problemAt("toml-syntax", source2.path, place, text, "Correct the TOML.") }];
};
var readBoth = (source2, bom) => {
	const form = readForm(source2);
	const toml2 = parseToml(source2.text);
	const marks = bom ? [{ key: null, problem: byteOrderMark(source2.path, "vault action") }] : [];
	const formal = [...marks, ...form.problems];
	const known = [...form.entries.keys()].every(isVaultActionKey);
	if (formal.length > 0 || !known) {
		return { source: source2, form, toml: toml2, problems: [...formal, ...syntaxProblems(source2, form, toml2)], canonical: false };
	}
	const key2 = disagreement(form, toml2);
	const problems = key2 === null ? [] : [{ key: null, problem: disagreementProblem(source2, key2) }];
	return { source: source2, form, toml: toml2, problems, canonical: key2 === null };
};
var LONGEST_CONTEXT = 2e3;
var LONGEST_MINUTES = 1440n;
var atValue = (key2, code, text, remedy, item = null) => ({
	key: key2,
	item,
	part: "value",
	code,
	text,
	remedy
});
var WANTED = {
	string: "a string",
	integer: "an integer",
	list: "a list of strings"
};
var checkType = (key2, type, value) => {
	if (value.type !== type) {
		const example = type === "string" ? `${key2} = "\u2026"` : type === "list" ? `${key2} = ["\u2026"]` : `${key2} = 30`;
		return [atValue(key2, "wrong-type", `${quote(key2)} must be ${WANTED[type]}, not ${typeName(value)}.`, `Write ${example}.`)];
	}
	const items2 = value.type === "list" ? value.items : [];
	return items2.flatMap((item, index) => {
		if (item.type === "string") return [];
		const text = `Item ${index + 1} of ${quote(key2)} must be a string, not ${typeName(item)}.`;
		return [atValue(key2, "wrong-type", text, "Write it in double quotes.", index)];
	});
};
var checkId = (id3, stem) => {
	const rename = "Write the name of the file without .toml, or rename the file to match.";
	if (!isId(id3)) return [atValue("id", "bad-id", `${quote(id3)} is not an id: ${ID_RULE}.`, rename)];
	if (stem === null || id3 === stem) return [];
	return [atValue("id", "id-mismatch", `The id is ${quote(id3)} but the file is named for ${quote(stem)}.`, rename)];
};
var checkContext = (context) => {
	if (context.trim() === "") {
		return [atValue("context", "empty-context", "The context is empty.", "Say in a sentence why this should be done.")];
	}
	const length = [...context].length;
	if (length <= LONGEST_CONTEXT) return [];
	const text = `The context has ${length} characters; at most ${LONGEST_CONTEXT} are allowed.`;
	return [atValue("context", "context-too-long", text, "Make it shorter.")];
};
var checkFormula = (formula2, formulas) => {
	if (!isFormula(formula2)) {
		return [atValue("formula", "bad-name", `${quote(formula2)} is not a formula: ${FORMULA_RULE}.`, "Correct the name.")];
	}
	const missing = formulas ? missingFormula(formula2, formulas) : null;
	return missing === null ? [] : [atValue("formula", "formula-missing", missing.text, missing.remedy)];
};
var checkName = (key2, name, item) => isName(name) ? [] : [atValue(key2, "bad-name", `${quote(name)} is not a name: ${NAME_RULE}.`, "Correct the name.", item)];
var checkClaim = (claim2) => {
	if (isTier(claim2)) return [];
	return [
		atValue(
			"blast_radius",
			"bad-tier",
			`${quote(claim2)} is not a tier.`,
			'Write "low", "medium" or "high", or take the line out.'
		)
	];
};
var checkAllowed = (key2, name, item, allowed) => {
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
var checkNames = (key2, items2, allowed) => {
	const names4 = items2.map(textOf);
	const again = repeated(names4);
	return names4.flatMap((name, item) => {
		if (name === null) return [];
		const twice = atValue(key2, "duplicate-name", `${quote(name)} is listed twice in ${quote(key2)}.`, "List it once.", item);
		if (again.has(item)) return [twice];
		return isName(name) ? checkAllowed(key2, name, item, allowed) : checkName(key2, name, item);
	});
};
var checkMinutes = (minutes) => {
	if (minutes >= 1n && minutes <= LONGEST_MINUTES) return [];
	const text = `"timeout_minutes" must be from 1 to ${LONGEST_MINUTES}.`;
	return [atValue("timeout_minutes", "out-of-range", text, `Write a number of minutes from 1 to ${LONGEST_MINUTES}.`)];
};
var checkString = (key2, text, options) => {
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
var checkValue = (key2, value, options) => {
	if (value.type === "string") return checkString(key2, value.value, options);
	if (value.type === "integer") return checkMinutes(value.value);
	if (value.type !== "list") return [];
	return checkNames(key2, value.items, key2 === "secrets" ? options.secrets : key2 === "mounts" ? options.mounts : null);
};
var checkKey = ({ key: key2, type, required: required2 }, values2, options) => {
	const value = values2.get(key2);
	if (value === null) return [];
	if (value !== void 0) {
		const wrong = checkType(key2, type, value);
		return wrong.length > 0 && wrong[0]?.item === null ? wrong : [...wrong, ...checkValue(key2, value, options)];
	}
	if (!required2) return [];
	const remedy = `Add a line: ${key2} = ${type === "list" ? "[]" : '"\u2026"'}.`;
	return [{ key: key2, item: null, part: null, code: "missing-key", text: `The key ${quote(key2)} is missing.`, remedy }];
};
var checkValues = (values2, options) => {
	const names4 = VAULT_ACTION_KEYS.map(({ key: key2 }) => key2);
	const unknown5 = [...values2.keys()].filter((key2) => !isVaultActionKey(key2));
	return [
		...VAULT_ACTION_KEYS.flatMap((key2) => checkKey(key2, values2, options)),
		...unknown5.map((key2) => {
			const foreign = /[^\x20-\x7e]/u.exec(key2)?.[0];
			const hint = foreign === void 0 ? "" : ` It holds ${quote(foreign)} (${codePoint(foreign)}), which is not ASCII.`;
			const text = `${quote(key2)} is not a key of a vault action.${hint}`;
			return { key: key2, item: null, part: "key", code: "unknown-key", text, remedy: knownNames(key2, names4) };
		})
	];
};
var VAULT_ACTION_BYTES = 16384;
var SAID_BY_TYPE = /* @__PURE__ */ new Set(["value-form", "number-form", "list-form"]);
var SAID_BY_FORM = /* @__PURE__ */ new Set(["dotted-key", "table"]);
var valuesOf = ({ form, toml: toml2 }) => toml2.kind === "table" ? toml2.table : new Map([...form.entries].map(([key2, { value }]) => [key2, value]));
var namesOf2 = (value) => value?.type === "list" ? value.items.flatMap((item) => textOf(item) ?? []) : [];
var actionOf = (values2, lines) => {
	const minutes = values2.get("timeout_minutes");
	const claim2 = textOf(values2.get("blast_radius"));
	return {
		id: textOf(values2.get("id")) ?? "",
		formula: textOf(values2.get("formula")) ?? "",
		context: textOf(values2.get("context")) ?? "",
		secrets: namesOf2(values2.get("secrets")),
		mounts: namesOf2(values2.get("mounts")),
		tools: namesOf2(values2.get("tools")),
		model: textOf(values2.get("model")),
		timeoutMinutes: minutes?.type === "integer" ? Number(minutes.value) : null,
		claim: isTier(claim2) ? claim2 : null,
		dispatchMode: textOf(values2.get("dispatch_mode")),
		lines
	};
};
var linesOf = ({ source: source2, form, canonical }, values2) => {
	if (canonical) return new Map([...form.entries].map(([key2, { keyAt }]) => [key2, lineIndex(source2, keyAt) + 1]));
	const places = locate(source2);
	return new Map([...values2.keys()].map((key2) => [key2, places([key2], "key").line]));
};
var placesOf = ({ source: source2, form, toml: toml2 }) => {
	const places = toml2.kind === "table" ? locate(source2) : null;
	return ({ key: key2, item, part }) => {
		if (part === null) return null;
		if (places !== null) return places(item === null ? [key2] : [key2, item], part);
		const entry2 = form.entries.get(key2);
		return entry2 === void 0 ? null : positionAt(source2, part === "key" ? entry2.keyAt : entry2.valueAt);
	};
};
var told = (reading, wrong) => {
	const place = placesOf(reading);
	const types = new Set(wrong.filter(({ code }) => code === "wrong-type").map(({ key: key2 }) => key2));
	const forms = new Set(reading.problems.filter(({ problem }) => SAID_BY_FORM.has(problem.code)).map(({ key: key2 }) => key2));
	return [
		...reading.problems.filter(({ key: key2, problem }) => key2 === null || !types.has(key2) || !SAID_BY_TYPE.has(problem.code)).map(({ problem }) => problem),
		...wrong.filter(({ key: key2 }) => !forms.has(key2)).map((one) => problemAt(one.code, reading.source.path, place(one), one.text, one.remedy))
	];
};
var judge = (reading, options) => {
	const values2 = valuesOf(reading);
	const wrong = checkValues(values2, options);
	const action = wrong.length === 0 && reading.toml.kind === "table" ? actionOf(values2, linesOf(reading, values2)) : null;
	if (action !== null && reading.canonical) return { kind: "valid", action };
	const problems = listed(told(reading, wrong), options.path);
	return { kind: "invalid", problems, canonical: reading.canonical, action };
};
var fixOf = (action, comments, options) => {
	for (const kept of [comments, /* @__PURE__ */ new Map()]) {
		const canonical = canonicalText(action, kept);
		if (canonical.kind === "none") return null;
		if (new TextEncoder().encode(canonical.text).length > VAULT_ACTION_BYTES) continue;
		return judge(readBoth(sourceOf2(options.path, canonical.text), false), options).kind === "valid" ? canonical.text : null;
	}
	return null;
};
var invalid = (problem) => ({
	kind: "invalid",
	problems: [problem],
	canonical: false,
	action: null
});
var readVaultAction = (bytes, options) => {
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
var nameIn = (folder, path) => {
	const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
	return name === "" || name.includes("/") ? null : name;
};
var isFile = (entry2) => entry2?.mode === "100644";
var readMove = (changes, { actionsPath, firedPath: firedPath2, fired }) => {
	const gone2 = /* @__PURE__ */ new Map();
	const come = /* @__PURE__ */ new Map();
	for (const { path, before, after } of changes) {
		const left = nameIn(actionsPath, path);
		const arrived = nameIn(firedPath2, path);
		if (left !== null && isFile(before) && after === null) gone2.set(left, before);
		else if (arrived !== null && before === null && isFile(after)) come.set(arrived, after);
		else return null;
	}
	const same3 = [...gone2].every(([name, entry2]) => come.get(name)?.id === entry2.id);
	const taken = new Set(fired.map(fold));
	if (gone2.size === 0 || gone2.size !== come.size || !same3 || [...come.keys()].some((name) => taken.has(fold(name)))) return null;
	const ids = [...gone2.keys()].flatMap((name) => name.endsWith(".toml") ? [name.slice(0, -".toml".length)] : []);
	const whole = ids.length * 2 === gone2.size && ids.every((id3) => gone2.has(`${id3}.result.json`));
	return whole ? ids : null;
};
var MODES = {
	"100755": "an executable file",
	"120000": "a symbolic link",
	"160000": "a submodule"
};
var PATH_LENGTH = 200;
var cut = (path) => path.length > PATH_LENGTH ? `${path.slice(0, PATH_LENGTH)}\u2026` : path;
var tellChange = (change, all) => {
	const { before, after } = change;
	const path = cut(change.path);
	if (before === null && after !== null) {
		const source2 = all.find((other) => other.after === null && other.before?.id === after.id);
		if (source2 !== void 0) return `renames ${cut(source2.path)} to ${path}`;
		return `adds ${path}${after.mode in MODES ? ` as ${MODES[after.mode]}` : ""}`;
	}
	if (after === null) return `deletes ${path}`;
	if (before !== null && before.mode !== after.mode) {
		return `changes the kind of ${path} (mode ${before.mode} to ${after.mode})`;
	}
	return `edits ${path}`;
};
var obstacles = (name, id3, { taken, fired, firedPath: firedPath2 }) => {
	const twin = taken.find((other) => fold(other) === fold(name));
	const ran = taken.find((other) => fold(other) === fold(`${id3}.result.json`));
	const found = [];
	if (twin === name) found.push(`adds ${name}, which the base branch has already`);
	else if (twin !== void 0)
		found.push(`adds ${name}, and the base branch has ${twin}, which differs only in case or Unicode form`);
	const before = fired.find((other) => [name, `${id3}.result.json`].some((own2) => fold(other) === fold(own2)));
	if (ran !== void 0) found.push(`has the id of one that ran before (${ran}): a new one needs a new id`);
	if (before !== void 0) found.push(`has the id of one that ran before (${firedPath2}/${before}): a new one needs a new id`);
	return found;
};
var readShape = (input) => {
	const { changes, strays, actionsPath } = input;
	if (changes === null) return { kind: "other", found: ["changes more paths than the gate lists"] };
	const [only] = changes;
	const prefix = `${actionsPath}/`;
	const name = only?.path.startsWith(prefix) ? only.path.slice(prefix.length) : "";
	const isOne2 = changes.length === 1 && only !== void 0 && only.before === null && only.after?.mode === "100644" && name.endsWith(".toml") && !name.includes("/");
	if (!isOne2 || only.after === null) {
		const ids = readMove(changes, input);
		if (ids !== null && input.commits === 1) return { kind: "move", ids };
		if (ids !== null) return { kind: "other", found: ["moves what ran in more than one commit; it must be a single one"] };
		return { kind: "other", found: changes.map((change) => tellChange(change, changes)) };
	}
	const id3 = name.slice(0, -".toml".length);
	const found = [
		...obstacles(name, id3, input),
		...strays.map((stray) => `has a commit ${stray.commit.slice(0, 10)} that also changes ${cut(stray.path)}`)
	];
	return found.length === 0 ? { kind: "addition", path: only.path, id: id3, entry: only.after } : { kind: "other", found };
};
var readActionFile = (history, shape, policy2) => {
	const { action } = history;
	if (shape.kind !== "addition") return null;
	if (action === null) throw new Fault(`the vault action ${shape.path} was not read`, "report this as a defect of vault-gate");
	const names4 = policy2.kind === "valid" ? policy2.policy : { secrets: null, mounts: null, formulasDir: null };
	const known = names4.formulasDir !== null && history.formulas?.dir === names4.formulasDir.path ? history.formulas : null;
	if (action.bytes === null) {
		const problem = tooLarge(action.path, "vault action", action.size, VAULT_ACTION_BYTES);
		return { kind: "invalid", problems: [problem], canonical: false, action: null };
	}
	const { secrets, mounts } = names4;
	const formulas = known === null ? null : { folder: known.dir, names: formulasIn(known.files) };
	return readVaultAction(action.bytes, { path: action.path, id: shape.id, secrets, mounts, formulas });
};
var readSubject = (observation, history) => {
	const { actionsPath, policyPath } = observation.settings;
	const { changes, strays, taken, fired } = history;
	const shape = readShape({
		actionsPath,
		firedPath: firedPath(observation.settings),
		changes,
		strays,
		taken,
		fired,
		commits: history.line.commits.length
	});
	const policy2 = readPolicyFile(history.policy, policyPath, ON_BASE);
	return { observation, history, policy: policy2, shape, reading: readActionFile(history, shape, policy2) };
};
var formula = ({ policy: policy2, policyPath, action, actionPath }) => {
	const entry2 = policy2.tiers.get(action.formula);
	const tier = entry2?.tier ?? "high";
	const said = entry2 === void 0 ? fail("formula-unknown", `the policy does not list formula ${action.formula}, so it is high`, { tier, source: policyPath }) : pass("formula", `the policy says ${tier} for formula ${action.formula}`, { tier, source: `${policyPath}:${entry2.line}` });
	const { claim: claim2 } = action;
	if (claim2 === null) return [said];
	const source2 = `${actionPath}:${action.lines.get("blast_radius") ?? 1}`;
	if (!isBelow(claim2, tier)) {
		return [said, pass("claim", `the vault action claims ${claim2}; a claim can always raise the tier`, { tier: claim2, source: source2 })];
	}
	const allowed = policy2.mayLower.get(action.formula);
	if (entry2 === void 0 || allowed === void 0) {
		const text2 = `claims ${claim2}; the policy says ${tier} for ${action.formula}; a claim can only raise`;
		return [said, fail("claim-refused", text2, { source: source2 })];
	}
	const text = `the vault action claims ${claim2}, and line ${allowed} of the policy lets it lower formula ${action.formula}`;
	return [{ ...said, tier: null }, pass("claim", text, { tier: claim2, source: `${policyPath}:${allowed}` })];
};
var strictestOf = (entries) => [...entries].sort((a, b) => a.tier === b.tier ? 0 : isBelow(a.tier, b.tier) ? 1 : -1)[0];
var floor = (code, word, names4, floors4, policyPath) => names4.map((name) => {
	const named = strictestOf(
		[...floors4.named].filter(([one]) => one.toLowerCase() === name.toLowerCase()).map(([, entry2]) => entry2)
	);
	const { tier, line: line4 } = named ?? floors4.rest;
	const source2 = line4 === null ? void 0 : `${policyPath}:${line4}`;
	const basis = named === void 0 ? `every ${word} without its own floor` : `${word} ${name}`;
	const text = `asks for ${word} ${name}; the floor of ${basis} is ${tier}${line4 === null ? " by default" : ""}`;
	return pass(code, text, source2 === void 0 ? { tier } : { tier, source: source2 });
});
var floors3 = ({ policy: policy2, policyPath, action }) => [
	...floor("floor-secret", "secret", action.secrets, policy2.floors.secrets, policyPath),
	...floor("floor-mount", "mount", action.mounts, policy2.floors.mounts, policyPath),
	...floor("floor-tool", "tool", action.tools, policy2.floors.tools, policyPath)
];
var dispatchMode = ({ action, actionPath }) => {
	if (action.dispatchMode === null) return [];
	const source2 = `${actionPath}:${action.lines.get("dispatch_mode") ?? 1}`;
	return [fail("dispatch-mode", "sets dispatch_mode, which only the dispatcher writes", { tier: "high", source: source2 })];
};
var tierFindings = (input) => [
	...formula(input),
	...floors3(input),
	...dispatchMode(input)
];
var tierOf = (evidence2) => evidence2.reduce((tier, finding2) => finding2.tier === null ? tier : strictest(tier, finding2.tier), "low");
var ignored = ({ pull, settings }) => {
	if (pull.merged) return "merged";
	if (pull.state === "closed") return "closed";
	return pull.base.ref === settings.baseBranch ? null : "other-base";
};
var isVault = (observation, history) => history.line.kind === "none" || history.changes === null || history.changes.some(
	(change) => isGuarded(change.path, { ...observation.settings, formulasDir: history.formulas?.dir ?? null })
) || // Git follows renames: an edit of a path that the base moved away lands where it moved to, guarded or not.
history.vanished.length > 0;
var actionOf2 = (subject) => subject.reading?.action ?? null;
var tierEvidence = (subject) => {
	const { observation, shape, policy: reading } = subject;
	const action = actionOf2(subject);
	const judged = action === null || reading.kind === "none" || shape.kind !== "addition" ? [] : tierFindings({
		policy: reading.policy,
		policyPath: observation.settings.policyPath,
		action,
		actionPath: shape.path
	});
	return [
		...line(subject),
		...addition(subject),
		...movedAway(subject),
		...policy(subject),
		...judged,
		...gateAccount(subject),
		...author(subject),
		...pusher(subject),
		...lists(subject)
	];
};
var releaseOf = (subject, tier) => subject.policy.kind === "valid" && tier !== "low" ? subject.policy.policy[tier] : null;
var holdsOf = (evidence2) => evidence2.flatMap((finding2) => finding2.hold === null ? [] : [finding2.hold]);
var pinsOf = ({ shape, history, observation }) => {
	if (shape.kind !== "addition" || history.line.kind === "none") return null;
	return {
		head: observation.pull.head.sha,
		baseTip: observation.base.tip,
		policyBlob: history.policy.blob,
		ground: history.ground,
		path: shape.path,
		blob: shape.entry.id
	};
};
var mergingOf = (subject, release3) => {
	const pins = pinsOf(subject);
	if (pins === null) return { by: "person", why: "shape" };
	return release3?.merge === "human" ? { by: "person", why: "policy" } : { by: "gate", pins };
};
var limits2 = (subject, tier) => {
	if (tier !== "low" || subject.policy.kind === "none") return [];
	const { policy: rules } = subject.policy;
	return [...age(subject, rules), ...hourly(subject, rules)];
};
var NOBODY = { on: null, who: [], needed: 0, have: 0 };
var refuse = (subject, evidence2) => {
	const { reading, history, shape } = subject;
	if (history.line.kind === "none") return null;
	const own2 = reading === null || reading.kind === "valid" ? [] : reading.problems;
	const problems = own2.length > 0 ? own2 : policyProblems(subject);
	if (problems.length === 0) return null;
	return {
		kind: "refuse",
		tier: "high",
		shape,
		action: actionOf2(subject),
		canonical: reading === null ? null : reading.kind === "valid" || reading.canonical,
		policyValid: subject.policy.kind === "valid",
		evidence: evidence2,
		problems,
		waiting: { ...NOBODY, on: "author", who: [subject.observation.pull.author] },
		next: "push",
		releasing: null
	};
};
var isVaultPull = (observation) => ignored(observation) === null && observation.history !== null && isVault(observation, observation.history);
var propose = (observation) => {
	if (!isVaultPull(observation)) return null;
	const { history } = observation;
	const subject = readSubject(observation, history);
	return { subject, evidence: tierEvidence(subject) };
};
var proposesLow = (observation) => {
	const proposed = propose(observation);
	return proposed !== null && refuse(proposed.subject, proposed.evidence) === null && tierOf(proposed.evidence) === "low";
};
var releasingOf = (subject, release3, by, merging2) => {
	if (release3 === null) return null;
	return { can: mayStill(subject, groupOf(release3.approvers, subject.observation), by), by, needed: release3.approvals, merging: merging2 };
};
var permission = (subject, tier, release3) => {
	const counted = release3 === null ? { by: [], findings: [] } : countApprovals(subject, release3);
	const byGate = mergingOf(subject, release3).by === "gate";
	const findings = [
		...frozen(subject),
		...draft(subject),
		...schedule(subject),
		...limits2(subject, tier),
		...protection(subject, tier),
		...byGate ? mergeStyle(subject) : [],
		...rejections(subject, tier),
		...counted.findings,
		...tier === "low" ? [] : enoughApprovals(subject, tier, release3, counted.by),
		...byGate ? requiredStatus(subject) : []
	];
	return { by: counted.by, findings };
};
var decide = (observation) => {
	const reason2 = ignored(observation);
	if (reason2 !== null || observation.history === null) return { kind: "ignore", reason: reason2 ?? "other-base" };
	const proposed = propose(observation);
	if (proposed === null) return { kind: "ignore", reason: "no-vault-action" };
	const { subject } = proposed;
	const refusal2 = refuse(subject, proposed.evidence);
	if (refusal2 !== null) return refusal2;
	const tier = tierOf(proposed.evidence);
	const release3 = releaseOf(subject, tier);
	const { by, findings } = permission(subject, tier, release3);
	const merging2 = mergingOf(subject, release3);
	const told2 = [...proposed.evidence, ...findings, ...policyChange(subject), ...affected(subject, decide)];
	const ready = holdsOf(told2).length === 0 && merging2.by === "gate";
	const evidence2 = [...told2, ...ready ? [...mergeable(subject), ...learned(subject)] : []];
	const holds2 = holdsOf(evidence2);
	const [first] = holds2;
	const judged = {
		tier,
		shape: subject.shape,
		action: actionOf2(subject),
		canonical: subject.reading === null ? null : true,
		policyValid: subject.policy.kind === "valid",
		evidence: evidence2,
		problems: subject.policy.kind === "none" ? subject.policy.problems : [],
		waiting: { on: first?.on ?? null, who: first?.who ?? [], needed: release3?.approvals ?? 0, have: by.length },
		next: first?.next ?? "none",
		releasing: releasingOf(subject, release3, by, merging2)
	};
	const ask = groupOf(release3?.reviewers ?? [], observation).logins.filter((login2) => mayApprove(login2, subject));
	if (holds2.length > 0) return { kind: "hold", holds: holds2, ask, ...judged };
	return { kind: "approve", merging: merging2, by, ...judged };
};
var import_node_crypto = require("node:crypto");
init_json();
var canonicalJson = (value) => {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return `{${entries.map(([key2, one]) => `${JSON.stringify(key2)}:${canonicalJson(one)}`).join(",")}}`;
};
var digestOf = (decision, observation) => {
	const judged = decision.kind === "ignore" ? null : decision;
	const { repository, pull, history, base } = observation;
	const subject = {
		schema: SCHEMA,
		repository: repository.id,
		pull: pull.number,
		policy: history?.policy.blob ?? null,
		action: judged?.shape.kind === "addition" ? judged.shape.entry.id : null,
		base: base.name,
		head: pull.head.sha,
		tier: judged?.tier ?? null,
		decision: decision.kind,
		findings: (judged?.evidence ?? []).filter((finding2) => !finding2.varies).map(({ code, outcome: outcome2, source: source2, text }) => ({ code, outcome: outcome2, source: source2, text }))
	};
	return (0, import_node_crypto.createHash)("sha256").update(canonicalJson(subject)).digest("hex");
};
init_domain();
var MAX_PAGES = 8;
var readPage = async (forge, from) => {
	const page = await unlessOverCap(forge.log(from), null);
	return page ?? unlessOverCap(forge.log(from, 1), []);
};
var readMainline = (forge) => {
	const known = /* @__PURE__ */ new Map();
	return async (tip, isEnough) => {
		const commits = [];
		let pages = 0;
		for (let next = tip; next !== void 0; next = commits.at(-1)?.parents[0]) {
			if (!known.has(next) && pages < MAX_PAGES) {
				pages += 1;
				for (const entry3 of await readPage(forge, next)) known.set(entry3.id, entry3);
			}
			const entry2 = known.get(next);
			if (entry2 === void 0) return { commits, whole: false };
			commits.push(entry2);
			if (isEnough(commits)) break;
		}
		return { commits, whole: true };
	};
};
var NOTHING_KNOWN = { voidSchedules: [], refusal: null, restless: false };
init_domain();
var withoutWords = (entry2, approver) => entry2.type === "pull_push" || sameLogin(entry2.user, approver) || entry2.body === "" ? entry2 : { ...entry2, body: "" };
var showsReviews = (pull, timeline, approver) => timeline.some((entry2) => entry2.type === "review" || entry2.type === "dismiss_review") || pull.reviewers.some((login2) => sameLogin(login2, approver));
var readConversation = async (forge, list2, pull, approver, isGlance) => {
	let whole = true;
	const read2 = forge.timeline(pull.number).catch((thrown) => {
		whole = false;
		throw thrown;
	});
	const reviews = () => list2("reviews", forge.reviews(pull.number));
	const entries = list2("timeline", read2).then((timeline2) => timeline2.map((entry2) => withoutWords(entry2, approver)));
	if (!isGlance) return Promise.all([entries, reviews()]);
	const timeline = await entries;
	return [timeline, !whole || showsReviews(pull, timeline, approver) ? await reviews() : []];
};
init_domain();
var MAX_ENTRIES = 3e4;
var FOLDER_COST = 8;
var MAX_BYTES = 4e6;
var MAX_TEAMS = 100;
var SMALL_BYTES = 16384;
var BATCH = 48;
var createStore = (most) => {
	const held = /* @__PURE__ */ new Map();
	let total = 0;
	const drop = (key2) => {
		total -= held.get(key2)?.weight ?? 0;
		held.delete(key2);
	};
	return (key2, read2, weigh2) => {
		const known = held.get(key2);
		if (known !== void 0) {
			held.delete(key2);
			held.set(key2, known);
			return known.value;
		}
		const entry2 = { value: read2(), weight: 0 };
		held.set(key2, entry2);
		entry2.value.then(
			(value) => {
				if (held.get(key2) !== entry2) return;
				entry2.weight = weigh2(value);
				total += entry2.weight;
				for (const oldest of held.keys()) if (total > most && oldest !== key2) drop(oldest);
			},
			() => drop(key2)
		);
		return entry2.value;
	};
};
var entriesOf = (folders) => [...folders?.values() ?? []].reduce((sum, folder) => sum + folder.length + FOLDER_COST, FOLDER_COST);
var createMemory = (forge) => {
	const wholes = createStore(MAX_ENTRIES);
	const folders = createStore(MAX_ENTRIES);
	const files = createStore(MAX_BYTES);
	const teams = createStore(MAX_TEAMS);
	let [active, waiting] = [0, 0];
	let asked = [];
	const ask = async (batch) => {
		const ids = [...new Set(batch.map(({ id: id3 }) => id3))];
		const found = await forge.blobs(ids, SMALL_BYTES).catch(() => /* @__PURE__ */ new Map());
		for (const { id: id3, resolve: resolve7, reject } of batch) {
			const bytes = found.get(id3);
			if (bytes === void 0) forge.blob(id3, SMALL_BYTES).then(resolve7, reject);
			else resolve7(bytes);
		}
	};
	const flush = () => {
		while (asked.length >= BATCH || asked.length > 0 && waiting >= active) {
			const batch = asked.slice(0, BATCH);
			asked = asked.slice(BATCH);
			void ask(batch);
		}
	};
	const remembering = {
		...forge,
		wholeTree: (commit) => wholes(commit, () => forge.wholeTree(commit), entriesOf),
		tree: (id3) => folders(
			id3,
			() => forge.tree(id3),
			(tree) => tree.length + FOLDER_COST
		),
		blob: (id3, maxBytes) => files(
			id3,
			() => forge.blob(id3, maxBytes),
			(bytes) => bytes.length
		),
		// They do change, but not while a sweep decides by them.
		team: (name) => teams(
			name.toLowerCase(),
			() => forge.team(name),
			() => 1
		)
	};
	const gathering = {
		...remembering,
		blob: (id3, maxBytes) => {
			if (maxBytes > SMALL_BYTES) return remembering.blob(id3, maxBytes);
			const read2 = () => new Promise((resolve7, reject) => asked.push({ id: id3, resolve: resolve7, reject }));
			waiting += 1;
			queueMicrotask(flush);
			return files(id3, read2, (bytes) => bytes.length).finally(() => {
				waiting -= 1;
			});
		}
	};
	const together = async (work) => {
		active += 1;
		try {
			return await work(gathering);
		} finally {
			active -= 1;
			flush();
		}
	};
	return { forge: remembering, together };
};
init_domain();
var MAX_LINE = 20;
var readLine2 = (head, ahead) => {
	const none2 = (text) => ({ kind: "none", text, commits: ahead.commits });
	if (ahead.total === 0) return none2("the base branch already contains every commit of this pull request");
	if (ahead.total > MAX_LINE) return none2(`the pull request has more than ${MAX_LINE} commits on top of the base branch`);
	if (ahead.commits.length !== ahead.total) return none2("the list of its commits is incomplete");
	const byId = new Map(ahead.commits.map((commit) => [commit.id, commit]));
	const chain = [];
	let next = head;
	for (let commit = byId.get(next); commit !== void 0; commit = byId.get(next)) {
		const [parent, ...others] = commit.parents;
		if (parent === void 0) return none2(`commit ${short(commit.id)} has no parent: its history is not the base branch's`);
		if (others.length > 0) return none2(`commit ${short(commit.id)} has ${commit.parents.length} parents`);
		chain.push(commit);
		byId.delete(commit.id);
		next = parent;
	}
	if (chain.length === 0) return none2("the head is not among its own commits");
	if (byId.size > 0) return none2("its commits are not one chain");
	return { kind: "line", from: next, commits: chain };
};
var short = (id3) => id3.slice(0, 10);
var HEAD_TRIES = 6;
var HEAD_WAIT_MS = 500;
var readHistory = async (forge, trees, sleep2, settings, head, tip) => {
	const fired = firedPath(settings);
	const [ahead, policyEntry, taken, firedFolder] = await Promise.all([
		readAhead(forge, sleep2, head, tip),
		trees.entry(tip, settings.policyPath),
		trees.folder(tip, settings.actionsPath),
		trees.folder(tip, fired),
		// Asked for here so that it is under way together with the tip's: the comparison below finds it read, or finds the failure.
		trees.folder(head, "").catch(() => null)
	]);
	const line4 = readLine2(head, ahead);
	const ruled = readPolicy2(forge, policyEntry, settings.policyPath).then(async (policy3) => {
		const dir = formulasDirOf(policy3, settings.policyPath);
		return {
			policy: policy3,
			formulas: dir === null ? null : { dir, files: filesIn(await trees.folder(tip, dir)) }
		};
	});
	ruled.catch(() => void 0);
	const guarded = async () => ({ ...settings, formulasDir: (await ruled).formulas?.dir ?? null });
	const [{ policy: policy2, formulas }, seen] = await Promise.all([
		ruled,
		readChanges({ forge, trees, settings, guarded, line: line4, head, tip })
	]);
	const paths = [settings.policyPath, settings.actionsPath, fired, ...formulas === null ? [] : [formulas.dir]];
	const ground = await Promise.all(paths.map(async (path) => ({ path, id: (await trees.entry(tip, path))?.id ?? null })));
	return { line: line4, ...seen, policy: policy2, formulas, taken: namesOf3(taken), fired: namesOf3(firedFolder), ground };
};
var namesOf3 = (folder) => (folder ?? []).map((entry2) => entry2.name);
var readAhead = async (forge, sleep2, head, tip) => {
	for (let left = HEAD_TRIES; left > 0; left -= 1) {
		const ahead = await unlessOverCap(forge.commitsAhead(head, tip, MAX_LINE + 1), UNREADABLE);
		if (ahead !== null) return ahead;
		await sleep2(HEAD_WAIT_MS);
	}
	throw new Fault(
		`the repository does not know commit ${head} yet`,
		"run again: Forgejo fetches the head of a fork in the background"
	);
};
var readPolicy2 = async (forge, entry2, path) => {
	if (entry2 === null) return { kind: "absent", blob: null };
	if (!isRegular(entry2)) {
		return { kind: "unusable", blob: null, text: `${path} is not a regular file (mode ${entry2.mode})` };
	}
	if (entry2.size > POLICY_BYTES) {
		return {
			kind: "unusable",
			blob: entry2.id,
			text: `${path} has ${entry2.size} bytes; the gate reads at most ${POLICY_BYTES}`
		};
	}
	return { kind: "file", blob: entry2.id, bytes: await forge.blob(entry2.id, POLICY_BYTES) };
};
var UNREADABLE = { total: Number.MAX_SAFE_INTEGER, commits: [] };
var readChanges = async ({ forge, trees, settings, guarded, line: line4, head, tip }) => {
	if (line4.kind === "none") return { changes: [], strays: [], vanished: [], action: null, proposed: null };
	const changes = await unlessOverCap(trees.changes(line4.from, head), null);
	const between = isOne(changes) ? line4.commits.slice(1) : [];
	const steps = await Promise.all(
		between.map(async (commit) => ({
			commit: commit.id,
			changes: await unlessOverCap(trees.changes(line4.from, commit.id), null)
		}))
	);
	const paths = new Set(changes?.map((change) => change.path));
	const strays = steps.flatMap(
		(step) => (step.changes ?? [{ path: "more paths than the gate lists" }]).filter((change) => !paths.has(change.path)).map((change) => ({ commit: step.commit, path: change.path }))
	);
	const [action, vanished, proposed] = await Promise.all([
		readAction(forge, settings.actionsPath, changes),
		line4.from === tip ? [] : readVanished(trees, guarded, line4.from, tip, changes ?? []),
		readProposed(forge, settings.policyPath, changes)
	]);
	return { changes, strays, vanished, action, proposed };
};
var readProposed = async (forge, path, changes) => {
	const change = changes?.find((one) => one.path === path);
	return change === void 0 ? null : readPolicy2(forge, change.after, path);
};
var isOne = (changes) => changes?.length === 1 && changes[0]?.before === null;
var readVanished = async (trees, guarded, from, tip, changes) => {
	const edited = changes.filter((change) => change.before !== null && change.after !== null);
	const found = await Promise.all(edited.map(async ({ path }) => ({ path, at: await trees.entry(tip, path) })));
	const vanished = found.flatMap(({ path, at }) => at === null ? [path] : []);
	if (vanished.length === 0) return [];
	const moves = await unlessOverCap(trees.changes(from, tip), null);
	const paths = await guarded();
	return moves?.every((move) => move.before !== null || !isGuarded(move.path, paths)) ? [] : vanished;
};
var readAction = async (forge, actionsPath, changes) => {
	const only = isOne(changes) ? changes?.[0] : void 0;
	const entry2 = only?.after;
	if (entry2?.mode !== "100644" || !only?.path.startsWith(`${actionsPath}/`)) return null;
	const bytes = entry2.size > VAULT_ACTION_BYTES ? null : await forge.blob(entry2.id, VAULT_ACTION_BYTES);
	return { path: only.path, blob: entry2.id, size: entry2.size, bytes };
};
var MAX_OTHERS = 50;
var readOthers = (forge, base, look2) => {
	let looked = null;
	const lookAll = async () => {
		const { pulls, unread } = await forge.openPulls();
		const open = pulls.filter((pull) => pull.base.ref === base);
		const chosen = open.slice(0, MAX_OTHERS + 1);
		const seen = await Promise.all(chosen.map((pull) => look2(pull).catch(() => null)));
		const missing = seen.filter((one) => one === null).length;
		return { seen: seen.flatMap((one) => one ?? []), unseen: open.length - chosen.length + unread + missing };
	};
	return async (number2) => {
		looked ??= lookAll().catch(() => ({ seen: [], unseen: null }));
		const { seen, unseen } = await looked;
		const others = seen.filter(({ pull }) => pull.number !== number2);
		const told2 = others.slice(0, MAX_OTHERS);
		return { seen: told2, unseen: unseen === null ? null : unseen + others.length - told2.length };
	};
};
var judge2 = (login2, level) => {
	switch (level) {
		case "write":
			return;
		case "admin":
		case "owner":
			throw new Fault(
				`the approver ${login2} is an admin of the repository: an approval of its own must not be able to bypass the branch rule`,
				"use an account of its own for the gate, as a collaborator with write, never admin"
			);
		case "read":
		case "none":
			throw new Fault(
				`the approver ${login2} has only the level "${level}" in the repository`,
				"make it a collaborator with write"
			);
		default:
			assertNever(level);
	}
};
var identify = async (forge, approver) => {
	const login2 = approver ?? (await forge.self()).login;
	judge2(login2, await forge.level(login2));
	return login2;
};
var refuseAdmin = (login2, admin) => {
	if (admin) judge2(login2, "admin");
};
var notFound = (what2, remedy) => new Fault(`${what2} does not exist, or the token may not see it`, remedy);
var branchOr = (branch, name) => {
	if (branch === null) throw notFound(`branch "${name}"`, "set the base-branch input to the branch that holds the policy");
	return branch;
};
var listing = (overCap) => (name, reading) => reading.catch((thrown) => {
	if (!(thrown instanceof OverCap)) throw thrown;
	overCap.push(name);
	return [];
});
var readSurroundings = async (forge, target) => {
	const guess = target.settings.baseBranch ?? target.likelyBase;
	const overCap = [];
	const [approver, repository, guessed, labels] = await Promise.all([
		target.identity,
		forge.repository(),
		guess === null ? null : forge.branch(guess),
		listing(overCap)("labels", forge.labels())
	]);
	refuseAdmin(approver, repository.admin);
	const baseBranch = target.settings.baseBranch ?? repository.defaultBranch;
	const base = branchOr(guess === baseBranch ? guessed : await forge.branch(baseBranch), baseBranch);
	return { settings: { ...target.settings, baseBranch }, approver, repository, base, labels, overCap };
};
var observe = async (forge, readers, target, number2, knowledge) => {
	const [surroundings, pull] = await Promise.all([readSurroundings(forge, target), forge.pull(number2)]);
	if (pull === null) throw notFound(`pull request #${number2}`, "check the pull-request and repository inputs");
	const seen = await observePull(forge, readers, target, surroundings, pull, knowledge);
	if (!seen.history?.proposed) return seen;
	const others = readers.others ?? othersOf(forge, readers.mainline, target, surroundings);
	return { ...seen, others: await others(number2) };
};
var looksHeld = ({ labels }) => labels.some(({ name }) => /^blast-radius\/(?:medium|high)$/.test(name));
var observePull = async (forge, { trees, mainline, isGlance }, target, surroundings, pull, knowledge) => {
	const { settings, base, approver } = surroundings;
	const overCap = [...surroundings.overCap];
	const list2 = listing(overCap);
	const judged = pull.state === "open" && pull.base.ref === base.name;
	const lastHour = () => mainline(base.tip, isPast(forge.now() - HOUR_MS));
	const [[timeline, reviews], statuses, history, early] = await Promise.all([
		readConversation(forge, list2, pull, approver, isGlance),
		judged ? list2("statuses", forge.statuses(pull.head.sha)) : [],
		judged ? readHistory(forge, trees, target.sleep, settings, pull.head.sha, base.tip) : null,
		// Read ahead of need: where it fails and is needed after all, it is asked for again below.
		judged && (isGlance || !looksHeld(pull)) ? lastHour().catch(() => null) : null
	]);
	const now = forge.now();
	const seen = {
		...surroundings,
		knowledge,
		pull,
		history,
		timeline,
		reviews,
		statuses,
		now,
		mainline: early,
		teams: /* @__PURE__ */ new Map(),
		others: { seen: [], unseen: 0 },
		refusedBefore: target.sweeping ? refusedBefore(statuses, timeline, approver, now) : null,
		overCap
	};
	if (!isVaultPull(seen)) return seen;
	const ruled = { ...seen, teams: await readTeams(forge, seen.history.policy, settings.policyPath) };
	return early === null && proposesLow(ruled) ? { ...ruled, mainline: await lastHour() } : ruled;
};
var MAX_TEAMS2 = 20;
var readTeams = async (forge, file, path) => {
	const reading = readPolicyFile(file, path, ON_BASE);
	const names4 = reading.kind === "valid" ? teamsIn(reading.policy) : [];
	const teams = await Promise.all(
		names4.map(async (name, at) => {
			const many = { kind: "unknown", text: `the policy names more than ${MAX_TEAMS2} teams` };
			return [name.toLowerCase(), at < MAX_TEAMS2 ? await forge.team(name) : many];
		})
	);
	return new Map(teams);
};
var othersOf = (forge, mainline, target, surroundings) => {
	const memory = createMemory(forge);
	return readOthers(
		forge,
		surroundings.base.name,
		(pull) => memory.together((shared) => {
			const readers = { trees: readTrees(shared), mainline, isGlance: true };
			return observePull(shared, readers, target, surroundings, pull, NOTHING_KNOWN);
		})
	);
};
var refusedBefore = (statuses, timeline, approver, now) => {
	const place = placeOf2(ownComments(timeline, approver)[0]?.url ?? "");
	const own2 = statuses.filter((status) => status.context === STATUS_CONTEXT && sameLogin(status.creator, approver));
	const [last] = own2.filter((status) => placeOf2(status.url) === place).sort((a, b) => b.id - a.id);
	const start = `held: ${REFUSED}`;
	if (place === "" || last === void 0 || !last.description.startsWith(start)) return null;
	if (now - last.createdAt > HOUR_MS) return null;
	return last.description.slice(start.length).replace(/ · [0-9a-f]*$/, "");
};
var MAX_MOVES = 3;
var MAX_ROUNDS = 8;
var BACKGROUND = ["mergeable", "pusher"];
var MAX_WAITS = 4;
var PUSH_WAIT_MS = 500;
var isUnsettled = (decision) => decision.kind === "hold" && decision.evidence.every((finding2) => finding2.hold === null || BACKGROUND.includes(finding2.code));
var isUnchecked = (decision) => decision.kind === "hold" && decision.evidence.some((finding2) => finding2.code === "mergeable");
var waitForCheck = async (forge, manner, seen, unchecked) => {
	if (!unchecked) return manner.sleep(Math.min(PUSH_WAIT_MS, manner.patience));
	for (const ms of pauses(manner.patience)) {
		await manner.sleep(ms);
		const pull = await forge.pull(seen.pull.number);
		if (pull === null || pull.mergeable || pull.head.sha !== seen.pull.head.sha || pull.state !== "open") return;
	}
};
var deskOf = (manner, { trees }, observation, decision) => {
	const { pull, timeline, approver, settings } = observation;
	return {
		trees,
		pull,
		settings,
		approver,
		approval: ownApproval(observation)?.id ?? null,
		comment: ownComments(timeline, approver)[0] ?? null,
		isStillApproved: (now) => {
			const again = decide({ ...observation, ...now });
			if (again.kind !== "approve" || decision.kind !== "approve" || again.tier !== decision.tier) return false;
			const own2 = now.reviews?.some((review) => sameLogin(review.user, approver) && holds(review, pull.head.sha)) ?? true;
			return own2 || again.tier !== "low";
		},
		sleep: manner.sleep,
		patience: manner.patience,
		isLate: manner.isLate
	};
};
var REFUSAL_LENGTH = 90;
var learn = (knowledge, applied, head, moves) => {
	const { end } = applied;
	const restless = moves >= MAX_MOVES;
	if (end.kind === "refused")
		return { ...knowledge, refusal: { head, text: visible(end.text, REFUSAL_LENGTH), lasting: end.lasting }, restless };
	if (end.kind !== "again") return knowledge;
	if (end.voidSchedule !== null) return { ...knowledge, voidSchedules: [...knowledge.voidSchedules, end.voidSchedule] };
	return { ...knowledge, restless };
};
var judge3 = async (forge, manner, readers, number2, knowledge) => {
	let observation = await observe(forge, readers, manner, number2, knowledge);
	let decision = decide(observation);
	for (let waits = 0; waits < MAX_WAITS && isUnsettled(decision) && manner.writes === "all" && !manner.sweeping; waits += 1) {
		const unchecked = isUnchecked(decision);
		await waitForCheck(forge, manner, observation, unchecked);
		observation = await observe(forge, readers, manner, number2, knowledge);
		decision = decide(observation);
		if (unchecked && isUnchecked(decision)) break;
	}
	return { observation, decision };
};
var planFor = (writes, decision, observation, digest) => writes === "comment" ? rehearse(decision, observation, digest) : plan(decision, observation, digest);
var isOnlyUnchecked = (decision) => isUnsettled(decision) && isUnchecked(decision);
var handle = async (forge, manner, number2, shared, isDeferred) => {
	let knowledge = NOTHING_KNOWN;
	let moves = 0;
	const receipts = [];
	const readers = { trees: readTrees(forge), isGlance: false, ...shared };
	for (let round = 0; round < MAX_ROUNDS; round += 1) {
		const { observation, decision } = await judge3(forge, manner, readers, number2, knowledge);
		if (isDeferred(decision)) return null;
		const digest = digestOf(decision, observation);
		const effects = planFor(manner.writes, decision, observation, digest);
		const outcome2 = { observation, decision, digest, effects, receipts, alarm: null };
		if (manner.writes === "none") return { ...outcome2, commentUrl: null, mergeCommit: null };
		const applied = await apply(forge, effects, deskOf(manner, readers, observation, decision));
		receipts.push(...applied.receipts);
		const { end, commentUrl, mergeCommit } = applied;
		if (end.kind === "complete") return { ...outcome2, commentUrl, mergeCommit };
		if (end.kind === "alarm") return { ...outcome2, commentUrl, mergeCommit, alarm: end.text };
		if (end.kind === "refused" || end.voidSchedule === null) moves += 1;
		knowledge = learn(knowledge, applied, observation.pull.head.sha, moves);
	}
	throw new Fault(`pull request #${number2} did not come to rest in ${MAX_ROUNDS} rounds`, "look at what keeps changing it");
};
var run = async (forge, manner, number2, shared = { mainline: readMainline(forge) }) => {
	const done2 = await handle(forge, manner, number2, shared, () => false);
	if (done2 === null) throw new Fault(`pull request #${number2} was not handled`, "report this as a defect of vault-gate");
	return done2;
};
var runIfChecked = (forge, manner, number2, shared) => handle(forge, manner, number2, shared, isOnlyUnchecked);
init_json2();
var graver = (a, b) => a > b ? a : b;
var UsageError = class extends Error {
	name = "UsageError";
};
var shown3 = (text, max = 1e3) => visible(text, max);
var complain = ({ err }, text) => err.write(`${err.colours.red("vault-gate:")} ${shown3(text, 4e3)}
`);
var import_node_path2 = require("node:path");
var REMEDY = "set api-url to the address of Forgejo's API, like https://forgejo.example/api/v1";
var parseAddress = (apiUrl) => {
	const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null;
	if (url === null) throw new Fault("api-url is not an absolute URL", REMEDY);
	if (url.protocol !== "https:" && url.protocol !== "http:") throw new Fault("api-url is neither http nor https", REMEDY);
	if (url.username !== "" || url.password !== "") throw new Fault("api-url carries a user name or a password", REMEDY);
	if (/[?#]/.test(apiUrl)) throw new Fault("api-url carries a query or a fragment", REMEDY);
	return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, "") };
};
var segment = (text) => {
	if (text === "" || text === "." || text === ".." || /[\p{Cs}\p{Cc}]/u.test(text)) {
		throw new Fault(
			`${JSON.stringify(text)} cannot be a part of an address`,
			"check the repository, base-branch and approver inputs"
		);
	}
	return encodeURIComponent(text);
};
var import_node_events = require("node:events");
var import_promises = require("node:timers/promises");
var RIGHTS = 'give the account of the token the right "write" in this repository, and not more';
var TOKEN2 = "create a new token of the approver account with the scopes write:repository and write:issue (and read:user, unless the approver input is set) and store it as the secret that the token input reads";
var ACCESS_TOKEN = { name: "token", renew: TOKEN2, widen: TOKEN2 };
var ID_TOKEN = {
	name: "ID token",
	renew: "compare the authorized integration of the approver's account with this run: it must bind the workflow file, the git ref and the event, each as this run has it, and allow this repository; the audience input must be the one it shows; authorized integrations need Forgejo 16",
	widen: "give the authorized integration of the approver's account the scopes write:repository and write:issue, for this repository"
};
var faultWith = (censor, text, remedy) => new Fault(censor.conceal(text), remedy);
var lossFault = (loss, facts) => {
	if (loss.kind === "lost") return new Fault(`could not reach ${facts.origin}: ${loss.text} (${facts.name})`, loss.remedy);
	if (loss.kind === "too-large") {
		const text = `the answer to ${facts.name} is larger than ${facts.maxBytes} bytes`;
		return facts.grows ? new OverCap(text, "open a new pull request") : new Fault(text, "look at what the forge answers there");
	}
	if (facts.halted !== null) {
		return new Fault(`${facts.name} was not answered: ${facts.halted}`, "run again, or raise deadline-seconds");
	}
	return new Fault(
		`${facts.name} was not answered within ${facts.timeMs / 1e3} s`,
		"look at the load of the forge, then run again"
	);
};
var repositoryIn = (address) => /\/repos\/([^/?#]+\/[^/?#]+)/.exec(address)?.[1] ?? null;
var refuse2 = (answer, facts) => {
	if (answer.status === 401) throw new RefusedToken(`the ${facts.signer.name} was refused (401)`, facts.signer.renew);
	if (answer.status < 300 || answer.status > 399) return;
	const location = answer.headers["location"];
	const target = typeof location === "string" ? location : "";
	const repository = repositoryIn(target);
	const said = `${facts.name} answered ${answer.status}`;
	if (repository !== null && repository !== repositoryIn(facts.name)) {
		throw new Fault(`${said}: the repository moved to ${facts.quote(repository)}`, "change the repository input to the new name");
	}
	throw new Fault(
		`${said}: redirected to "${facts.quote(target)}"`,
		"set api-url to the address that answers without redirecting"
	);
};
var readBody = (answer) => {
	if (answer.bytes.length === 0) return { kind: "empty" };
	try {
		return { kind: "json", value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(answer.bytes)) };
	} catch {
		const start = Buffer.from(answer.bytes.subarray(0, 512)).toString("latin1").trimStart();
		return { kind: "other", what: start.startsWith("<") ? "HTML" : "text" };
	}
};
var messageOf = (body) => {
	if (body.kind !== "json" || typeof body.value !== "object" || body.value === null || !("message" in body.value)) return null;
	return typeof body.value.message === "string" ? body.value.message : null;
};
var notJson = (answer, body, name) => {
	const what2 = body.kind === "other" ? body.what : "an empty body";
	return new Fault(
		`${name} answered ${answer.status} with ${what2}, not JSON: is api-url right?`,
		`set api-url to the address of Forgejo's API, and look at the proxy in front of it`
	);
};
var REMEDIES = {
	403: RIGHTS,
	404: "check the repository and api-url inputs, and that the account of the token can see the repository",
	413: "the quota of the account is used up: ask the administrator of the forge",
	423: "the repository is archived: take it out of the archive, or stop running the gate on it",
	429: "the forge is busy: run again later",
	502: "the forge is down or restarting: run again later",
	503: "the forge is down or restarting: run again later",
	504: "the forge is down or restarting: run again later"
};
var missingScope = (answer) => {
	if (answer.status !== 403) return null;
	return /required scope\(s\): \[([a-z:, ]+)\]/.exec(messageOf(readBody(answer)) ?? "")?.[1] ?? null;
};
var unexpected = (answer, facts) => {
	const body = readBody(answer);
	if (body.kind === "other") return notJson(answer, body, facts.name);
	const message2 = messageOf(body);
	const scope = missingScope(answer);
	if (scope !== null) {
		return new Fault(`the ${facts.signer.name} may not ${facts.name} (403): it lacks the scope ${scope}`, facts.signer.widen);
	}
	const said = message2 === null || message2 === "" ? "without a reason" : `"${facts.quote(message2)}"`;
	const remedy = REMEDIES[answer.status] ?? "look at the log of the forge, and at its version (the gate needs Forgejo's API, v11 or later)";
	return new Fault(`${facts.name} answered ${answer.status}: ${said}`, remedy);
};
var MAX_TRIES = 3;
var MAX_RETRY_AFTER_MS = 1e4;
var PASSING = [429, 502, 503, 504];
var retryAfterMs = (header, now) => {
	if (typeof header !== "string") return null;
	if (/^\d+$/.test(header)) return Number(header) * 1e3;
	const date2 = Date.parse(header);
	return Number.isNaN(date2) ? null : Math.max(0, date2 - now);
};
var retryDelayMs = (received, tries, backoffMs, now) => {
	if (tries >= MAX_TRIES) return null;
	const backoff = backoffMs * 2 ** (tries - 1);
	if (received.kind === "lost") return received.again ? backoff : null;
	if (received.kind !== "answer" || !PASSING.includes(received.answer.status)) return null;
	const asked = retryAfterMs(received.answer.headers["retry-after"], now);
	if (asked === null) return backoff;
	return asked > MAX_RETRY_AFTER_MS ? null : asked;
};
var LIMITS = {
	connectMs: 1e4,
	answerMs: 3e4,
	mergeMs: 3e5,
	answerBytes: 8 * 1024 * 1024,
	backoffMs: 250
};
var UNSIGNED = 401;
var MAX_RECORDS = 1e3;
var nameOf2 = (call) => `${call.method} ${call.path.split("?", 1)[0]}`;
var dateOf = (answer) => {
	const header = answer.headers["date"];
	const time3 = typeof header === "string" ? Date.parse(header) : Number.NaN;
	return Number.isNaN(time3) ? null : time3;
};
var outgoingOf = (call, authorization, { address, limits: limits3 }) => ({
	method: call.method,
	path: `${address.prefix}${call.path}`,
	headers: {
		authorization,
		accept: "application/json",
		"accept-encoding": "identity",
		"user-agent": "vault-gate",
		...call.body === void 0 ? {} : { "content-type": "application/json" }
	},
	body: call.body === void 0 ? null : JSON.stringify(call.body),
	maxBytes: call.maxBytes ?? limits3.answerBytes
});
var createHttp = (options) => {
	const { address, signature, signer, censor, limits: limits3, signal, connections } = options;
	const log = [];
	let said = null;
	const halt = new AbortController();
	(0, import_node_events.setMaxListeners)(0, halt.signal);
	const onDeadline = () => halt.abort("the time of the whole run is up");
	signal?.addEventListener("abort", onDeadline, { once: true });
	if (signal?.aborted === true) onDeadline();
	const attempt = async (call) => connections.use(async (send2) => {
		const header = signature.header();
		if (halt.signal.aborted) return { received: { kind: "aborted" }, header };
		const clock = new AbortController();
		const abort = () => clock.abort();
		halt.signal.addEventListener("abort", abort, { once: true });
		const timer = setTimeout(abort, call.timeMs ?? limits3.answerMs);
		const start = performance.now();
		const received = await send2(outgoingOf(call, header, options), clock.signal);
		clearTimeout(timer);
		halt.signal.removeEventListener("abort", abort);
		if (received.kind === "answer") {
			said = dateOf(received.answer) ?? said;
			if (received.answer.status !== UNSIGNED) signature.accept();
		}
		if (log.length === MAX_RECORDS) log.shift();
		log.push({
			method: call.method,
			path: censor.conceal(call.path.split("?", 1)[0] ?? ""),
			status: received.kind === "answer" ? received.answer.status : null,
			ms: Math.round(performance.now() - start)
		});
		return { received, header };
	});
	const facts = (call) => ({
		name: censor.conceal(nameOf2(call)),
		origin: address.origin,
		maxBytes: call.maxBytes ?? limits3.answerBytes,
		timeMs: call.timeMs ?? limits3.answerMs,
		grows: call.grows === true,
		signer,
		halted: halt.signal.aborted ? String(halt.signal.reason) : null,
		quote: censor.quote
	});
	const exchange = async (call) => {
		for (let tries = 1; ; tries += 1) {
			const { received, header } = await attempt(call);
			const isRefused = received.kind === "answer" && received.answer.status === UNSIGNED;
			if (isRefused && call.method === "GET" && await signature.renewed(header)) continue;
			const delay3 = call.method === "GET" ? retryDelayMs(received, tries, limits3.backoffMs, Date.now()) : null;
			if (delay3 !== null) {
				await (0, import_promises.setTimeout)(delay3, void 0, { signal: halt.signal }).catch(() => void 0);
				continue;
			}
			if (received.kind !== "answer") return { kind: "none", fault: lossFault(received, facts(call)) };
			refuse2(received.answer, facts(call));
			return { kind: "answer", answer: received.answer };
		}
	};
	const close = async () => {
		signal?.removeEventListener("abort", onDeadline);
		halt.abort("the connection to the forge is closed");
		await connections.close();
	};
	return { exchange, requests: () => log, now: () => said ?? Date.now(), close };
};
var RETRY = "run again; if it stays, look at the forge and at the proxy in front of it";
var totalOf = (answer) => {
	const header = answer.headers["x-total-count"];
	return typeof header === "string" && /^\d{1,9}$/.test(header) ? Number(header) : null;
};
var createApi = (http, censor, repository, signer = ACCESS_TOKEN) => {
	const fault = (call, text, remedy) => faultWith(censor, `${nameOf2(call)} ${text}`, remedy);
	const refused2 = (call, from) => unexpected(from, { name: censor.conceal(nameOf2(call)), quote: censor.quote, signer });
	const answer = async (call, expected) => {
		const exchange = await http.exchange(call);
		if (exchange.kind === "none") throw exchange.fault;
		if (expected.includes(exchange.answer.status)) return exchange.answer;
		throw refused2(call, exchange.answer);
	};
	const parse3 = async (call, from, pick2) => {
		const body = readBody(from);
		if (body.kind !== "json") throw notJson(from, body, censor.conceal(nameOf2(call)));
		const shapes = await Promise.resolve().then(() => (init_schema(), schema_exports));
		const parsed2 = shapes.read(pick2(shapes), body.value);
		if (parsed2.kind === "valid") return parsed2.value;
		throw fault(call, `answered something unexpected at ${parsed2.place}`, "check that the forge is Forgejo, v11 or later");
	};
	const get3 = async (path, pick2, limits3) => {
		const call = { method: "GET", path, ...limits3 };
		const from = await answer(call, [200]);
		return { value: await parse3(call, from, pick2), total: totalOf(from) };
	};
	const find = async (path, pick2, limits3) => {
		const call = { method: "GET", path, ...limits3 };
		const from = await answer(call, [200, 404]);
		return from.status === 404 ? null : { value: await parse3(call, from, pick2), total: totalOf(from) };
	};
	return { repository, quote: censor.quote, exchange: http.exchange, answer, parse: parse3, get: get3, find, fault, refused: refused2 };
};
var MAX_QUOTE = 200;
var MIN_FORM = 6;
var UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
var base64Forms = (token) => [0, 1, 2].flatMap((offset) => {
	const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(token)]);
	const digits = bytes.toString("base64").slice(Math.ceil(offset * 8 / 6), Math.floor(bytes.length * 8 / 6));
	return [digits, digits.replaceAll("+", "-").replaceAll("/", "_")];
});
var formsOf = (token) => {
	const forms = [
		token,
		encodeURIComponent(token),
		JSON.stringify(token).slice(1, -1),
		Buffer.from(token).toString("hex"),
		...base64Forms(token)
	];
	return [...new Set(forms)].filter((form) => form.length >= MIN_FORM || form === token);
};
var escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
var finderOf = (secrets) => {
	const forms = secrets.flatMap(formsOf).sort((a, b) => b.length - a.length);
	return new RegExp(forms.map(escaped).join("|"), "gi");
};
var createCensor = (...secrets) => {
	const known = new Set(secrets.filter((secret) => secret !== ""));
	let finder = known.size === 0 ? null : finderOf([...known]);
	const conceal = (text) => finder === null ? text : text.replace(finder, "***");
	const quote2 = (text) => {
		const points = [...conceal(text).replace(UNSHOWN, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`)];
		return points.length > MAX_QUOTE ? `${points.slice(0, MAX_QUOTE).join("")}\u2026` : points.join("");
	};
	const learn2 = (secret) => {
		if (secret === "" || known.has(secret)) return;
		known.add(secret);
		finder = finderOf([...known]);
	};
	return { conceal, quote: quote2, learn: learn2 };
};
var import_client = __toESM(require_client(), 1);
var import_api_request = __toESM(require_api_request(), 1);
var REACH = "check the api-url input and that the runner can reach that host";
var TRUST = "if an own certificate authority signs it, name its file in NODE_EXTRA_CA_CERTS in the environment of the job";
var WORDS = {
	ECONNREFUSED: { text: "connection refused", again: true },
	ECONNRESET: { text: "the connection was reset", again: true },
	EPIPE: { text: "the connection was closed", again: true },
	UND_ERR_SOCKET: { text: "the connection was closed before the answer was complete", again: true },
	EAI_AGAIN: { text: "the name of the host could not be looked up", again: true },
	ENOTFOUND: { text: "no host of this name is known", again: false },
	UND_ERR_CONNECT_TIMEOUT: { text: "no connection in time", again: false },
	ETIMEDOUT: { text: "no connection in time", again: false },
	EHOSTUNREACH: { text: "no route to the host", again: false },
	ENETUNREACH: { text: "no route to the host", again: false }
};
var TLS = /CERT|^ERR_(?:SSL|TLS)|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED/;
var codeOf = (error) => {
	if (!(error instanceof Error)) return "no error";
	return "code" in error && typeof error.code === "string" ? error.code : error.name;
};
var lossOf = (error) => {
	const code = codeOf(error);
	const known = WORDS[code];
	if (known !== void 0) return { kind: "lost", ...known, remedy: REACH };
	if (TLS.test(code))
		return { kind: "lost", text: `its TLS certificate or protocol was refused (${code})`, remedy: TRUST, again: false };
	return { kind: "lost", text: `the answer was not proper HTTP (${code})`, remedy: REACH, again: false };
};
var readBytes = async (body, maxBytes) => {
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > maxBytes) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
};
var send = async (client, outgoing, signal) => {
	const { method, path, headers, body, maxBytes } = outgoing;
	try {
		const response = await import_api_request.default.call(client, { method, path, headers, body, signal });
		response.body.on("error", () => void 0);
		const { statusCode: status, headers: answered } = response;
		if (status === 401) {
			response.body.destroy();
			return { kind: "answer", answer: { status, headers: answered, bytes: new Uint8Array() } };
		}
		const bytes = await readBytes(response.body, maxBytes);
		return bytes === null ? { kind: "too-large" } : { kind: "answer", answer: { status, headers: answered, bytes } };
	} catch (error) {
		return signal.aborted ? { kind: "aborted" } : lossOf(error);
	}
};
var MAX_CONNECTIONS = 8;
var KEEP_ALIVE_MS = 4e3;
var createConnections = (origin, connectMs, onConnect) => {
	const all = [];
	const idle = [];
	const waiting = [];
	const open = () => {
		const client = new import_client.default(origin, {
			pipelining: 1,
			allowH2: false,
			keepAliveTimeout: KEEP_ALIVE_MS,
			// The clock of a whole answer is kept by the caller.
			headersTimeout: 0,
			bodyTimeout: 0,
			// Said aloud, so that no variable of the environment turns it off.
			connect: { timeout: connectMs, rejectUnauthorized: true }
		});
		if (all.length === 0) client.once("connect", onConnect);
		all.push(client);
		return client;
	};
	const take = async () => {
		const client = idle.pop();
		if (client !== void 0) return client;
		return all.length < MAX_CONNECTIONS ? open() : new Promise((resolve7) => waiting.push(resolve7));
	};
	const give = (client) => {
		const next = waiting.shift();
		if (next === void 0) idle.push(client);
		else next(client);
	};
	const use = async (work) => {
		const client = await take();
		try {
			return await work((outgoing, signal) => send(client, outgoing, signal));
		} finally {
			give(client);
		}
	};
	const close = async () => {
		await Promise.all(all.map((client) => client.destroy()));
	};
	return { use, close };
};
var import_node_crypto3 = require("node:crypto");
var FOLDER2 = "040000";
var hashOf = (type, bytes, like) => (0, import_node_crypto3.createHash)(like.length === 64 ? "sha256" : "sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
var isBlob = (bytes, id3) => hashOf("blob", bytes, id3) === id3;
var keyOf = (entry2) => Buffer.from(entry2.mode === FOLDER2 ? `${entry2.name}/` : entry2.name);
var inGitOrder = (entries) => entries.map((entry2) => ({ entry: entry2, key: keyOf(entry2) })).sort((a, b) => Buffer.compare(a.key, b.key)).map(({ entry: entry2 }) => entry2);
var isTree = (entries, id3) => {
	const parts = entries.flatMap((entry2) => [
		Buffer.from(`${entry2.mode.replace(/^0/, "")} ${entry2.name}\0`),
		Buffer.from(entry2.id, "hex")
	]);
	return hashOf("tree", Buffer.concat(parts), id3) === id3;
};
var hasLostName = (entries) => entries.some((entry2) => entry2.name.includes("\uFFFD"));
var hasImpossibleName = (entries) => {
	const names4 = new Set(entries.map((entry2) => entry2.name));
	return names4.size !== entries.length || entries.some(({ name }) => name === "" || name === "." || name === ".." || /[/\0]/.test(name));
};
var MARGIN = 8 * 1024;
var BATCH2 = 48;
var base64Bytes = (bytes) => Math.ceil(bytes / 3) * 4 + MARGIN;
var bytesOf = (answered, id3) => {
	const bytes = Buffer.from(answered.content, "base64");
	return answered.sha === id3 && bytes.length === answered.size && isBlob(bytes, id3) ? bytes : null;
};
var createFiles = (api) => {
	let batches = true;
	const blob = async (id3, maxBytes) => {
		const path = `${api.repository}/git/blobs/${id3}`;
		const call = { method: "GET", path };
		const { value } = await api.get(path, (shapes) => shapes.Blob, { maxBytes: base64Bytes(maxBytes) });
		if (value.size > maxBytes) throw api.fault(call, `is larger than ${maxBytes} bytes`, "make the file smaller");
		const bytes = bytesOf(value, id3);
		if (bytes === null) throw api.fault(call, "answered with another object", RETRY);
		return bytes;
	};
	const batch = async (ids, maxBytes) => {
		const path = `${api.repository}/git/blobs?shas=${ids.join(",")}`;
		const call = { method: "GET", path, maxBytes: base64Bytes(maxBytes) * ids.length };
		const answer = await api.answer(call, [200, 400, 404, 405]);
		if (answer.status !== 200) {
			batches = batches && answer.status === 400;
			return [];
		}
		const answered = await api.parse(call, answer, (shapes) => shapes.Blobs);
		return answered.flatMap((one) => {
			const bytes = ids.includes(one.sha) ? bytesOf(one, one.sha) : null;
			return bytes === null ? [] : [[one.sha, bytes]];
		});
	};
	const blobs = async (ids, maxBytes) => {
		const found = /* @__PURE__ */ new Map();
		for (let at = 0; at < ids.length && batches; at += BATCH2) {
			for (const [id3, bytes] of await batch(ids.slice(at, at + BATCH2), maxBytes)) found.set(id3, bytes);
		}
		return found;
	};
	return { blob, blobs };
};
var readPages = async (readPage3, maxPages) => {
	const first = await readPage3(1);
	const size = first.items.length;
	if (size === first.total) return { kind: "complete", items: first.items };
	if (size === 0 || size > first.total) return { kind: "uneven" };
	const count3 = Math.ceil(first.total / size);
	if (count3 > maxPages) return { kind: "too-many", total: first.total };
	const others = await Promise.all(Array.from({ length: count3 - 1 }, (_, at) => readPage3(at + 2)));
	const items2 = [first, ...others].flatMap((page) => page.items);
	const even = items2.length === first.total && others.every((page) => page.total === first.total);
	return even ? { kind: "complete", items: items2 } : { kind: "uneven" };
};
var PAGE_ENTRIES = 1e3;
var MAX_PAGES2 = 20;
var UTF8 = "rename the file to a name in UTF-8";
var foldersOf = (listing2) => {
	const folders = /* @__PURE__ */ new Map([["", []]]);
	for (const entry2 of listing2) if (entry2.mode === FOLDER2) folders.set(entry2.name, []);
	for (const entry2 of listing2) {
		const cut2 = entry2.name.lastIndexOf("/");
		const parent = folders.get(cut2 < 0 ? "" : entry2.name.slice(0, cut2));
		if (parent === void 0) return null;
		parent.push({ ...entry2, name: entry2.name.slice(cut2 + 1) });
	}
	return new Map([...folders].map(([path, entries]) => [path, inGitOrder(entries)]));
};
var createFolders = (api) => {
	const folderIds = /* @__PURE__ */ new Set();
	const remember = (entries) => {
		for (const entry2 of entries) if (entry2.mode === FOLDER2) folderIds.add(entry2.id);
	};
	const pathOf3 = (id3, query) => `${api.repository}/git/trees/${id3}?${query}per_page=${PAGE_ENTRIES}`;
	const readPage3 = async (id3, page, query) => {
		const path = `${pathOf3(id3, query)}&page=${page}`;
		const { value, total } = await api.get(path, (shapes) => shapes.TreePage, { grows: true });
		const agrees = value.sha === id3 && value.page === page && (total === null || total === value.total_count);
		if (!agrees) throw api.fault({ method: "GET", path }, "answered with another object", RETRY);
		return { items: value.tree, total: value.total_count, truncated: value.truncated };
	};
	const tree = async (id3) => {
		const call = { method: "GET", path: pathOf3(id3, "") };
		const pages = await readPages((page) => readPage3(id3, page, ""), MAX_PAGES2);
		if (pages.kind === "too-many") {
			throw new OverCap(`a folder (${id3}) has ${pages.total} entries, more than the gate reads`, "move old files out of it");
		}
		if (pages.kind === "uneven") throw api.fault(call, "answered with an incomplete list", RETRY);
		const entries = inGitOrder(pages.items);
		const proven = isTree(entries, id3);
		if (!proven && hasLostName(entries)) throw new OverCap(`a folder (${id3}) has a file whose name is not UTF-8`, UTF8);
		if (!proven && folderIds.has(id3) || hasImpossibleName(entries)) {
			throw api.fault(call, "answered with a list that is not that folder", RETRY);
		}
		remember(entries);
		return entries;
	};
	const wholeTree = async (commit) => {
		const listing2 = await unlessOverCap(readPage3(commit, 1, "recursive=true&"), null);
		if (listing2 === null || listing2.truncated || listing2.items.length < listing2.total || hasLostName(listing2.items)) return null;
		const folders = foldersOf(listing2.items);
		const proven = listing2.items.every((entry2) => entry2.mode !== FOLDER2 || isTree(folders?.get(entry2.name) ?? [], entry2.id));
		const possible2 = folders !== null && ![...folders.values()].some(hasImpossibleName);
		if (listing2.items.length > listing2.total || !proven || !possible2) {
			throw api.fault({ method: "GET", path: pathOf3(commit, "") }, "answered with a list that is not that commit", RETRY);
		}
		remember(listing2.items);
		return folders;
	};
	return { tree, wholeTree };
};
var KNOWN = {
	"Please try again later": { kind: "later" },
	"head out of date": { kind: "moved", what: "head" },
	"merge push out of date": { kind: "moved", what: "base" }
};
var has = (body, ...keys) => {
	const value = body.kind === "json" && typeof body.value === "object" ? body.value : null;
	return value !== null && keys.every((key2) => key2 in value);
};
var refusal = (answer, body, quote2) => {
	const message2 = messageOf(body);
	const text = message2 === null || message2 === "" ? `answered ${answer.status} without a reason` : quote2(message2);
	const clear = answer.status < 500 && answer.status !== 429 && answer.status >= 400;
	const known = message2 !== null || answer.status === 403 && body.kind === "empty";
	return clear && known ? { kind: "refused", text } : { kind: "unclear", text };
};
var classifyMerge = (answer, quote2) => {
	const body = readBody(answer);
	const message2 = messageOf(body);
	switch (answer.status) {
		case 200:
			return { kind: "merged" };
		case 404:
			return message2 === null ? refusal(answer, body, quote2) : { kind: "gone" };
		case 405:
			if (message2 === "") return { kind: "already" };
			return (message2 === "Please try again later" ? KNOWN[message2] : void 0) ?? refusal(answer, body, quote2);
		case 409:
			if (message2 === null && has(body, "HeadBranch", "BaseBranch")) return { kind: "already" };
			if (message2 === null && has(body, "Style", "StdErr")) {
				return { kind: "refused", text: "the changes conflict with the base branch" };
			}
			return KNOWN[message2 ?? ""] ?? refusal(answer, body, quote2);
		default:
			return refusal(answer, body, quote2);
	}
};
var merge2 = async (api, number2, spec, timeMs) => {
	const call = {
		method: "POST",
		path: `${api.repository}/pulls/${number2}/merge`,
		timeMs,
		body: {
			Do: "merge",
			head_commit_id: spec.head,
			MergeTitleField: spec.title,
			MergeMessageField: spec.message,
			...spec.deleteBranch ? { delete_branch_after_merge: true } : {}
		}
	};
	const exchange = await api.exchange(call);
	return exchange.kind === "none" ? { kind: "unclear", text: exchange.fault.message } : classifyMerge(exchange.answer, api.quote);
};
init_domain();
var PAGE_PULLS = 50;
var MAX_PAGES3 = 200;
var MAX_CLOSED_PAGES = 40;
var MAX_LISTINGS = 2;
var FAR_PAGE = 1e6;
var OPEN = "state=open&sort=oldest";
var CLOSED = "state=closed&sort=recentupdate";
var pathOf = (api, query, limit, page) => `${api.repository}/pulls?${query}&limit=${limit}&page=${page}`;
var readPage2 = async (api, query, limit, page) => {
	const path = pathOf(api, query, limit, page);
	const { value, total } = await api.get(path, (shapes) => shapes.Pulls, { grows: true });
	if (total === null) throw api.fault({ method: "GET", path }, "answered a list without its count (X-Total-Count)", RETRY);
	return { items: value, total };
};
var byNumber = (a, b) => a.number - b.number;
var readSingly = async (api) => {
	const { total } = await readPage2(api, OPEN, 1, FAR_PAGE);
	const count3 = Math.min(total, MAX_PAGES3 * PAGE_PULLS);
	const pages = await Promise.all(Array.from({ length: count3 }, (_, at) => unlessOverCap(readPage2(api, OPEN, 1, at + 1), null)));
	return openOf(pages.flatMap((page) => page?.items ?? ["unread"]));
};
var openOf = (rows) => {
	const pulls = new Map(rows.flatMap((row2) => row2 === null || row2 === "unread" ? [] : [[row2.number, row2]]));
	return { pulls: [...pulls.values()].sort(byNumber), unread: rows.filter((row2) => row2 === "unread").length };
};
var readTogether = async (api) => {
	const call = { method: "GET", path: pathOf(api, OPEN, PAGE_PULLS, 1) };
	for (let listing2 = 1; listing2 <= MAX_LISTINGS; listing2 += 1) {
		const pages = await readPages((page) => readPage2(api, OPEN, PAGE_PULLS, page), MAX_PAGES3);
		if (pages.kind === "too-many") {
			throw api.fault(call, `lists ${pages.total} open pull requests, more than the gate reads`, "close old ones");
		}
		if (isDistinct(pages)) return openOf(pages.items);
	}
	throw api.fault(call, "answered a list that kept changing while it was read", "run again");
};
var readOpenPulls = async (api) => await unlessOverCap(readTogether(api), null) ?? readSingly(api);
var isDistinct = (pages) => {
	if (pages.kind !== "complete") return false;
	const numbers2 = pages.items.flatMap((row2) => row2 === null || row2 === "unread" ? [] : [row2.number]);
	return new Set(numbers2).size === numbers2.length;
};
var readClosed = async (api, page) => {
	const together = await unlessOverCap(readPage2(api, CLOSED, PAGE_PULLS, page), null);
	if (together !== null) return together;
	const first = (page - 1) * PAGE_PULLS + 1;
	const singly = await Promise.all(
		Array.from({ length: PAGE_PULLS }, (_, at) => unlessOverCap(readPage2(api, CLOSED, 1, first + at), null))
	);
	const items2 = singly.flatMap((one) => one?.items ?? ["unread"]);
	return { items: items2, total: Math.max(...singly.map((one) => one?.total ?? 0)) };
};
var readMergedPulls = async (api, limit) => {
	const merged = /* @__PURE__ */ new Map();
	let whole = false;
	for (let page = 1, seen = 0; page <= MAX_CLOSED_PAGES && !whole && merged.size < limit; page += 1) {
		const { items: items2, total } = await readClosed(api, page);
		for (const row2 of items2) if (row2 !== null && row2 !== "unread" && row2.merged) merged.set(row2.number, row2);
		seen += items2.length;
		whole = items2.length === 0 || seen >= total;
	}
	return [...merged.values()].slice(0, limit);
};
var LIST_BYTES = 16 * 1024 * 1024;
var LEAN = "stat=false&verification=false&files=false";
var PAGE_COMMITS = 50;
var LINE_BYTES = 256 * 1024;
var get = (path) => ({ method: "GET", path });
var same = (api, path, is) => {
	if (!is) throw api.fault(get(path), "answered with another object", RETRY);
};
var readList3 = async (api, listing2) => {
	const { path, cap } = listing2;
	const { value, total } = await api.get(path, listing2.choice, { maxBytes: LIST_BYTES, grows: true });
	const whole = total === null || value.length === total || listing2.hides && value.length < total;
	if (!whole) throw api.fault(get(path), `answered ${value.length} entries of ${total}`, RETRY);
	if (value.length <= cap) return value;
	throw new OverCap(`GET ${path} lists ${value.length} entries, the gate reads ${cap}`, "open a new pull request");
};
var createPlaces = (api, owner, name) => ({
	repository: async () => {
		const { value } = await api.get(api.repository, (shapes) => shapes.Repository);
		same(api, api.repository, sameLogin(value.owner, owner) && sameLogin(value.name, name));
		return value;
	},
	self: async () => {
		const answer = await api.answer(get("/user"), [200, 403]);
		if (answer.status === 200) return api.parse(get("/user"), answer, (shapes) => shapes.User);
		if (missingScope(answer) === null) throw api.refused(get("/user"), answer);
		throw new Fault(
			"the token may not ask whose it is (GET /user answered 403)",
			"set the approver input to the login of its account, or give the token the scope read:user"
		);
	},
	level: async (login2) => {
		const path = `${api.repository}/collaborators/${segment(login2)}/permission`;
		const answer = await api.answer(get(path), [200, 403]);
		if (missingScope(answer) !== null) throw api.refused(get(path), answer);
		if (answer.status === 403) {
			throw api.fault(
				get(path),
				`answered 403: ${login2} is not the account of the token`,
				"set the approver input to the login of the account that the token belongs to"
			);
		}
		const value = await api.parse(get(path), answer, (shapes) => shapes.Permission);
		same(api, path, sameLogin(value.user, login2));
		return value.permission;
	}
});
var createHistory = (api) => ({
	pull: async (number2) => {
		const path = `${api.repository}/pulls/${number2}`;
		const found = await api.find(path, (shapes) => shapes.Pull, { grows: true });
		same(api, path, found === null || found.value.number === number2);
		return found?.value ?? null;
	},
	pullOfMerge: async (commit) => {
		const path = `${api.repository}/commits/${commit}/pull`;
		const found = await api.find(path, (shapes) => shapes.Pull, { grows: true });
		same(api, path, found === null || found.value.mergeCommit === commit);
		return found?.value ?? null;
	},
	openPulls: () => readOpenPulls(api),
	mergedPulls: (limit) => readMergedPulls(api, limit),
	branch: async (name) => {
		const path = `${api.repository}/branches/${segment(name)}`;
		const found = await api.find(path, (shapes) => shapes.Branch);
		same(api, path, found === null || found.value.name === name);
		return found?.value ?? null;
	},
	commitsAhead: async (head, tip, limit) => {
		const path = `${api.repository}/commits?sha=${head}&not=${tip}&limit=${limit}&${LEAN}`;
		const found = await api.find(path, (shapes) => shapes.Commits, { grows: true, maxBytes: LINE_BYTES });
		if (found === null) return null;
		const { value: commits, total } = found;
		if (total === null) throw api.fault(get(path), "answered a list without its count (X-Total-Count)", RETRY);
		if (commits.length !== Math.min(total, limit))
			throw api.fault(get(path), `answered ${commits.length} commits of ${total}`, RETRY);
		same(api, path, total === 0 || commits[0]?.id === head);
		return { total, commits };
	},
	commit: async (id3) => {
		const path = `${api.repository}/git/commits/${id3}?${LEAN}`;
		const { value } = await api.get(path, (shapes) => shapes.Commit);
		same(api, path, value.id === id3);
		return value;
	},
	log: async (from, limit = PAGE_COMMITS) => {
		const path = `${api.repository}/commits?sha=${from}&limit=${limit}&${LEAN}`;
		const { value } = await api.get(path, (shapes) => shapes.Log, { grows: true });
		same(api, path, value[0]?.id === from);
		return value;
	}
});
var createRecords = (api) => ({
	timeline: (number2) => {
		const path = `${api.repository}/issues/${number2}/timeline`;
		return readList3(api, { path, choice: (shapes) => shapes.Timeline, cap: LIST_CAPS.timeline, hides: false });
	},
	reviews: (number2) => {
		const path = `${api.repository}/pulls/${number2}/reviews`;
		return readList3(api, { path, choice: (shapes) => shapes.Reviews, cap: LIST_CAPS.reviews, hides: true });
	},
	comments: (number2) => {
		const path = `${api.repository}/issues/${number2}/comments`;
		return readList3(api, { path, choice: (shapes) => shapes.Comments, cap: LIST_CAPS.comments, hides: false });
	},
	labels: () => {
		const path = `${api.repository}/labels`;
		return readList3(api, { path, choice: (shapes) => shapes.Labels, cap: LIST_CAPS.labels, hides: false });
	},
	statuses: async (commit) => {
		const path = `${api.repository}/commits/${commit}/statuses`;
		const listing2 = { path, choice: (shapes) => shapes.Statuses, cap: LIST_CAPS.statuses, hides: false };
		return [...await readList3(api, listing2)].sort((a, b) => b.id - a.id);
	}
});
var createSignature = (token, renew) => {
	const headerOf = (value) => `${renew === null ? "token" : "Bearer"} ${value}`;
	let header = headerOf(token);
	let accepted = false;
	let renewal = null;
	const renewed = async (refused2) => {
		if (renew === null || !accepted) return false;
		renewal ??= renew().then((value) => {
			header = headerOf(value);
		});
		await renewal;
		return refused2 !== header;
	};
	return {
		header: () => header,
		accept: () => {
			accepted = true;
		},
		renewed
	};
};
init_domain();
var PAGE_MEMBERS = 50;
var MAX_PAGES4 = 10;
var unknown3 = (text) => ({ kind: "unknown", text });
var readTeams2 = async (api) => {
	const call = { method: "GET", path: `${api.repository}/teams` };
	const answer = await api.answer(call, [200, 405]);
	return answer.status === 405 ? null : api.parse(call, answer, (shapes) => shapes.Teams);
};
var readMembers = async (api, id3) => {
	let refused2 = null;
	const pages = await readPages(async (page) => {
		const call = { method: "GET", path: `/teams/${id3}/members?limit=${PAGE_MEMBERS}&page=${page}` };
		const answer = await api.answer(call, [200, 403, 404]);
		if (answer.status !== 200) {
			const scope = missingScope(answer);
			refused2 = scope === null ? "the account of the token is neither in it nor owns the organisation" : `the token lacks ${scope}`;
			return { items: [], total: 0 };
		}
		const members2 = await api.parse(call, answer, (shapes) => shapes.Members);
		return { items: members2, total: Number(answer.headers["x-total-count"] ?? members2.length) };
	}, MAX_PAGES4);
	if (refused2 !== null) return unknown3(refused2);
	if (pages.kind === "complete") return { kind: "members", logins: pages.items };
	return unknown3(pages.kind === "uneven" ? "the list of its members is incomplete" : "it has more members than the gate reads");
};
var createTeams = (api) => {
	let teams = null;
	return {
		team: async (name) => {
			teams ??= readTeams2(api);
			const all = await teams.catch((thrown) => {
				teams = null;
				throw thrown;
			});
			if (all === null) return unknown3("the repository is owned by no organisation, so it has no teams");
			const found = all.find((team) => sameLogin(team.name, name));
			return found === void 0 ? unknown3("no team of this name has the repository") : readMembers(api, found.id);
		}
	};
};
var post = (path, body) => ({ method: "POST", path, body });
var remove = (path) => ({ method: "DELETE", path });
var createNotes = (api) => ({
	createLabel: async ({ name, color, description }) => {
		const call = post(`${api.repository}/labels`, { name, color, description, exclusive: true });
		const label = await api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Label);
		if (label.name !== name) throw api.fault(call, "answered with another object", RETRY);
		return label;
	},
	deleteLabel: async (label) => {
		await api.answer(remove(`${api.repository}/labels/${label}`), [204, 404]);
	},
	addLabel: async (number2, label) => {
		const call = post(`${api.repository}/issues/${number2}/labels`, { labels: [label] });
		return api.parse(call, await api.answer(call, [200]), (shapes) => shapes.Labels);
	},
	removeLabel: async (number2, label) => {
		await api.answer(remove(`${api.repository}/issues/${number2}/labels/${label}`), [200, 204, 422]);
	},
	createComment: async (number2, body) => {
		const call = post(`${api.repository}/issues/${number2}/comments`, { body });
		return api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Comment);
	},
	editComment: async (id3, body) => {
		await api.answer({ method: "PATCH", path: `${api.repository}/issues/comments/${id3}`, body: { body } }, [200]);
	},
	deleteComment: async (id3) => {
		await api.answer(remove(`${api.repository}/issues/comments/${id3}`), [204, 404]);
	}
});
var requestReviews = async (api, number2, logins) => {
	if (logins.length === 0) return [];
	const ask = (reviewers) => api.answer(post(`${api.repository}/pulls/${number2}/requested_reviewers`, { reviewers }), [201, 403, 404, 422]);
	const answer = await ask(logins);
	if (answer.status === 201) return [];
	const [only, ...others] = logins;
	if (only !== void 0 && others.length === 0) {
		return [{ login: only, text: api.quote(messageOf(readBody(answer)) ?? `answered ${answer.status}`) }];
	}
	const refused2 = [];
	for (const login2 of logins) refused2.push(await requestReviews(api, number2, [login2]));
	return refused2.flat();
};
var createMarks = (api) => ({
	deleteReview: async (number2, review) => {
		await api.answer(remove(`${api.repository}/pulls/${number2}/reviews/${review}`), [204, 404]);
	},
	cancelSchedule: async (number2) => {
		const { status } = await api.answer(remove(`${api.repository}/pulls/${number2}/merge`), [204, 403, 404]);
		if (status === 204) return "cancelled";
		return status === 404 ? "none" : "forbidden";
	},
	requestReviews: (number2, logins) => requestReviews(api, number2, logins),
	setStatus: async (commit, { context, state, description, url }) => {
		const call = post(`${api.repository}/statuses/${commit}`, { context, state, description, target_url: url });
		const status = await api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Status);
		if (status.context !== context || status.state !== state) throw api.fault(call, "answered with another object", RETRY);
		return status;
	},
	approve: async (number2, head, body) => {
		const call = post(`${api.repository}/pulls/${number2}/reviews`, { event: "APPROVED", body, commit_id: head });
		return api.parse(call, await api.answer(call, [200]), (shapes) => shapes.Review);
	}
});
var loadShapes = () => {
	setImmediate(() => {
		Promise.resolve().then(() => (init_schema(), schema_exports)).catch(() => void 0);
	});
};
var createForgeWith = (options, more) => {
	const { owner, repository, token, renew, secrets = [] } = options;
	if (!/^[\x21-\x7e]+$/.test(token)) {
		throw new Fault(
			"the token is empty or holds characters that no token has",
			"set the token input to the token itself, without quotes"
		);
	}
	const limits3 = { ...LIMITS, ...options.limits };
	const censor = createCensor(token, ...secrets);
	const learning = async (another) => {
		const value = await another();
		censor.learn(value);
		return value;
	};
	const signature = createSignature(token, renew === void 0 ? null : () => learning(renew));
	const signer = renew === void 0 ? ACCESS_TOKEN : ID_TOKEN;
	const address = parseAddress(options.apiUrl);
	const connections = options.connections ?? createConnections(address.origin, limits3.connectMs, loadShapes);
	const http = createHttp({ address, signature, signer, censor, limits: limits3, signal: options.signal ?? null, connections });
	const api = createApi(http, censor, `/repos/${segment(owner)}/${segment(repository)}`, signer);
	return {
		...more(api),
		...createPlaces(api, owner, repository),
		...createHistory(api),
		...createRecords(api),
		...createTeams(api),
		...createFolders(api),
		...createFiles(api),
		...createNotes(api),
		...createMarks(api),
		merge: (number2, spec) => merge2(api, number2, spec, limits3.mergeMs),
		now: http.now,
		requests: http.requests,
		close: http.close
	};
};
var createForge = (options) => createForgeWith(options, () => ({}));
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var REMEDIES2 = {
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
	const [text, remedy] = REMEDIES2[code] ?? [`the system says ${code === "" ? "no" : code}`, "Check the path and the disk."];
	return { kind: "unreadable", text, remedy, absent: code === "ENOENT" || code === "ENOTDIR" };
};
var readSome = (handle3, buffer, at) => {
	for (; ; ) {
		try {
			return (0, import_node_fs.readSync)(handle3, buffer, at, buffer.length - at, null);
		} catch (thrown) {
			if (errorCode(thrown) !== "EAGAIN") throw thrown;
			pause();
		}
	}
};
var readOpen = (handle3, size, limit) => {
	let buffer = Buffer.allocUnsafe(size > 0 ? size + 1 : limit + 1);
	let length = 0;
	for (; ; ) {
		const read2 = readSome(handle3, buffer, length);
		length += read2;
		if (read2 === 0) return { kind: "bytes", bytes: buffer.subarray(0, length) };
		if (length > limit) return { kind: "too-large", size: null };
		if (length === buffer.length) buffer = Buffer.concat([buffer], limit + 1);
	}
};
var readFile = (path, limit, links = "any") => {
	let handle3 = null;
	try {
		handle3 = (0, import_node_fs.openSync)(path, links === "any" ? import_node_fs.constants.O_RDONLY : import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NOFOLLOW);
		const stats = (0, import_node_fs.fstatSync)(handle3);
		if (stats.isDirectory()) return unreadable(Object.assign(new Error(), { code: "EISDIR" }));
		if (stats.isFile() && stats.size > limit) return { kind: "too-large", size: stats.size };
		return readOpen(handle3, stats.isFile() ? stats.size : 0, limit);
	} catch (thrown) {
		return unreadable(thrown);
	} finally {
		if (handle3 !== null) (0, import_node_fs.closeSync)(handle3);
	}
};
var readStdin = (descriptor, limit) => {
	try {
		return readOpen(descriptor, 0, limit);
	} catch (thrown) {
		return unreadable(thrown);
	}
};
var readSubject2 = (shell, subject, limit) => subject === "-" ? readStdin(shell.stdin, limit) : readFile((0, import_node_path.resolve)(shell.cwd, subject), limit);
var REPOSITORY = /^([A-Za-z0-9][A-Za-z0-9._-]*)\/([A-Za-z0-9._-]+)$/;
var TOKEN_BYTES = 4096;
var either = (shell, option, variable) => (option ?? shell.env(variable) ?? "").trim() || null;
var apiOf = (url) => /\/api\/v1\/?$/.test(url) ? url : `${url.replace(/\/+$/, "")}/api/v1`;
var readToken = (shell, file) => {
	if (file === null) {
		const token2 = (shell.env("FORGEJO_TOKEN") ?? "").trim();
		if (token2 === "") throw new UsageError("There is no token: set FORGEJO_TOKEN, or name a file with --token-file.");
		return token2;
	}
	const content = readFile((0, import_node_path2.resolve)(shell.cwd, file), TOKEN_BYTES);
	if (content.kind === "unreadable") throw new UsageError(`The file of --token-file cannot be read: ${content.text}.`);
	const token = content.kind === "bytes" ? Buffer.from(content.bytes).toString("utf8").trim() : "";
	if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError("The file of --token-file does not hold one token and nothing else.");
	return token;
};
var readConnection = (shell, options) => {
	const url = either(shell, options.url, "FORGEJO_URL");
	if (url === null) throw new UsageError("Which forge? Give --url, or set FORGEJO_URL.");
	const repo = either(shell, options.repo, "FORGEJO_REPOSITORY");
	const [, owner, repository] = REPOSITORY.exec(repo ?? "") ?? [];
	if (owner === void 0 || repository === void 0) {
		throw new UsageError("Which repository? Give --repo OWNER/NAME, or set FORGEJO_REPOSITORY.");
	}
	const token = readToken(shell, options["token-file"]);
	return { address: apiOf(url), owner, repository, approver: either(shell, options.approver, "FORGEJO_APPROVER"), token };
};
var OPTIONS_OF = {
	"api-url": "--url",
	repository: "--repo",
	"base-branch": "--base",
	approver: "--approver",
	token: "FORGEJO_TOKEN",
	"pull-request": "--pr"
};
var OPTION_WORDS = Object.keys(OPTIONS_OF).join("|");
var inOptions = (text) => text.replace(
	new RegExp(`(?:the )?\\b(${OPTION_WORDS})((?:, (?:${OPTION_WORDS}))*) and (${OPTION_WORDS}) inputs?\\b`, "g"),
	(all) => all.replace(/^the | inputs?$/g, "").replace(new RegExp(OPTION_WORDS, "g"), (name) => OPTIONS_OF[name] ?? name)
).replace(new RegExp(`(?:the )?\\b(${OPTION_WORDS}) input\\b`, "g"), (_all, name) => OPTIONS_OF[name] ?? name).replace(/\bapi-url\b/g, "--url");
var tellFault = (shell, thrown) => {
	if (!(thrown instanceof Fault)) throw thrown;
	complain(shell, inOptions(`${describe(thrown)}; ${thrown.remedy}`));
	return 2;
};
var withForge = async (shell, connection, work) => {
	try {
		const { address: apiUrl, owner, repository, token } = connection;
		const forge = createForge({ apiUrl, owner, repository, token });
		try {
			return await work(forge);
		} finally {
			await forge.close();
		}
	} catch (thrown) {
		return tellFault(shell, thrown);
	}
};
var WIDTH = 96;
var BEFORE = 64;
var WIDE2 = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
var blank = (text) => [...text].map((character) => WIDE2.test(character) ? "\u3000" : /\p{M}/u.test(character) ? "" : " ").join("");
var linesOf2 = (bytes) => bytes === null ? [] : new TextDecoder("utf-8").decode(bytes).split("\n");
var excerpt = (line4, number2, column) => {
	const points = [...line4];
	const start = column > WIDTH ? column - BEFORE : 1;
	const before = `${start > 1 ? "\u2026" : ""}${shown3(points.slice(start - 1, column - 1).join(""))}`;
	const after = shown3(points.slice(column - 1, start - 1 + WIDTH).join(""));
	const more = points.length > start - 1 + WIDTH ? "\u2026" : "";
	const margin = String(number2).padStart(5);
	return [`${margin} | ${before}${after}${more}`, `${" ".repeat(margin.length)} | ${blank(before)}^`];
};
var problemLines = (problem, lines, colours) => {
	const { line: line4, column, code, text, remedy } = problem;
	const place = line4 === null ? "file" : `${line4}${column === null ? "" : `:${column}`}`;
	const source2 = line4 === null ? void 0 : lines[line4 - 1];
	const drawn = source2 === void 0 || line4 === null || column === null ? [] : excerpt(source2, line4, column);
	return [
		`  ${colours.bold(place)} ${colours.yellow(code)}: ${shown3(text)}`,
		...drawn.map((one, at) => at === 0 ? one : colours.red(one)),
		`        ${colours.cyan(shown3(remedy))}`
	];
};
var import_node_path3 = require("node:path");
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
	const parsed2 = parsePolicy(bytes, path);
	if (parsed2.kind === "valid") return { kind: "valid", path, root, bytes, policy: parsed2.value };
	return none(path, `${path} is invalid`, { bytes, problems: parsed2.problems });
};
var readFound = (path) => readFile(path, POLICY_BYTES, "no-link");
var readNearest = (cwd) => {
	for (let folder = cwd; ; folder = (0, import_node_path3.dirname)(folder)) {
		const path = (0, import_node_path3.join)(folder, POLICY_PATH);
		const content = readFound(path);
		if (content.kind !== "unreadable" || !content.absent) return readingOf(content, (0, import_node_path3.relative)(cwd, path), folder);
		if (folder === (0, import_node_path3.dirname)(folder))
			return none(POLICY_PATH, `there is no ${POLICY_PATH} here or in a folder above`, { absent: true });
	}
};
var readPolicy3 = (shell, named) => {
	if (named !== null) return readingOf(readFile((0, import_node_path3.resolve)(shell.cwd, named), POLICY_BYTES), named, null);
	const root = shell.env("OPS_REPO_ROOT") ?? "";
	if (root === "") return readNearest(shell.cwd);
	return readingOf(readFound((0, import_node_path3.resolve)(shell.cwd, root, POLICY_PATH)), (0, import_node_path3.join)(root, POLICY_PATH), (0, import_node_path3.resolve)(shell.cwd, root));
};
var policyFinding = (reading) => {
	if (reading.kind === "valid") return pass("policy", `the policy is ${reading.path}`);
	const first = reading.problems[0];
	const why = first === void 0 ? "" : `: ${first.text.replace(/\.$/, "")}`;
	const text = `${reading.text}${why}; without a valid policy every vault action is high`;
	return fail("policy", text, { tier: "high", source: first === void 0 ? reading.path : placeOf({ ...first, column: null }) });
};
var TIER_CLAIM = "--override";
var bareAction = (formula2, claim2) => ({
	id: "",
	formula: formula2,
	context: "",
	secrets: [],
	mounts: [],
	tools: [],
	model: null,
	timeoutMinutes: null,
	claim: claim2,
	dispatchMode: null,
	lines: /* @__PURE__ */ new Map()
});
var formulaFindings = (reading, name, override) => {
	const claim2 = isTier(override) ? override : null;
	const wrong = `claims ${quote(override)}, which is no tier, so it is high`;
	const refused2 = claim2 === null && override !== "" ? [fail("claim-refused", wrong, { tier: "high", source: TIER_CLAIM })] : [];
	if (reading.kind === "none") return refused2;
	const action = bareAction(name, claim2);
	const findings = tierFindings({ policy: reading.policy, policyPath: reading.path, action, actionPath: TIER_CLAIM });
	return [...findings.map((one) => one.source === `${TIER_CLAIM}:1` ? { ...one, source: TIER_CLAIM } : one), ...refused2];
};
var predictFormula = (subject, policy2) => {
	const evidence2 = [policyFinding(policy2), ...formulaFindings(policy2, subject.name, subject.override)];
	return {
		subject,
		policy: policy2,
		standing: policy2.kind === "valid" ? "valid" : "unknown",
		tier: tierOf(evidence2),
		canonical: null,
		action: null,
		evidence: evidence2,
		problems: policy2.kind === "none" ? policy2.problems : []
	};
};
var tooLargeProblem = (path, size) => {
	if (size !== null) return tooLarge(path, "vault action", size, VAULT_ACTION_BYTES);
	const text = `The vault action has more than the ${VAULT_ACTION_BYTES} bytes that are read.`;
	return problemAt("too-large", path, null, text, "Make the file smaller; nothing else in it was looked at.");
};
var readContent = (subject, policy2, formulas) => {
	const { content, path, id: id3 } = subject;
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
				id: id3,
				secrets: policy2?.secrets ?? null,
				mounts: policy2?.mounts ?? null,
				formulas
			});
		case "too-large":
			return none2(tooLargeProblem(path, content.size));
		case "unreadable":
			return none2(problemAt("unreadable", path, null, `The file cannot be read: ${content.text}.`, content.remedy));
	}
};
var predictFile = (subject, policy2, formulas) => {
	const reading = readContent(subject, policy2.kind === "valid" ? policy2.policy : null, formulas);
	const { action } = reading;
	const told2 = action === null || policy2.kind === "none" ? [] : tierFindings({ policy: policy2.policy, policyPath: policy2.path, action, actionPath: subject.path });
	const evidence2 = [policyFinding(policy2), ...told2];
	const { kind } = subject.content;
	const known = policy2.kind === "valid" && kind !== "unreadable";
	const own2 = reading.kind === "valid" ? [] : reading.problems;
	return {
		subject,
		policy: policy2,
		standing: reading.kind === "invalid" && kind !== "unreadable" ? "refused" : known ? "valid" : "unknown",
		tier: reading.kind === "valid" ? tierOf(evidence2) : "high",
		canonical: kind === "unreadable" ? null : reading.kind === "valid" || reading.canonical,
		action,
		evidence: evidence2,
		problems: [...own2, ...policy2.kind === "none" ? policy2.problems : []]
	};
};
var predict = (subject, policy2, formulas) => subject.kind === "formula" ? predictFormula(subject, policy2) : predictFile(subject, policy2, formulas);
var import_node_path4 = require("node:path");
var namesFile = (word) => word === "-" || word.includes("/") || word.includes(".toml");
var ACTIONS = ["vault", "actions"];
var stemOf = (cwd, word) => {
	if (word === "-") return null;
	const path = (0, import_node_path4.resolve)(cwd, word);
	const folders = (0, import_node_path4.dirname)(path).split(import_node_path4.sep);
	const below2 = folders.some((_, at) => ACTIONS.every((name, index) => folders[at + index] === name));
	return below2 ? (0, import_node_path4.basename)(path, ".toml") : null;
};
var check = (words2, id3, cwd) => {
	if (words2.filter((word) => word === "-").length > 1) throw new UsageError('Standard input ("-") can be read only once.');
	if (id3 === null) return;
	const files = words2.filter(namesFile);
	const [first] = files;
	if (first === void 0) throw new UsageError("--id is for a file.");
	if (files.length > 1) throw new UsageError("--id is for one file: give the others in calls of their own.");
	const stem = stemOf(cwd, first);
	if (stem !== null && stem !== id3) {
		throw new UsageError("--id says something else than the name of the file, which is what counts below vault/actions.");
	}
};
var readOne = (shell, word, id3) => ({
	kind: "file",
	name: word,
	path: word === "-" ? "<stdin>" : word,
	id: stemOf(shell.cwd, word) ?? id3,
	content: readSubject2(shell, word, VAULT_ACTION_BYTES)
});
function* readFiles(shell, words2, id3) {
	check(words2, id3, shell.cwd);
	for (const word of words2) yield readOne(shell, word, id3);
}
var withAction = (input, change) => ({
	...input,
	action: { ...input.action, ...change }
});
var withPolicy = (input, change) => ({
	...input,
	policy: { ...input.policy, ...change }
});
var formulaTries = (input) => {
	const { policy: policy2, action } = input;
	const { formula: formula2 } = action;
	return TIERS.map((tier) => {
		const tiers2 = new Map(policy2.tiers).set(formula2, { tier, line: 1 });
		return [`${quote(formula2)} = "${tier}" in [tiers]`, withPolicy(input, { tiers: tiers2 })];
	});
};
var claimTries = (input) => {
	const { policy: policy2, action } = input;
	const claims = TIERS.map((claim2) => [`blast_radius = "${claim2}"`, withAction(input, { claim: claim2 })]);
	if (action.claim === null) return claims;
	const none2 = ["no blast_radius", withAction(input, { claim: null })];
	const mayLower = new Map(policy2.mayLower).set(action.formula, 1);
	return [...claims, none2, [`${quote(action.formula)} in may_lower of [override]`, withPolicy(input, { mayLower })]];
};
var KINDS = [
	["secrets", "secret"],
	["mounts", "mount"],
	["tools", "tool"]
];
var floorTries = (input, kind, one, name) => {
	const without = input.action[kind].filter((other) => other !== name);
	const floors4 = TIERS.map((tier) => {
		const own2 = input.policy.floors[kind];
		const changed = { ...own2, named: new Map(own2.named).set(name, { tier, line: 1 }) };
		const change = { floors: { ...input.policy.floors, [kind]: changed } };
		return [`${quote(name)} = "${tier}" in [floors.${kind}]`, withPolicy(input, change)];
	});
	return [[`no ${one} ${quote(name)}`, withAction(input, { [kind]: without })], ...floors4];
};
var UNNAMED = "";
var moreTries = (input) => KINDS.map(([kind, one]) => {
	const more = [...input.action[kind], UNNAMED];
	return [`a further ${one} that has no floor of its own`, withAction(input, { [kind]: more })];
});
var dispatchTries = (input) => input.action.dispatchMode === null ? [["a dispatch_mode", withAction(input, { dispatchMode: "direct" })]] : [["no dispatch_mode", withAction(input, { dispatchMode: null })]];
var changesOf = (tries, outcome2) => tries.map(([change, input]) => ({ change, tier: tierOf(tierFindings(input)) })).filter(({ tier }) => tier !== outcome2);
var stepsOf = (input) => {
	const { action } = input;
	const findings = tierFindings(input);
	const outcome2 = tierOf(findings);
	const step = (finding2, tries) => {
		const { code, tier, source: source2, text } = finding2;
		return { code, tier, source: source2, text, changes: changesOf(tries, outcome2) };
	};
	const silent = (code, text, tries) => step({ code, text, tier: null, source: null }, tries);
	const of = (...codes) => findings.filter(({ code }) => codes.includes(code));
	const claims = of("claim", "claim-refused").map((one) => step(one, claimTries(input)));
	const dispatch = of("dispatch-mode").map((one) => step(one, dispatchTries(input)));
	const floors4 = KINDS.flatMap(
		([kind, one]) => of(`floor-${one}`).map((finding2, at) => step(finding2, floorTries(input, kind, one, action[kind][at] ?? UNNAMED)))
	);
	return [
		...of("formula", "formula-unknown").map((one) => step(one, formulaTries(input))),
		...claims.length > 0 ? claims : [silent("claim", "the vault action claims no tier", claimTries(input))],
		...floors4,
		silent("floors", `asks for nothing ${floors4.length > 0 ? "else" : "that has a floor"}`, moreTries(input)),
		...dispatch.length > 0 ? dispatch : [silent("dispatch-mode", "does not set dispatch_mode", dispatchTries(input))]
	];
};
var paint = (colours, tier) => ({ low: colours.green, medium: colours.yellow, high: colours.red })[tier](tier);
var changeLines = (changes, colours) => {
	const tiers2 = [...new Set(changes.map(({ tier }) => tier))];
	if (tiers2.length === 0) return [colours.dim("no change here alone changes the outcome")];
	return tiers2.map((tier) => {
		const ways = changes.filter((one) => one.tier === tier).map(({ change }) => shown3(change));
		return `${paint(colours, tier)} with ${ways.join(", or ")}`;
	});
};
var draw = (branches) => branches.flatMap(({ title, below: below2 }, at) => {
	const last = at === branches.length - 1;
	return [`${last ? "\u2514\u2500" : "\u251C\u2500"} ${title}`, ...below2.map((one) => `${last ? "  " : "\u2502 "}    ${one}`)];
});
var SIGN2 = { pass: "\u2713", fail: "\u2717", unknown: "?" };
var IGNORED2 = ["approval-ignored", "rejection-ignored"];
var stepsFor = (decision, { history, settings }) => {
	if (decision.kind === "ignore" || history === null || decision.shape.kind !== "addition" || decision.action === null) return [];
	const reading = readPolicyFile(history.policy, settings.policyPath, ON_BASE);
	if (reading.kind === "none") return [];
	const { policy: policy2 } = reading;
	const steps = stepsOf({ policy: policy2, policyPath: settings.policyPath, action: decision.action, actionPath: decision.shape.path });
	const isStep = ({ code, text }) => steps.some((step) => step.code === code && step.text === text);
	const others = tierOf(decision.evidence.filter((finding2) => !isStep(finding2)));
	const outcome2 = tierOf(decision.evidence);
	return steps.map((step) => ({
		...step,
		changes: step.changes.map(({ change, tier }) => ({ change, tier: strictest(tier, others) })).filter(({ tier }) => tier !== outcome2)
	}));
};
var linesAt = (path, { history, settings }) => {
	if (path === settings.policyPath) return linesOf2(history?.policy.kind === "file" ? history.policy.bytes : null);
	return linesOf2(path === history?.action?.path ? history.action.bytes : null);
};
var sourceOf3 = (source2, observation) => {
	if (source2 === null) return [];
	const [, path = "", number2 = ""] = /^(.*):([0-9]+)$/s.exec(source2) ?? [];
	const text = linesAt(path, observation)[Number(number2) - 1];
	return [text === void 0 ? shown3(source2) : `${shown3(source2)} | ${shown3(text)}`];
};
var findingBranch = (finding2, observation, colours) => {
	const { code, outcome: outcome2, tier, source: source2, text } = finding2;
	const sign = { pass: colours.green, fail: colours.red, unknown: colours.yellow }[outcome2](SIGN2[outcome2]);
	const demands = tier === null ? "" : `${paint(colours, tier)}: `;
	const below2 = sourceOf3(source2, observation).map((one) => colours.cyan(one));
	return { title: `${sign} ${colours.bold(code)}  ${demands}${shown3(text)}`, below: below2 };
};
var problemsOf = (decision, observation, colours) => {
	const { settings, history } = observation;
	const proposed = decision.kind === "refuse" && history?.proposed?.kind === "file" ? history.proposed.bytes : null;
	const lines = ({ path }) => path === settings.policyPath && proposed !== null ? linesOf2(proposed) : linesAt(path, observation);
	return decision.problems.flatMap((problem) => problemLines(problem, lines(problem), colours));
};
var releaseOf2 = ({ releasing }) => {
	if (releasing === null) return [];
	const { can, by, needed } = releasing;
	const count3 = `${needed} ${needed === 1 ? "approval" : "approvals"} of this very commit`;
	const people = can.length === 0 ? ", which nobody may give" : ` by ${can.join(", ")}`;
	return [`${count3}${by.length >= needed ? "" : people}; ${by.length === 0 ? "none yet" : `there already: ${by.join(", ")}`}`];
};
var changesOf2 = (decision, observation, colours) => {
	const steps = stepsFor(decision, observation);
	if (steps.length === 0) return [];
	const open = steps.filter(({ changes }) => changes.length > 0);
	const branches = open.map((step) => ({
		title: `${colours.bold(step.code)}  ${shown3(step.text)}`,
		below: changeLines(step.changes, colours)
	}));
	const corrected = decision.kind === "refuse" ? [`${paint(colours, tierOf(decision.evidence))} with the problems corrected`] : [];
	return [...corrected, ...branches.length === 0 ? ["no change of one line alone"] : draw(branches)];
};
var titleOf = (decision, colours) => {
	const text = shown3(headline(decision));
	if (decision.kind === "ignore") return colours.dim(text);
	if (decision.kind === "refuse") return colours.red(text);
	if (decision.kind === "approve") return colours.green(text);
	return { low: colours.yellow, medium: colours.yellow, high: colours.red }[decision.tier](text);
};
var explanation = (decision, observation, eyes, colours) => {
	const { repository, pull, base } = observation;
	const place = `${repository.owner}/${repository.name}#${pull.number} by ${pull.author}`;
	const about = `${place}, commit ${pull.head.sha.slice(0, 10)} into ${decision.kind === "ignore" ? pull.base.ref : base.name}`;
	const top = [colours.bold(titleOf(decision, colours)), shown3(about), colours.dim(eyes)];
	if (decision.kind === "ignore") return `${top.join("\n")}
`;
	const section2 = (title, lines) => lines.length === 0 ? [] : ["", colours.bold(title), ...lines];
	const said = (lines) => lines.map((one) => `  ${shown3(one)}`);
	const ignored2 = decision.evidence.filter(({ code }) => IGNORED2.includes(code)).map(({ text }) => text);
	const body = [
		...draw(decision.evidence.map((finding2) => findingBranch(finding2, observation, colours))),
		...section2("Problems", problemsOf(decision, observation, colours)),
		...section2("Who can release it", said(releaseOf2(decision))),
		...section2("Reviews that do not count", said(ignored2)),
		...section2("What happens next", said(nextSteps(decision, observation))),
		...section2("What would change the outcome", changesOf2(decision, observation, colours))
	];
	return `${[...top, ...body].join("\n")}
`;
};
var import_promises2 = require("node:timers/promises");
var import_node_v8 = require("node:v8");
init_domain();
var settingsFor = (baseBranch) => ({
	...USUAL_PATHS,
	baseBranch,
	requireProtection: true,
	deleteBranch: true,
	frozen: false
});
var sleep = (ms) => (0, import_promises2.setTimeout)(ms);
var staySmall = () => (0, import_node_v8.setFlagsFromString)("--optimize-for-size");
var ownLogin = async (forge) => {
	try {
		return (await forge.self()).login;
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
};
var readEyes = async (forge, repository, named) => {
	if (named !== null) {
		const login3 = await ownLogin(forge);
		return { login: login3, approver: named, isNamed: true, isGate: sameLogin(login3, named) };
	}
	const [{ login: login2 }, { admin }] = await Promise.all([forge.self(), repository]);
	return { login: login2, approver: login2, isNamed: false, isGate: !admin };
};
var viewOf = (forge, named, baseBranch, sweeping) => {
	const repository = forge.repository();
	const eyes = readEyes(forge, repository, named);
	repository.catch(() => void 0);
	eyes.catch(() => void 0);
	const seen = {
		...forge,
		repository: async () => (await eyes).isGate ? repository : { ...await repository, admin: false },
		branch: async (name) => {
			const branch = await forge.branch(name);
			return branch === null || (await eyes).isGate ? branch : { ...branch, userCanMerge: true, userCanPush: false };
		}
	};
	const identity = eyes.then(({ approver }) => approver);
	identity.catch(() => void 0);
	return { forge: seen, eyes, target: { settings: settingsFor(baseBranch), likelyBase: null, identity, sleep, sweeping } };
};
var sayEyes = ({ login: login2, approver, isNamed, isGate }, base) => {
	const granted = isGate ? "" : `; that the gate may merge into ${shown3(base)}, and may not push to it, is taken for granted`;
	if (!isNamed) {
		const who = `seen by ${shown3(login2 ?? approver)}, whose token this is and who is taken for the gate's own account`;
		return `${who}: --approver LOGIN names another${granted}`;
	}
	if (isGate) return `seen with the token of the gate's own account, ${shown3(approver)}`;
	const whose = login2 === null ? "a token that may not say whose it is" : `the token of ${shown3(login2)}`;
	return `seen with ${whose}, for the gate's own account ${shown3(approver)}${granted}`;
};
var exitOf2 = ({ kind }) => kind === "refuse" || kind === "hold" ? 1 : 0;
var readNumber = (options) => {
	if (options.policy !== null || options.id !== null) {
		throw new UsageError("--policy and --id are for a file: a pull request is judged by the policy on its base branch.");
	}
	if (!/^[1-9]\d{0,14}$/.test(options.pr ?? "")) throw new UsageError("--pr needs the number of a pull request.");
	return Number(options.pr);
};
var explainPull = async (shell, _words, options) => {
	const number2 = readNumber(options);
	const connection = readConnection(shell, options);
	return withForge(shell, connection, async (own2) => {
		const view = viewOf(own2, connection.approver, options.base, false);
		const manner = { ...view.target, writes: "none", patience: 0, isLate: () => false };
		const { decision, observation, digest } = await run(view.forge, manner, number2);
		const eyes = await view.eyes;
		if (options.json) {
			const { login: login2, approver, isGate: gate } = eyes;
			const steps = stepsFor(decision, observation);
			shell.out.write(jsonLine({ ...reportJson(decision, observation, digest), seen: { login: login2, approver, gate }, steps }));
		} else {
			const said = sayEyes(eyes, observation.base.name);
			shell.out.write(explanation(decision, observation, said, shell.out.colours));
		}
		return exitOf2(decision);
	});
};
var import_promises3 = require("node:timers/promises");
init_domain();
init_mini();
init_schema_atoms();
var Place = /* @__PURE__ */ pipe(
	/* @__PURE__ */ object({
		id: id2,
		owner: login,
		name: /* @__PURE__ */ string2(),
		default_branch: /* @__PURE__ */ string2(),
		archived: /* @__PURE__ */ boolean2(),
		permissions: /* @__PURE__ */ object({ admin: /* @__PURE__ */ boolean2(), push: /* @__PURE__ */ boolean2() })
	}),
	/* @__PURE__ */ transform(({ default_branch: defaultBranch, permissions, ...rest }) => ({ ...rest, ...permissions, defaultBranch }))
);
var Places = /* @__PURE__ */ array(Place);
var FoundPath = /* @__PURE__ */ pipe(
	/* @__PURE__ */ union([/* @__PURE__ */ object({ type: /* @__PURE__ */ string2(), sha }), /* @__PURE__ */ array(/* @__PURE__ */ unknown2())]),
	/* @__PURE__ */ transform((found) => "type" in found && found.type === "file" ? found.sha : "other")
);
var Added = /* @__PURE__ */ pipe(
	/* @__PURE__ */ object({ content: /* @__PURE__ */ object({ path: /* @__PURE__ */ string2(), sha }), commit: /* @__PURE__ */ object({ sha }) }),
	/* @__PURE__ */ transform(({ content, commit }) => ({ path: content.path, blob: content.sha, commit: commit.sha }))
);
var Proposal = /* @__PURE__ */ pipe(
	/* @__PURE__ */ object({
		number: id2,
		html_url: /* @__PURE__ */ string2(),
		user: login,
		state: /* @__PURE__ */ _enum(["open", "closed"]),
		merged: /* @__PURE__ */ boolean2(),
		merge_commit_sha: /* @__PURE__ */ nullable(sha),
		merged_by: loginOrNull,
		labels: /* @__PURE__ */ array(/* @__PURE__ */ object({ name: /* @__PURE__ */ string2() })),
		base: /* @__PURE__ */ object({ ref: /* @__PURE__ */ string2() }),
		// `label` stays the branch's name when the branch is gone (forgejo-api.md 2.2).
		head: /* @__PURE__ */ object({ label: /* @__PURE__ */ string2(), sha })
	}),
	/* @__PURE__ */ transform(({ html_url: url, user, merge_commit_sha: mergeCommit, merged_by: mergedBy, labels, base, head, ...rest }) => ({
		...rest,
		url,
		author: user,
		mergeCommit,
		mergedBy,
		labels: labels.map(({ name }) => name),
		base: base.ref,
		branch: head.label,
		head: head.sha
	}))
);
var ProposalRows = /* @__PURE__ */ array(
	/* @__PURE__ */ pipe(
		/* @__PURE__ */ unknown2(),
		/* @__PURE__ */ transform((row2) => {
			const parsed2 = Proposal.safeParse(row2);
			return parsed2.success ? parsed2.data : null;
		})
	)
);
var PAGE = 50;
var FORK_PAGES = 20;
var get2 = (path) => ({ method: "GET", path });
var post2 = (path, body) => ({ method: "POST", path, body });
var pathOf2 = (path) => path.split("/").map(segment).join("/");
var wordsOf = (api, answer) => api.quote(messageOf(readBody(answer)) || `answered ${answer.status} without a reason`);
var answerOf = async (api, call, expected) => {
	const answer = await api.answer(call, expected);
	if (missingScope(answer) !== null) throw api.refused(call, answer);
	return answer;
};
var createPlaces2 = (api) => ({
	account: async () => {
		const answer = await api.answer(get2("/user"), [200, 403]);
		if (answer.status === 200) return (await api.parse(get2("/user"), answer, (usual) => usual.User)).login;
		if (missingScope(answer) === null) throw api.refused(get2("/user"), answer);
		return null;
	},
	place: async () => {
		const { value } = await api.get(api.repository, () => Place);
		const named = `/repos/${segment(value.owner)}/${segment(value.name)}`;
		if (!sameLogin(named, api.repository)) throw api.fault(get2(api.repository), "answered with another object", RETRY);
		return value;
	},
	forks: async () => {
		const found = /* @__PURE__ */ new Map();
		for (let page = 1; page <= FORK_PAGES; page += 1) {
			const { value } = await api.get(`${api.repository}/forks?limit=${PAGE}&page=${page}`, () => Places, { grows: true });
			if (value.length === 0) break;
			for (const place of value) found.set(place.id, place);
		}
		return [...found.values()];
	},
	fork: async () => {
		const call = post2(`${api.repository}/forks`, {});
		const answer = await api.answer(call, [202, 409]);
		return answer.status === 409 ? null : api.parse(call, answer, () => Place);
	}
});
var createContents = (api) => ({
	at: async (path, ref) => {
		const found = await unlessOverCap(
			api.find(`${api.repository}/contents/${pathOf2(path)}?ref=${segment(ref)}`, () => FoundPath, { grows: true }),
			{ value: "other" }
		);
		return found?.value ?? null;
	},
	add: async ({ path, bytes, message: message2, from, branch }) => {
		const content = Buffer.from(bytes).toString("base64");
		const call = post2(`${api.repository}/contents/${pathOf2(path)}`, { content, message: message2, branch: from, new_branch: branch });
		const answer = await answerOf(api, call, [201, 403, 422]);
		if (answer.status !== 201) return { kind: answer.status === 403 ? "forbidden" : "taken", text: wordsOf(api, answer) };
		const added = await api.parse(call, answer, () => Added);
		if (added.path !== path || !isBlob(bytes, added.blob)) throw api.fault(call, "answered with another object", RETRY);
		return { kind: "added", commit: added.commit };
	}
});
var REFUSALS = { 404: "unknown", 409: "exists" };
var createPulls = (api) => ({
	proposal: async (number2) => {
		const path = `${api.repository}/pulls/${number2}`;
		const found = await api.find(path, () => Proposal, { grows: true });
		if (found !== null && found.value.number !== number2) throw api.fault(get2(path), "answered with another object", RETRY);
		return found?.value ?? null;
	},
	closed: async (base, branch) => {
		const query = new URLSearchParams({ state: "closed", base, head: branch, limit: String(PAGE), page: "1" });
		const path = `${api.repository}/pulls?${query}`;
		const rows = await unlessOverCap(
			api.get(path, () => ProposalRows, { grows: true }),
			{ value: [] }
		);
		return rows.value.flatMap((row2) => row2?.state === "closed" && row2.base === base && row2.branch === branch ? [row2] : []).sort((a, b) => b.number - a.number);
	},
	open: async (spec) => {
		const call = post2(`${api.repository}/pulls`, spec);
		const answer = await answerOf(api, call, [201, 403, 404, 409, 422]);
		if (answer.status !== 201) return { kind: REFUSALS[answer.status] ?? "refused", text: wordsOf(api, answer) };
		const proposal = await api.parse(call, answer, () => Proposal);
		const asked = proposal.base === spec.base && proposal.branch === spec.head.slice(spec.head.indexOf(":") + 1);
		if (!asked || proposal.state !== "open") throw api.fault(call, "answered with another object", RETRY);
		return { kind: "opened", proposal };
	}
});
var createProposals = (api) => ({
	...createPlaces2(api),
	...createContents(api),
	...createPulls(api)
});
var createAuthorForge = (options) => createForgeWith(options, (api) => ({ proposals: createProposals(api) }));
var DEFAULT_SECONDS = 600;
var MOST_SECONDS = 86400;
var readSeconds = (text, wait2) => {
	if (text === null) return DEFAULT_SECONDS;
	if (!wait2) throw new UsageError("--timeout is for --wait.");
	const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
	throw new UsageError(`--timeout is a whole number of seconds from 1 to ${MOST_SECONDS}.`);
};
var readAsked = (shell, options) => {
	if (options.file === null || options.file === "") throw new UsageError("Which file? Give --file.");
	const seconds = readSeconds(options.timeout, options.wait);
	const [file] = readFiles(shell, [options.file], null);
	if (file === void 0) throw new UsageError("Which file? Give --file.");
	return { file, fork: options.fork, base: options.base, waitMs: options.wait ? seconds * 1e3 : null };
};
var readAlone = (file) => {
	const nobody = { kind: "none", path: USUAL_PATHS.policyPath, absent: true, bytes: null, text: "", problems: [] };
	return { ...predict(file, nobody, null), evidence: [] };
};
var targetOf = (file, alone) => {
	if (alone.action === null || alone.problems.length > 0 || file.content.kind !== "bytes") return null;
	const { id: id3 } = alone.action;
	const path = `${USUAL_PATHS.actionsPath}/${id3}.toml`;
	return { id: id3, path, branch: `vault/${id3}`, bytes: file.content.bytes, file: { ...file, path, id: id3 } };
};
init_domain();
var isListed = (names4, account, { teams }) => {
	let open = false;
	for (const name of names4) {
		if (!isTeam(name)) {
			if (sameLogin(name, account)) return "yes";
			continue;
		}
		const team = teams.get(name.slice(1).toLowerCase());
		if (team?.kind === "members" && team.logins.some((login2) => sameLogin(login2, account))) return "yes";
		open ||= team?.kind !== "members";
	}
	return open ? "unknown" : "no";
};
var authorFinding = (ground, { account, fork }) => {
	const authors2 = ground.policy.kind === "valid" ? ground.policy.policy.authors : null;
	const name = account ?? "the account of the token";
	if (authors2 === null && fork) {
		return fail("author", `${name} proposes it from a fork: a person must look at it`, { tier: "medium" });
	}
	if (authors2 === null) return pass("author", `${name} proposes it from a branch of this repository, which only writers can push`);
	const source2 = `${USUAL_PATHS.policyPath}:${authors2.line}`;
	const listed3 = account === null ? "unknown" : isListed(authors2.low, account, ground);
	if (listed3 === "yes") return pass("author", `${name} may have low without another person`, { source: source2 });
	if (listed3 === "no") {
		return fail("author", `[authors] low does not list ${name}: a person must look at it`, { source: source2, tier: "medium" });
	}
	const why = account === null ? "the token may not ask whose it is" : "the members of a team cannot be known";
	const text = `whether [authors] low lists ${name} is not known here: ${why}`;
	return unknown("author", text, { source: source2, tier: account === null ? "medium" : "high" });
};
var gateFinding = ({ account, approver }) => sameLogin(account, approver) ? [fail("gate-account", `${account} is the gate's own account, which cannot propose anything milder`, { tier: "high" })] : [];
var frozenFinding = ({ policy: policy2 }) => {
	const limit = policy2.kind === "valid" ? policy2.policy.limits.frozen : null;
	if (limit?.value !== true) return [];
	const source2 = limit.line === null ? {} : { source: `${USUAL_PATHS.policyPath}:${limit.line}` };
	return [fail("frozen", `the gate is frozen by frozen in [limits] of ${USUAL_PATHS.policyPath}`, source2)];
};
var forecast = (ground, target, who) => {
	const prediction = predict(target.file, ground.policy, ground.formulas);
	if (prediction.standing === "refused") return prediction;
	const evidence2 = [...prediction.evidence, authorFinding(ground, who), ...gateFinding(who), ...frozenFinding(ground)];
	return { ...prediction, evidence: evidence2, tier: tierOf(evidence2) };
};
var toldOf = (prediction, path) => ({
	...prediction,
	subject: prediction.subject.kind === "file" ? { ...prediction.subject, path } : prediction.subject,
	problems: prediction.problems.map((one) => one.path === USUAL_PATHS.policyPath ? one : { ...one, path })
});
var nextStep = ({ policy: policy2, tier, evidence: evidence2 }) => {
	if (evidence2.some(({ code }) => code === "frozen")) return "The gate holds it until its operator takes the freeze back.";
	if (policy2.kind === "none") return "The gate holds it as high; a person with the right to do so can merge it by hand.";
	if (tier === "low") return "The gate judges it with its next run; at low it merges it, and nobody needs to do anything.";
	const { approvers, approvals: approvals2, merge: merge3 } = policy2.policy[tier];
	if (approvers.length === 0) {
		return `The gate holds it: the policy names nobody in [${tier}] approvers, so a person merges it by hand.`;
	}
	const then = merge3 === "gate" ? "the gate merges it" : "a person merges it";
	return `It waits for ${approvals2} ${approvals2 === 1 ? "approval" : "approvals"} by ${approvers.join(", ")}; then ${then}.`;
};
var SHOWN2 = 40;
var names3 = (all, one, many) => {
	if (all.length === 0) return `no ${many}`;
	const more = all.length > SHOWN2 ? ` and ${all.length - SHOWN2} more` : "";
	return `${all.length === 1 ? one : many} ${all.slice(0, SHOWN2).map((name) => inline(name)).join(", ")}${more}`;
};
var row = ({ tier, text, source: source2 }) => {
	const where = source2 === null ? "" : ` (${inline(source2)})`;
	return `- ${tier === null ? "" : `**${tier}**: `}${prose(text)}${where}`;
};
var titleOf2 = ({ id: id3 }) => `vault: ${id3}`;
var messageOf2 = ({ id: id3 }) => `vault: add ${id3}`;
var bodyOf = ({ id: id3 }, prediction, base, blob) => {
	const { action, tier, evidence: evidence2, policy: policy2 } = prediction;
	if (action === null) return "";
	const policyAt2 = blob === null ? `${inline(policy2.path)} on ${inline(base)}` : `${inline(policy2.path)} on ${inline(base)}, blob \`${blob.slice(0, 10)}\``;
	const rows = evidence2.slice(0, SHOWN2).map(row);
	const more = evidence2.length > SHOWN2 ? [`- \u2026and ${evidence2.length - SHOWN2} more`] : [];
	const touch2 = [
		names3(action.secrets, "secret", "secrets"),
		names3(action.mounts, "mount", "mounts"),
		names3(action.tools, "tool", "tools")
	];
	return [
		`Asks for formula ${inline(action.formula)} as vault action ${inline(id3)}.`,
		"",
		`**Blast radius: ${tier}**, as predicted from ${policyAt2}. The pull request itself can only make it stricter.`,
		"",
		...rows,
		...more,
		"",
		`**May touch**: ${touch2.join("; ")}.`,
		"",
		`**Next**: ${prose(nextStep(prediction))}`,
		"",
		"In the words of its author, which nobody has checked:",
		"",
		fence(action.context, "text"),
		"",
		"<sub>written by vault-gate request; the gate judges the files alone</sub>"
	].join("\n");
};
var MAX_TEAMS3 = 20;
var settingsOf = (baseBranch) => ({
	...USUAL_PATHS,
	baseBranch,
	requireProtection: true,
	deleteBranch: false,
	frozen: false
});
var readHead = (forge, clock, base, head, tip) => readHistory(forge, readTrees(forge), clock.sleep, settingsOf(base), head, tip);
var policyOf = ({ policy: policy2 }) => {
	const path = USUAL_PATHS.policyPath;
	const reading = readPolicyFile(policy2, path, ON_BASE);
	const bytes = policy2.kind === "file" ? policy2.bytes : null;
	if (reading.kind === "valid" && bytes !== null) return { kind: "valid", path, root: null, bytes, policy: reading.policy };
	const { text, problems } = reading.kind === "none" ? reading : { text: `${path} cannot be used`, problems: [] };
	return { kind: "none", path, absent: policy2.kind === "absent", bytes, text, problems };
};
var readTeams3 = async (forge, policy2) => {
	const listed3 = policy2.kind === "valid" ? policy2.policy.authors?.low ?? [] : [];
	const names4 = [...new Set(listed3.filter(isTeam).map((team) => team.slice(1).toLowerCase()))].slice(0, MAX_TEAMS3);
	return new Map(await Promise.all(names4.map(async (name) => [name, await forge.team(name)])));
};
var readGround = async (forge, clock, base) => {
	const [place, account] = await Promise.all([forge.proposals.place(), forge.proposals.account()]);
	const name = base ?? place.defaultBranch;
	const branch = await forge.branch(name);
	if (branch === null) {
		throw new Fault(
			`${place.owner}/${place.name} has no branch ${JSON.stringify(name)}`,
			"name the branch with the policy: --base"
		);
	}
	const history = await readHead(forge, clock, name, branch.tip, branch.tip);
	const policy2 = policyOf(history);
	const formulas = history.formulas === null ? null : { folder: history.formulas.dir, names: formulasIn(history.formulas.files) };
	return { place, account, base: branch, history, policy: policy2, formulas, teams: await readTeams3(forge, policy2) };
};
var blocked = (code, path, text, remedy, pull = null) => ({
	state: null,
	pull,
	problems: [problemAt(code, path, null, text, remedy)],
	status: null,
	notes: []
});
var reached = (state, pull, notes = []) => ({
	state,
	pull,
	problems: [],
	status: null,
	notes
});
var exitOf3 = ({ state, problems }) => {
	if (problems.length > 0 || state === null || state === "closed" || state === "refused") return 1;
	return state === "waiting" ? 3 : 0;
};
var rightsObstacle = ({ place }, fork, path) => {
	const name = `${place.owner}/${place.name}`;
	if (place.archived) return blocked("archived", path, `${name} is archived: nobody can propose anything.`, "Ask its owner.");
	if (place.push || fork) return null;
	const text = `The account of the token may not push to ${name}.`;
	return blocked("no-write", path, text, "Call with --fork, or have the account made a writer.");
};
var takenOnBase = ({ history, base }, { id: id3, path, bytes }) => {
	const after = { name: `${id3}.toml`, mode: "100644", id: base.tip, size: bytes.length };
	const { taken, fired } = history;
	const changes = [{ path, before: null, after }];
	const shape = readShape({
		actionsPath: USUAL_PATHS.actionsPath,
		firedPath: firedPath(USUAL_PATHS),
		changes,
		strays: [],
		taken,
		fired,
		commits: 1
	});
	return shape.kind === "other" ? shape.found.join("; ") : null;
};
var baseObstacle = async (forge, ground, target) => {
	const found = takenOnBase(ground, target);
	if (found === null) return null;
	const at = ground.history.taken.includes(`${target.id}.toml`) ? await forge.proposals.at(target.path, ground.base.tip) : null;
	if (at !== null && at !== "other" && isBlob(target.bytes, at)) {
		const closed = await forge.proposals.closed(ground.base.name, target.branch);
		const merged = closed.find((one) => one.merged);
		const ran = ground.history.taken.includes(`${target.id}.result.json`);
		if (merged !== void 0) return reached("merged", merged, ran ? ["it ran already: its result is on the base branch"] : []);
	}
	const text = `It ${found}.`;
	return blocked("id-taken", target.path, text, "Take another id, unless that one is what you want.");
};
var MOST_LOOKED = 100;
var findTwin = async (forge, others, { path, branch }) => {
	const named = others.filter((pull) => pull.head.ref === branch);
	const newest = others.filter((pull) => pull.head.ref !== branch).sort((a, b) => b.number - a.number);
	const looked = [...named, ...newest].slice(0, MOST_LOOKED);
	const has2 = await Promise.all(looked.map(async (pull) => await forge.proposals.at(path, pull.head.sha) !== null));
	return { twin: looked.find((_, at) => has2[at] === true) ?? null, unseen: others.length - looked.length };
};
init_domain();
init_domain();
var TRIES = 20;
var PAUSE_MS = 500;
var nameOf3 = ({ owner, name }) => `${owner}/${name}`;
var findFork = async (forge, { account, place }) => {
	const all = await forge.proposals.forks();
	if (account !== null) return all.find(({ owner }) => sameLogin(owner, account)) ?? null;
	const own2 = all.filter(({ admin, owner }) => admin && !sameLogin(owner, place.owner));
	if (own2.length < 2) return own2[0] ?? null;
	throw new Fault(
		`the token may not ask whose it is, and may administer ${own2.length} forks of ${nameOf3(place)}`,
		"give the token the scope read:user, so that the fork of its own account is known"
	);
};
var makeFork = async (forge, ground) => await forge.proposals.fork() ?? await findFork(forge, ground);
var noFork = (ground, path) => {
	const own2 = sameLogin(ground.account, ground.place.owner);
	const text = own2 ? `${nameOf3(ground.place)} belongs to the account of the token, which so cannot fork it.` : `The account of the token has another repository called ${ground.place.name}, or may not fork ${nameOf3(ground.place)}.`;
	return blocked("no-fork", path, text, own2 ? "Call without --fork." : "Rename that repository, or call without --fork.");
};
var readBase = async (fork, clock, place, name) => {
	for (let left = TRIES; left > 0; left -= 1) {
		const branch = await fork.branch(name);
		if (branch !== null) return branch;
		await clock.sleep(PAUSE_MS);
	}
	throw new Fault(
		`the fork ${nameOf3(place)} has no branch ${JSON.stringify(name)}, or is not copied yet`,
		"run again; if it stays, push that branch to the fork"
	);
};
var settleIn = async (forge, fork, clock, ground, place, path) => {
	const { base } = ground;
	const own2 = await readBase(fork, clock, place, base.name);
	const ahead = own2.tip === base.tip ? { total: 0 } : await forge.commitsAhead(own2.tip, base.tip, 1);
	if (ahead?.total === 0) return { forge: fork, place, base: own2, owner: place.owner };
	const text = `${base.name} of the fork ${nameOf3(place)} has commits that ${base.name} of ${nameOf3(ground.place)} has not.`;
	return blocked("fork-ahead", path, text, `Reset ${base.name} of the fork to that of the ops repository.`);
};
var TRIES2 = 5;
var PAUSE_MS2 = 500;
var ownOf = (pulls, { ground, target }, place) => pulls.find(
	({ base, head, flow }) => flow === 0 && base.ref === ground.base.name && head.repository === place?.id && head.ref === target.branch
) ?? null;
var readBack = async (forge, number2) => {
	const proposal = await forge.proposals.proposal(number2);
	if (proposal !== null) return proposal;
	throw new Fault(`pull request #${number2} was listed, but is not there`, "run again");
};
var strangeness = async ({ forge, ground, target, clock }, home, head) => {
	const history = await readHead(home.forge, clock, home.base.name, head, home.base.tip);
	const { line: line4 } = history;
	if (line4.kind === "none") return line4.text;
	const shape = readShape({
		...history,
		actionsPath: USUAL_PATHS.actionsPath,
		firedPath: firedPath(USUAL_PATHS),
		commits: history.line.commits.length
	});
	if (shape.kind !== "addition") return shape.kind === "other" ? `it ${shape.found.slice(0, 5).join("; ")}` : "it moves files";
	if (shape.path !== target.path) return `it adds ${shape.path}`;
	if (!isBlob(target.bytes, shape.entry.id)) return `its ${target.path} has another text than the file`;
	if (home.owner === null) return null;
	const below2 = await forge.commitsAhead(line4.from, ground.base.tip, 1);
	return below2?.total === 0 ? null : `it does not grow from ${ground.base.name} of the ops repository`;
};
var takenBranch = ({ target }, home, why, own2) => {
	const where = `${home.place.owner}/${home.place.name}`;
	const pull = own2 === null ? "" : ` of pull request #${own2.number}`;
	const text = `The branch ${target.branch}${pull} in ${where} is there already, with something else: ${why}.`;
	return blocked("branch-taken", target.path, text, "Delete that branch if nobody needs it, or take another id.");
};
var writeBranch = async (plan2, home, own2) => {
	const { target } = plan2;
	const { path, bytes, branch } = target;
	const spec = { path, bytes, message: messageOf2(target), from: home.base.name, branch };
	const before = await home.forge.branch(branch);
	const added = before === null ? await home.forge.proposals.add(spec) : null;
	if (added?.kind === "added") return { fresh: true };
	if (added?.kind === "forbidden") {
		const text = `The forge does not let the account write ${branch}: ${added.text}.`;
		const remedy = plan2.fork ? "Ask the owner of the forge." : "Ask for a branch rule that leaves vault/** open, or call with --fork.";
		return blocked("branch-refused", path, text, remedy);
	}
	const there = before ?? await home.forge.branch(branch);
	if (there === null) {
		return blocked("branch-refused", path, `The forge refused to add ${path}: ${added?.text}.`, "Take another id.");
	}
	const why = await strangeness(plan2, home, there.tip);
	return why === null ? { fresh: false } : takenBranch(plan2, home, why, own2);
};
var openPull = async (plan2, home, notes) => {
	const { forge, ground, target, clock, body } = plan2;
	const head = home.owner === null ? target.branch : `${home.owner}:${target.branch}`;
	const spec = { head, base: ground.base.name, title: titleOf2(target), body };
	for (let tries = 1; ; tries += 1) {
		const answer = await forge.proposals.open(spec);
		if (answer.kind === "opened") return reached("opened", answer.proposal, notes);
		if (answer.kind === "refused") {
			return blocked(
				"pull-refused",
				target.path,
				`The forge refused the pull request: ${answer.text}.`,
				"Ask the owner of the repository."
			);
		}
		if (answer.kind === "exists") {
			const own2 = ownOf((await forge.openPulls()).pulls, plan2, home.place);
			if (own2 !== null) return reached("found", await readBack(forge, own2.number), notes);
		}
		if (tries === TRIES2) throw new Fault(`the pull request could not be opened: ${answer.text}`, "run again");
		await clock.sleep(PAUSE_MS2);
	}
};
var findPlace = async ({ forge, ground, fork }) => fork ? findFork(forge, ground) : ground.place;
var homeOf = async (plan2, place) => {
	const { forge, ground, target, clock } = plan2;
	if (!plan2.fork) return { forge, place, base: ground.base, owner: null };
	return settleIn(forge, plan2.open(place), clock, ground, place, target.path);
};
var closedBefore = async ({ forge, ground, target }, fresh) => {
	if (fresh) return [];
	const [last] = await forge.proposals.closed(ground.base.name, target.branch);
	return last === void 0 || last.merged ? [] : [`#${last.number} from a branch of this name was closed without being merged`];
};
var propose2 = async (plan2) => {
	const { forge, ground, target } = plan2;
	const [{ pulls, unread }, found] = await Promise.all([forge.openPulls(), findPlace(plan2)]);
	const own2 = ownOf(pulls, plan2, found);
	const others = pulls.filter((pull) => pull !== own2 && pull.base.ref === ground.base.name);
	const { twin, unseen } = own2 === null ? await findTwin(forge, others, target) : { twin: null, unseen: 0 };
	if (twin !== null) {
		const who = sameLogin(twin.author, ground.account) ? "the same account" : twin.author;
		const text = `Pull request #${twin.number} by ${who} adds ${target.path} already.`;
		return blocked("twin", target.path, text, "Follow that one, or take another id.", await readBack(forge, twin.number));
	}
	const place = found ?? await makeFork(forge, ground);
	if (place === null) return noFork(ground, target.path);
	const home = await homeOf(plan2, place);
	if ("state" in home) return home;
	const written2 = await writeBranch(plan2, home, own2);
	if ("state" in written2) return written2;
	if (own2 !== null) return reached("found", await readBack(forge, own2.number));
	const left = unseen + unread;
	const notes = left === 0 ? [] : [`${left} open pull requests were not looked into for the same vault action`];
	return openPull(plan2, home, [...notes, ...await closedBefore(plan2, written2.fresh)]);
};
init_json2();
var NO_PROOF = "This is what the forge shows now, not a proof: vault-gate verify gives that.";
var DECISIONS = { success: "approve", pending: "hold", failure: "refuse" };
var NEXT = {
	opened: "wait",
	found: "wait",
	waiting: "wait",
	merged: "none",
	closed: "open-new",
	refused: "push"
};
var NOBODY3 = { on: null, who: [], needed: 0, have: 0 };
var waitingOf2 = ({ outcome: outcome2, prediction }, predicted) => {
	if (outcome2.state === null || outcome2.state === "refused") return { ...NOBODY3, on: "author" };
	if (outcome2.state === "merged" || outcome2.state === "closed") return NOBODY3;
	if (prediction.evidence.some(({ code }) => code === "frozen")) return { ...NOBODY3, on: "operator" };
	return predicted.on === null ? { ...NOBODY3, on: "gate" } : predicted;
};
var requestJson = (telling) => {
	const { repository, base, policyBlob, prediction, outcome: outcome2 } = telling;
	const { state, pull, status, notes } = outcome2;
	const offline = offlineJson(prediction);
	return {
		...offline,
		repository,
		pull: pull?.number ?? null,
		head: pull?.head ?? null,
		base,
		policy: base === null ? null : { ...offline.policy, blob: policyBlob },
		decision: status === null ? null : DECISIONS[status.state] ?? null,
		problems: [...prediction.problems, ...outcome2.problems],
		waiting: waitingOf2(telling, offline.waiting),
		next: state === null ? offline.next : NEXT[state],
		url: pull?.url ?? null,
		state,
		mergeCommit: pull?.mergeCommit ?? null,
		status: status === null ? null : { state: status.state, text: status.description, by: status.creator },
		labels: pull?.labels ?? [],
		notes,
		proof: false
	};
};
var line2 = (label, text) => `${label.padEnd(9)}${shown3(text)}
`;
var colourOf = (shell, { state, problems }) => {
	const { green, yellow, red } = shell.out.colours;
	if (problems.length > 0) return red;
	if (state === "opened" || state === "found" || state === "merged") return green;
	return state === "waiting" ? yellow : red;
};
var problemText = (shell, { prediction, outcome: outcome2 }) => {
	const { subject } = prediction;
	const content = subject.kind === "file" && subject.content.kind === "bytes" ? subject.content.bytes : null;
	const own2 = subject.kind === "file" ? prediction.problems.filter(({ path }) => path === subject.path) : [];
	const lines = linesOf2(content);
	const told2 = [
		...own2.flatMap((problem) => problemLines(problem, lines, shell.out.colours)),
		...outcome2.problems.flatMap((problem) => problemLines(problem, [], shell.out.colours))
	];
	return told2.map((one) => `${one}
`).join("");
};
var firstLine = (shell, { repository, prediction, outcome: outcome2 }) => {
	const { state, pull } = outcome2;
	const paint3 = colourOf(shell, outcome2);
	if (state !== null && pull !== null) {
		return `${paint3(state)}${" ".repeat(9 - state.length)}${shown3(`${repository}#${pull.number}`)}  ${shown3(pull.url)}
`;
	}
	const { subject } = prediction;
	const name = subject.kind === "file" ? subject.path : subject.name;
	const also = pull === null ? "" : `  ${shown3(pull.url)}`;
	const unread = subject.kind === "file" && subject.content.kind === "unreadable";
	const word = unread ? shell.out.colours.yellow("unknown") : paint3("refused");
	return `${word}  ${shown3(name)}, so nothing was sent${also}
`;
};
var tierText = (shell, { prediction }) => {
	const { green, yellow, red } = shell.out.colours;
	const { tier, evidence: evidence2 } = prediction;
	const painted = { low: green, medium: yellow, high: red }[tier](tier);
	const rows = evidence2.map(({ tier: asks, text, source: source2 }) => {
		const where = source2 === null ? "" : ` [${source2}]`;
		return line2("", `${asks === null ? "" : `${asks}: `}${text}${where}`);
	});
	return `${"tier".padEnd(9)}${painted}, as predicted; the pull request itself can only make it stricter
${rows.join("")}`;
};
var STEPS = {
	merged: "Nobody needs to do anything.",
	closed: "It was closed without being merged; call again only if it is still wanted.",
	refused: "The gate refused it; its comment on the pull request says why."
};
var stepOf = ({ outcome: outcome2, prediction }) => {
	const { state } = outcome2;
	return state === "merged" || state === "closed" || state === "refused" ? STEPS[state] : nextStep(prediction);
};
var seenText = ({ outcome: outcome2 }) => {
	const { pull, status, notes } = outcome2;
	const by = pull?.mergedBy == null ? "" : ` by ${pull.mergedBy}`;
	const merge3 = pull?.merged === true ? [line2("merge", `${pull.mergeCommit ?? "unknown"}${by}`)] : [];
	const said = status === null ? [] : [line2("status", `${status.state}: ${status.description} (${status.creator ?? "nobody"})`)];
	const labels = pull === null || pull.labels.length === 0 ? [] : [line2("labels", pull.labels.join(", "))];
	return [...merge3, ...said, ...labels, ...notes.map((note2) => line2("note", note2))].join("");
};
var tell2 = (shell, telling, json) => {
	if (json) {
		shell.out.write(jsonLine(requestJson(telling)));
		return;
	}
	const { outcome: outcome2 } = telling;
	const open = outcome2.state !== null;
	const looked = outcome2.status !== null || outcome2.pull?.merged === true;
	shell.out.write(
		[
			firstLine(shell, telling),
			problemText(shell, telling),
			open ? tierText(shell, telling) : "",
			open ? seenText(telling) : "",
			open ? line2("next", stepOf(telling)) : "",
			open && looked ? line2("", NO_PROOF) : ""
		].join("")
	);
};
init_domain();
var FIRST_PAUSE_MS = 1e3;
var LONGEST_PAUSE_MS = 1e4;
var MOST_FAILURES = 3;
var statusOf = async ({ forge, approver }, pull) => {
	const statuses = await unlessOverCap(forge.statuses(pull.head), []);
	const fits = (one) => one.context === STATUS_CONTEXT && (approver === null || sameLogin(one.creator, approver));
	return statuses.find(fits) ?? null;
};
var mergedOutcome = async ({ forge, target }, pull) => {
	const at = await forge.proposals.at(target.path, pull.mergeCommit ?? pull.base);
	const merged = reached("merged", pull);
	if (at !== null && at !== "other" && isBlob(target.bytes, at)) return merged;
	const text = `Pull request #${pull.number} was merged, but ${target.path} in it is not the file.`;
	const problem = problemAt("merged-otherwise", target.path, null, text, "Look who pushed to it; the file itself was not merged.");
	return { ...merged, problems: [problem] };
};
var look = async (watch, before, number2) => {
	const pull = await watch.forge.proposals.proposal(number2);
	if (pull === null) throw new Fault(`pull request #${number2} is gone`, "look at the repository");
	if (pull.merged) return { ...await mergedOutcome(watch, pull), status: await statusOf(watch, pull), notes: before.notes };
	const status = await statusOf(watch, pull);
	if (pull.state === "closed") return { ...before, state: "closed", pull, status };
	return { ...before, state: status?.state === "failure" ? "refused" : before.state, pull, status };
};
var isOver = ({ state }) => state === "merged" || state === "closed" || state === "refused";
var awaitEnd = async (watch, begun, number2, waitMs) => {
	const { clock, progress } = watch;
	const start = clock.now();
	let [seen, pause2, failures] = [begun, FIRST_PAUSE_MS, 0];
	for (; ; ) {
		try {
			seen = await look(watch, seen, number2);
			failures = 0;
		} catch (thrown) {
			failures += 1;
			if (!(thrown instanceof Fault) || failures === MOST_FAILURES) throw thrown;
		}
		if (isOver(seen)) return seen;
		const left = start + waitMs - clock.now();
		if (left <= 0) return { ...seen, state: "waiting" };
		const said = seen.status === null ? "the gate has not spoken yet" : `${seen.status.state}: ${seen.status.description}`;
		progress(`waiting for #${number2}, ${Math.ceil(left / 1e3)} s left; ${said}`);
		await clock.sleep(Math.min(pause2, left));
		pause2 = Math.min(pause2 + FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
	}
};
var REAL = { clock: { now: Date.now, sleep: (ms) => (0, import_promises3.setTimeout)(ms) } };
var NOTHING = { state: null, pull: null, problems: [], status: null, notes: [] };
var progressOn = ({ err }) => err.terminal ? (text) => err.write(`\r\x1B[K${text === "" ? "" : err.colours.dim(shown3(text, 78))}`) : () => void 0;
var followUp = async (work, forge, outcome2) => {
	const { asked, target, clock, connection, shell } = work;
	const { state, pull } = outcome2;
	if (pull === null || state !== "opened" && state !== "found") return outcome2;
	const progress = progressOn(shell);
	const watch = { forge, target, approver: connection.approver, clock, progress };
	try {
		if (asked.waitMs !== null) return await awaitEnd(watch, outcome2, pull.number, asked.waitMs);
		return state === "found" ? await look(watch, outcome2, pull.number) : outcome2;
	} finally {
		progress("");
	}
};
var predictFor = ({ asked, target, connection }, ground, author2) => forecast(ground, target, { account: ground.account ?? author2, fork: asked.fork, approver: connection.approver });
var carryOut = async (work, forge) => {
	const { asked, target, clock, open } = work;
	const ground = await readGround(forge, clock, asked.base);
	const { place, base, history } = ground;
	const telling = { repository: `${place.owner}/${place.name}`, base: base.name, policyBlob: history.policy.blob };
	const first = predictFor(work, ground, null);
	if (first.standing === "refused") return { ...telling, prediction: toldOf(first, asked.file.path), outcome: NOTHING };
	const early = rightsObstacle(ground, asked.fork, target.path) ?? await baseObstacle(forge, ground, target);
	if (early !== null) return { ...telling, prediction: first, outcome: early };
	const body = bodyOf(target, first, base.name, history.policy.blob);
	const outcome2 = await propose2({ forge, ground, target, fork: asked.fork, clock, open, body });
	const prediction = predictFor(work, ground, outcome2.pull?.author ?? null);
	return { ...telling, prediction, outcome: await followUp(work, forge, outcome2) };
};
var tellAlone = (shell, connection, prediction, json) => {
	const { owner, repository } = connection;
	tell2(shell, { repository: `${owner}/${repository}`, base: null, policyBlob: null, prediction, outcome: NOTHING }, json);
	return prediction.subject.kind === "file" && prediction.subject.content.kind === "unreadable" ? 2 : 1;
};
var requestIn = async (shell, options, manner) => {
	const asked = readAsked(shell, options);
	const connection = readConnection(shell, options);
	const alone = readAlone(asked.file);
	const target = targetOf(asked.file, alone);
	if (target === null) return tellAlone(shell, connection, alone, options.json);
	const opened = [];
	const open = ({ owner, name }) => {
		const { address: apiUrl, token } = connection;
		const limits3 = manner.limits === void 0 ? {} : { limits: manner.limits };
		const forge = createAuthorForge({ apiUrl, owner, repository: name, token, ...limits3 });
		opened.push(forge);
		return forge;
	};
	try {
		const forge = open({ owner: connection.owner, name: connection.repository });
		const telling = await carryOut({ shell, asked, connection, target, clock: manner.clock, open }, forge);
		tell2(shell, telling, options.json);
		return telling.prediction.standing === "refused" ? 1 : exitOf3(telling.outcome);
	} catch (thrown) {
		return tellFault(shell, thrown);
	} finally {
		await Promise.all(opened.map((forge) => forge.close()));
	}
};
var request2 = (shell, _words, options) => requestIn(shell, options, REAL);
init_json();
init_json2();
var CELLS = 24;
var WIPE = "\r\x1B[K";
var bar = (done2, total) => {
	const full = total === 0 ? CELLS : Math.min(CELLS, Math.floor(done2 / total * CELLS));
	return `${"\u2588".repeat(full)}${"\u2591".repeat(CELLS - full)}`;
};
var createProgress = ({ err, env }, what2) => {
	if (!err.terminal || env("TERM") === "dumb") return { show: () => void 0, clear: () => void 0 };
	let drawn = false;
	return {
		show: (done2, total) => {
			drawn = true;
			err.write(`${WIPE}${bar(done2, total)} ${done2} of ${total} ${what2}`);
		},
		clear: () => {
			if (drawn) err.write(WIPE);
			drawn = false;
		}
	};
};
init_domain();
init_json2();
var sha2 = (text) => {
	if (isSha(text)) return text;
	throw new Fault("the new policy has no object id", "report this as a defect of vault-gate");
};
var readReplacement = async (forge, { settings, base }, bytes) => {
	const file = { kind: "file", blob: sha2(blobId(bytes)), bytes };
	const dir = formulasDirOf(file, settings.policyPath);
	const [teams, folder] = await Promise.all([
		readTeams(forge, file, settings.policyPath),
		dir === null ? null : readTrees(forge).folder(base.tip, dir)
	]);
	return { file, teams, formulas: dir === null ? null : { dir, files: filesIn(folder) } };
};
var policyAt = async (forge, trees, commit, path) => readPolicyFile(await readPolicy2(forge, await trees.entry(commit, path), path), path, ON_BASE);
var isAlone = (decision) => {
	if (decision.kind === "ignore" || decision.kind === "refuse" || decision.tier !== "low") return false;
	return decision.kind === "approve" || decision.holds.every(({ on }) => on === "gate" || on === "clock");
};
var judgementOf = (decision) => ({
	decision: decision.kind,
	tier: decision.kind === "ignore" ? null : decision.tier,
	alone: isAlone(decision)
});
var idOf2 = (decision) => decision.kind !== "ignore" && decision.shape.kind === "addition" ? decision.shape.id : null;
var judgeOpen = async (forge, stand, pull) => {
	const { target, surroundings, mainline, replacement } = stand;
	const readers = { trees: readTrees(forge), mainline, isGlance: true };
	const seen = await observePull(forge, readers, target, surroundings, pull, NOTHING_KNOWN);
	if (seen.history === null) return null;
	const now = decide(seen);
	const lastHour = seen.mainline ?? await mainline(surroundings.base.tip, isPast(forge.now() - HOUR_MS));
	const { file, formulas, teams } = replacement;
	const then = decide({
		...seen,
		mainline: lastHour,
		teams: new Map([...seen.teams, ...teams]),
		history: { ...seen.history, policy: file, formulas }
	});
	if (now.kind === "ignore" && then.kind === "ignore") return null;
	const { number: number2, author: author2 } = pull;
	return {
		pull: number2,
		author: author2,
		id: idOf2(now) ?? idOf2(then),
		before: judgementOf(now),
		after: judgementOf(then),
		past: false
	};
};
var judgeFile = (bytes, path, id3, reading, policyPath) => {
	const policy2 = reading.kind === "valid" ? reading.policy : null;
	const { secrets, mounts } = policy2 ?? { secrets: null, mounts: null };
	const read2 = bytes === null ? null : readVaultAction(bytes, { path, id: id3, secrets, mounts, formulas: null });
	if (read2?.kind !== "valid") return { decision: "refuse", tier: "high", alone: false };
	const { action } = read2;
	const tier = policy2 === null ? "high" : tierOf(tierFindings({ policy: policy2, policyPath, action, actionPath: path }));
	return { decision: null, tier, alone: tier === "low" };
};
var judgePast = async (forge, stand, pull) => {
	if (pull.mergeCommit === null) return null;
	const { settings } = stand.surroundings;
	const { policyPath, actionsPath } = settings;
	const { id: merge3, parents } = await forge.commit(pull.mergeCommit);
	const [first] = parents;
	if (first === void 0) return null;
	const trees = readTrees(forge);
	const changes = await unlessOverCap(trees.changes(first, merge3), null);
	const shape = readShape({ actionsPath, firedPath: firedPath(settings), changes, strays: [], taken: [], fired: [], commits: 1 });
	if (shape.kind !== "addition") return null;
	const { path, id: id3, entry: entry2 } = shape;
	const [before, bytes] = await Promise.all([
		policyAt(forge, trees, first, policyPath),
		entry2.size > VAULT_ACTION_BYTES ? null : forge.blob(entry2.id, VAULT_ACTION_BYTES)
	]);
	const after = readPolicyFile(stand.replacement.file, policyPath, ON_BASE);
	const [now, then] = [before, after].map((reading) => judgeFile(bytes, path, id3, reading, policyPath));
	if (now === void 0 || then === void 0) return null;
	return { pull: pull.number, author: pull.author, id: id3, before: now, after: then, past: true };
};
var isOther = ({ before, after }) => before.decision !== after.decision || before.tier !== after.tier;
var NOTHING_COUNTED = { judged: 0, changed: 0, alone: 0, others: 0 };
var directed = ({ direction }, colours) => {
	if (direction === "other") return "";
	return `, which is ${direction === "looser" ? colours.red(direction) : colours.green(direction)}`;
};
var differenceLines = (differences2, colours) => {
	if (differences2.length === 0) return ["the new policy has the same rules"];
	const lines = differences2.map((one) => {
		const { key: key2, before, after } = one;
		const change = before === null ? `new: ${after ?? ""}` : after === null ? `taken out, was ${before}` : `from ${before} to ${after}`;
		return `  ${shown3(`${key2}: ${change}`)}${directed(one, colours)}`;
	});
	return [colours.bold("What the new policy changes"), ...lines];
};
var wordsOf2 = ({ decision, tier }) => {
	switch (decision) {
		case null:
			return tier ?? "";
		case "ignore":
			return "ignored";
		case "refuse":
			return "refused";
		case "hold":
			return `${tier}, held`;
		case "approve":
			return `${tier}, goes through`;
	}
};
var WIDTHS = { pull: 7, author: 16, id: 30, now: 20 };
var cells = (pull, author2, id3, now, then) => {
	const cell2 = (text, width) => visible(text, width).padEnd(width);
	return `${cell2(pull, WIDTHS.pull)} ${cell2(author2, WIDTHS.author)} ${cell2(id3, WIDTHS.id)} ${cell2(now, WIDTHS.now)} ${then}`;
};
var rowHead = (rows) => rows.some(({ past }) => past) ? cells("merged", "author", "id", "its policy", "the new policy") : cells("open", "author", "id", "now", "under the new policy");
var rowLine = ({ pull, author: author2, id: id3, before, after }, colours) => {
	const line4 = cells(`#${pull}`, author2, id3 ?? "no single vault action", wordsOf2(before), wordsOf2(after));
	return after.alone && !before.alone ? colours.red(line4) : line4;
};
var some = (count3, one, many) => `${count3} ${count3 === 1 ? one : many}`;
var loose = (text, count3, colours) => count3 > 0 ? colours.bold(colours.red(text)) : text;
var summaryLines = (open, past, colours) => {
	const about = `${some(open.judged, "open vault pull request", "open vault pull requests")}: ${open.changed} decided otherwise`;
	const rest = `${open.judged - open.changed} as now`;
	const alone = `${open.alone} would go through without a person that ${open.alone === 1 ? "does" : "do"} not now`;
	const lines = ["", `${about}, ${rest}`, loose(alone, open.alone, colours)];
	if (past === null) return lines;
	const merged = `${some(past.judged, "merged vault action", "merged vault actions")}, by file and policy alone`;
	return [
		...lines,
		`${merged}: ${past.changed} of another tier, ${past.judged - past.changed} as then`,
		loose(`${past.alone} would be low that ${past.alone === 1 ? "was" : "were"} not`, past.alone, colours),
		...past.others > 0 ? [`${past.others} more merged without adding one vault action and nothing else`] : []
	];
};
var MAX_PAST = 500;
var TOGETHER = 48;
var MAX_FAULTS = 10;
var readPast = ({ past }) => {
	if (past === null) return 0;
	const number2 = /^[1-9]\d{0,2}$/.test(past) ? Number(past) : 0;
	if (number2 === 0 || number2 > MAX_PAST) throw new UsageError(`--past needs a number from 1 to ${MAX_PAST}.`);
	return number2;
};
var refuse3 = (shell, policy2) => {
	complain(shell, policy2.text);
	const lines = linesOf2(policy2.bytes);
	for (const problem of policy2.problems) shell.err.write(`${problemLines(problem, lines, shell.err.colours).join("\n")}
`);
	return policy2.problems.length > 0 ? 1 : 2;
};
var rowJson = ({ pull, author: author2, id: id3, before, after, past }) => jsonLine({
	schema: SCHEMA,
	pull,
	author: author2,
	id: id3,
	before: { decision: before.decision, tier: before.tier },
	after: { decision: after.decision, tier: after.tier },
	past
});
var write = ({ shell, progress, isJson }, rows, isFirst) => {
	const told2 = isJson ? rows : rows.filter(isOther);
	if (told2.length === 0) return;
	progress.clear();
	const { colours } = shell.out;
	if (isFirst && !isJson) shell.out.write(`
${colours.bold(rowHead(told2))}
`);
	shell.out.write(told2.map((row2) => isJson ? rowJson(row2) : `${rowLine(row2, colours)}
`).join(""));
};
var judgeAll = async (work, pulls, judge5) => {
	let count3 = NOTHING_COUNTED;
	const one = async (pull) => {
		try {
			return await work.memory.together((forge) => judge5(forge, pull)) ?? "other";
		} catch (thrown) {
			if (!(thrown instanceof Fault)) throw thrown;
			work.faults.push(inOptions(`#${pull.number}: ${describe(thrown)}; ${thrown.remedy}`));
			return "fault";
		} finally {
			work.done += 1;
			work.progress.show(work.done, work.total);
		}
	};
	for (let at = 0; at < pulls.length; at += TOGETHER) {
		const seen = await Promise.all(pulls.slice(at, at + TOGETHER).map(one));
		const rows = seen.flatMap((row2) => typeof row2 === "string" ? [] : [row2]);
		const changed = rows.filter(isOther);
		write(work, rows, count3.changed === 0);
		count3 = {
			judged: count3.judged + rows.length,
			changed: count3.changed + changed.length,
			alone: count3.alone + changed.filter(({ before, after }) => after.alone && !before.alone).length,
			others: count3.others + seen.filter((row2) => row2 === "other").length
		};
	}
	return count3;
};
var tellFaults = (shell, faults) => {
	for (const text of faults.slice(0, MAX_FAULTS)) complain(shell, text);
	if (faults.length > MAX_FAULTS) complain(shell, `and ${faults.length - MAX_FAULTS} more such`);
};
var simulateOn = async (shell, own2, task) => {
	const { policy: policy2, past, isJson } = task;
	const { forge, eyes, target } = viewOf(own2, task.approver, task.base, true);
	const memory = createMemory(forge);
	const [surroundings, { pulls, unread }, closed] = await Promise.all([
		readSurroundings(forge, target),
		forge.openPulls(),
		past === 0 ? [] : forge.mergedPulls(past)
	]);
	const { base, settings } = surroundings;
	const mainline = readMainline(memory.forge);
	const [replacement, inForce] = await Promise.all([
		readReplacement(memory.forge, surroundings, policy2.bytes),
		policyAt(memory.forge, readTrees(memory.forge), base.tip, settings.policyPath),
		// Read before all of them ask for it at once.
		mainline(base.tip, isPast(forge.now() - HOUR_MS))
	]);
	if (!isJson) {
		const differences2 = comparePolicies(inForce.kind === "valid" ? inForce.policy : null, policy2.policy);
		const seen = [
			sayEyes(await eyes, base.name),
			...inForce.kind === "valid" ? [] : [`now ${inForce.text}: everything is high`]
		];
		shell.out.write(`${[...seen, "", ...differenceLines(differences2, shell.out.colours)].join("\n")}
`);
	}
	const stand = { target, surroundings, mainline, replacement };
	const [open, merged] = [pulls, closed].map((some2) => some2.filter((pull) => pull.base.ref === base.name));
	const total = (open?.length ?? 0) + (merged?.length ?? 0);
	const progress = createProgress(shell, "pull requests");
	const work = { shell, memory, progress, isJson, total, faults: [], done: 0 };
	const [now, before] = [
		await judgeAll(work, open ?? [], (seen, pull) => judgeOpen(seen, stand, pull)),
		await judgeAll(work, merged ?? [], (seen, pull) => judgePast(seen, stand, pull))
	];
	progress.clear();
	if (!isJson) shell.out.write(`${summaryLines(now, past === 0 ? null : before, shell.out.colours).join("\n")}
`);
	if (unread > 0) work.faults.push(`${unread} open pull requests cannot be read; close them, or shorten their bodies`);
	tellFaults(shell, work.faults);
	if (work.faults.length > 0) return 2;
	return now.changed + before.changed > 0 ? 1 : 0;
};
var simulate = async (shell, _words, options) => {
	if (options.policy === null) throw new UsageError("Which policy? Give --policy FILE.");
	const past = readPast(options);
	const connection = readConnection(shell, options);
	const policy2 = readPolicy3(shell, options.policy);
	if (policy2.kind === "none") return refuse3(shell, policy2);
	const task = { policy: policy2, past, approver: connection.approver, base: options.base, isJson: options.json };
	staySmall();
	return withForge(shell, connection, (forge) => simulateOn(shell, forge, task));
};
init_json();
var fullReport = (told2) => ({
	...reportJson(told2.decision, told2.observation, told2.digest),
	effects: told2.receipts.length > 0 ? told2.receipts.map(({ effect, outcome: outcome2, text }) => ({ kind: effect, outcome: outcome2, text })) : told2.effects.map(({ kind }) => ({ kind, outcome: "planned", text: "" })),
	merged: told2.mergeCommit !== null,
	mergeCommit: told2.mergeCommit
});
var oneLine = (value) => JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
var sweepLine = (told2) => {
	const { findings: _findings, problems: _problems, ...rest } = fullReport(told2);
	return oneLine(rest);
};
var MAX_ROWS = 200;
var waitsFor = (decision) => {
	if (decision.kind === "ignore") return "";
	const { on, who } = decision.waiting;
	if (on === null) return "";
	return who.length === 0 ? `, waits for the ${on}` : `, waits for ${who.slice(0, 5).join(", ")}`;
};
var rowOf = (one) => {
	const { observation, decision, effects, receipts, mergeCommit } = one;
	const done2 = receipts.length > 0 ? [...new Set(receipts.map(({ effect }) => effect))] : effects.map(({ kind }) => kind);
	const what2 = mergeCommit !== null ? "merged" : done2.length === 0 ? "as before" : done2.join(", ");
	return {
		number: observation.pull.number,
		author: observation.pull.author,
		tier: decision.kind === "ignore" ? "" : decision.tier,
		decision: decision.kind,
		told: `${what2}${mergeCommit === null ? waitsFor(decision) : ""}`,
		changed: done2.length > 0,
		merged: mergeCommit !== null,
		alarm: one.alarm !== null
	};
};
var cell = (text, width) => visible(text, width).padEnd(width);
var line3 = (number2, author2, tier, decision, told2) => `${cell(number2, 7)} ${cell(author2, 20)} ${cell(tier, 6)} ${cell(decision, 8)} ${visible(told2, 120)}`;
var tableLines = (rows, done2 = "what was done") => {
	const sorted = [...rows].sort((a, b) => Number(b.changed) - Number(a.changed) || a.number - b.number);
	const shown4 = sorted.slice(0, MAX_ROWS);
	return [
		line3("pull", "author", "tier", "decision", done2),
		...shown4.map((row2) => line3(`#${row2.number}`, row2.author, row2.tier, row2.decision, row2.told)),
		...rows.length > shown4.length ? [`and ${rows.length - shown4.length} more`] : []
	];
};
var someOf = (numbers2) => {
	const named = numbers2.slice(0, 20).map((number2) => `#${number2}`);
	return `${named.join(", ")}${numbers2.length > named.length ? ` and ${numbers2.length - named.length} more` : ""}`;
};
var countsOf = (rows, unreached, faults) => {
	const count3 = (fits) => rows.filter(fits).length;
	const merged = count3((row2) => row2.merged);
	const held = count3((row2) => row2.decision === "hold");
	const refused2 = count3((row2) => row2.decision === "refuse");
	const parts = [
		`${rows.length} judged`,
		`${merged} merged`,
		`${held} held`,
		`${refused2} refused`,
		`${unreached.length} not reached`
	];
	return `${parts.join(", ")}, ${faults} ${faults === 1 ? "fault" : "faults"}`;
};
var isEnding = ({ manner, isOver: isOver2 }) => manner.isLate() || isOver2();
var faultOf = (number2, thrown) => {
	const remedy = thrown instanceof Fault ? thrown.remedy : "report this as a defect of vault-gate";
	return { number: number2, message: describe(thrown), remedy };
};
var each = async (sweep2, number2, work) => {
	try {
		return await work();
	} catch (thrown) {
		if (isEnding(sweep2)) return null;
		sweep2.reached.add(number2);
		sweep2.faults.push(faultOf(number2, thrown));
		return null;
	}
};
var aside = async (sweep2, work, instead) => {
	try {
		return await work;
	} catch (thrown) {
		sweep2.faults.push(faultOf(null, thrown));
		return instead;
	}
};
var finish = async (sweep2, done2) => {
	sweep2.reached.add(done2.observation.pull.number);
	if (done2.mergeCommit !== null) sweep2.merges.push(done2.mergeCommit);
	await sweep2.tell(done2);
};
var handle2 = async (sweep2, number2) => {
	await each(sweep2, number2, async () => finish(sweep2, await run(sweep2.memory.forge, sweep2.manner, number2, sweep2.shared)));
};
var ROUND_PAUSE_MS = 100;
var MISSES = 4;
var CHECK_PAUSE_MS = 25;
var mergeOne = async (sweep2, number2) => {
	const { forge, memory, manner, shared } = sweep2;
	const tried = await each(sweep2, number2, async () => {
		const pull = await forge.pull(number2);
		if (pull?.state === "open" && !pull.mergeable && !pull.draft) return "again";
		const done2 = await runIfChecked(memory.forge, manner, number2, shared);
		if (done2 === null) return "again";
		await finish(sweep2, done2);
		return "done";
	});
	return tried ?? (sweep2.reached.has(number2) ? "done" : "again");
};
var mergeReady = async (sweep2, numbers2, patience) => {
	const { sleep: sleep2 } = sweep2.manner;
	let left = numbers2;
	for (let waited = 0; left.length > 0 && !isEnding(sweep2); ) {
		const checking = [];
		let misses = 0;
		for (const number2 of left) {
			const tried = isEnding(sweep2) ? "again" : await mergeOne(sweep2, number2);
			misses = tried === "again" ? misses + 1 : 0;
			if (tried === "again") checking.push(number2);
			if (misses > 0 && misses % MISSES === 0) await sleep2(CHECK_PAUSE_MS);
		}
		const progress = checking.length < left.length;
		left = checking;
		if (progress) continue;
		if (waited >= patience) break;
		await sleep2(ROUND_PAUSE_MS);
		waited += ROUND_PAUSE_MS;
	}
	return left;
};
init_domain();
var MERGES = 20;
var MAX_COMMITS = 200;
var UNREADABLE2 = "look at the newest commits of the base branch: there are very many, or their messages are very long";
var trailer = (message2, name) => {
	const last = message2.trimEnd().split(/\n\n/).at(-1) ?? "";
	return new RegExp(`^${name}: (.+)$`, "m").exec(last)?.[1] ?? null;
};
var pullOf = (message2) => {
	const [, number2] = /^Merge pull request '.*' \(#(\d{1,15})\) from /.exec(message2) ?? [];
	return number2 === void 0 ? null : Number(number2);
};
var expectedOf = (message2, policyPath) => {
	const head = trailer(message2, "Vault-Gate-Head");
	const policy2 = trailer(message2, "Vault-Gate-Policy");
	if (head === null || !isSha(head)) return null;
	const blob = policy2 !== null && isSha(policy2) ? policy2 : null;
	return { head, file: null, ground: [{ path: policyPath, id: blob }] };
};
var check2 = async (forge, { settings }, entry2) => {
	const expected = expectedOf(entry2.message, settings.policyPath);
	const text = expected === null ? "a merge by the gate's account does not say which head was judged" : await objectionTo(forge, readTrees(forge), settings, entry2, expected);
	return text === null ? null : { merge: entry2.id, pull: pullOf(entry2.message), text: `${text} (merge commit ${entry2.id})` };
};
var verifyPast = async (forge, mainline, surroundings) => {
	const { base, approver } = surroundings;
	const enough = (seen) => seen.length >= MAX_COMMITS || gateMerges(seen, approver).length >= MERGES;
	const { commits, whole } = await mainline(base.tip, enough);
	if (!whole) throw new Fault("the last merges cannot all be verified: the log of the base branch cannot be read", UNREADABLE2);
	const checked = await Promise.all(
		gateMerges(commits, approver).slice(0, MERGES).map((entry2) => check2(forge, surroundings, entry2))
	);
	return checked.flatMap((alarm) => alarm ?? []);
};
var tellAlarm = async (forge, { approver }, { merge: merge3, pull, text }) => {
	if (pull === null || (await forge.pull(pull))?.mergeCommit !== merge3) return;
	const body = renderAlarm(text);
	const [own2] = ownComments(await forge.timeline(pull), approver);
	if (own2?.body === body) return;
	if (own2 === void 0) await forge.createComment(pull, body);
	else await forge.editComment(own2.id, body);
};
init_domain();
var NO_REST = /* @__PURE__ */ new Map();
var MAX_AUTHORS = 20;
var inTurn = (pulls, rest) => {
	const taken = /* @__PURE__ */ new Map();
	const places = new Map([...rest.keys()].map((author2, at) => [author2, at]));
	const ranked = [...pulls].sort((a, b) => a.number - b.number).map((pull) => {
		const author2 = pull.author.toLowerCase();
		const from = rest.get(author2);
		const phase = !pull.isKnown || from !== void 0 && pull.number >= from ? 0 : 1;
		const key2 = `${phase} ${author2}`;
		const rank = taken.get(key2) ?? 0;
		taken.set(key2, rank + 1);
		return { pull, phase, rank, place: places.get(author2) ?? rest.size };
	});
	ranked.sort((a, b) => a.phase - b.phase || a.rank - b.rank || a.place - b.place || a.pull.number - b.pull.number);
	return ranked.map(({ pull }) => pull);
};
var restOf = (left) => {
	const rest = /* @__PURE__ */ new Map();
	for (const { number: number2, author: author2 } of left) if (!rest.has(author2.toLowerCase())) rest.set(author2.toLowerCase(), number2);
	return new Map([...rest].slice(0, MAX_AUTHORS));
};
var sayRest = (count3, rest) => {
	const next = [...rest].map(([author2, number2]) => `${author2} #${number2}`).join(", ");
	return `${count3} open pull ${count3 === 1 ? "request was" : "requests were"} not reached; next: ${next}`;
};
var readRest2 = (text) => {
	const [, list2 = ""] = /; next: (.*)$/.exec(text) ?? [];
	return new Map(
		[...list2.matchAll(/(?:^|, )([a-z0-9._-]{1,100}) #(\d{1,15})(?=$|,)/g)].slice(0, MAX_AUTHORS).map(([, author2 = "", number2 = ""]) => [author2, Number(number2)])
	);
};
var NOTHING_LEFT = { before: NO_REST, status: null };
var newestOwn = (statuses, approver) => {
	const own2 = statuses.filter((status) => status.context === SWEEP_CONTEXT && sameLogin(status.creator, approver));
	return [...own2].sort((a, b) => b.id - a.id)[0] ?? null;
};
var readSweepRest = async (forge, { base, approver }) => {
	const status = newestOwn(await unlessOverCap(forge.statuses(base.tip), []), approver);
	const before = status?.state === "pending" ? readRest2(status.description) : NO_REST;
	return { before, status };
};
var writeSweepRest = async (forge, { base }, { status }, left) => {
	const tip = left.length === 0 ? base.tip : (await forge.branch(base.name))?.tip ?? base.tip;
	const state = left.length === 0 ? "success" : "pending";
	const description = left.length === 0 ? "every open pull request was looked at" : sayRest(left.length, restOf(left));
	const known = tip === base.tip ? status : null;
	if (state === "success" && known?.state !== "pending") return;
	if (known?.state === state && known.description === description) return;
	await forge.setStatus(tip, { context: SWEEP_CONTEXT, state, description, url: "" });
};
var TOGETHER2 = 48;
var AT_ONCE = 8;
var CHECK_PATIENCE_MS = 2e3;
var inParallel = async (items2, most, work) => {
	const left = [...items2];
	const worker = async () => {
		for (let item = left.shift(); item !== void 0; item = left.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: most }, worker));
};
var glance = (sweep2, pull) => sweep2.memory.together(async (forge) => {
	const { manner, shared, surroundings } = sweep2;
	const readers = { trees: readTrees(forge), mainline: shared.mainline, isGlance: true };
	const observation = await observePull(forge, readers, manner, surroundings, pull, NOTHING_KNOWN);
	const decision = decide(observation);
	const digest = digestOf(decision, observation);
	const effects = planFor(manner.writes, decision, observation, digest);
	if (effects.length === 0 || manner.writes === "none") {
		const [own2] = ownComments(observation.timeline, observation.approver);
		const nothing = { receipts: [], commentUrl: own2?.url ?? null, mergeCommit: null, alarm: null };
		return { kind: "settled", done: { observation, decision, digest, effects, ...nothing } };
	}
	const merges = effects.some((effect) => effect.kind === "merge") || isOnlyUnchecked(decision);
	return { kind: merges ? "merge" : "write" };
});
var isKnown = (pull, now) => pull.labels.some(isLabelOfGate) || now - pull.createdAt > HOUR_MS;
var fromElsewhere = (order, now) => {
	const known = order.filter((one) => one.isKnown);
	if (order.length <= TOGETHER2 || known.length === 0) return order;
	const from = Math.floor(now / 6e4) * TOGETHER2 % known.length;
	return [...order.filter((one) => !one.isKnown), ...known.slice(from), ...known.slice(0, from)];
};
var sweepSome = async (sweep2, pulls) => {
	const merging2 = [];
	const writing = [];
	await Promise.all(
		pulls.map(async (pull) => {
			const seen = await each(sweep2, pull.number, () => glance(sweep2, pull));
			if (seen?.kind === "settled") await finish(sweep2, seen.done);
			else if (seen !== null) (seen.kind === "merge" ? merging2 : writing).push(pull.number);
		})
	);
	const order = pulls.map(({ number: number2 }) => number2);
	const sorted = (numbers2) => order.filter((number2) => numbers2.includes(number2));
	await inParallel(sorted(writing), AT_ONCE, async (number2) => isEnding(sweep2) ? null : handle2(sweep2, number2));
	return mergeReady(sweep2, sorted(merging2), 0);
};
var sweepAll = async (sweep2, order) => {
	let checking = [];
	let now = sweep2;
	for (let at = 0; at < order.length && !isEnding(sweep2); at += TOGETHER2) {
		const merged = sweep2.merges.length;
		checking = [...checking, ...await sweepSome(now, order.slice(at, at + TOGETHER2))];
		if (sweep2.merges.length === merged) continue;
		const fresh = readSurroundings(sweep2.forge, sweep2.manner);
		now = { ...sweep2, surroundings: await aside(sweep2, fresh, now.surroundings) };
	}
	const stuck = await mergeReady(sweep2, checking, CHECK_PATIENCE_MS);
	await inParallel(stuck, AT_ONCE, async (number2) => isEnding(sweep2) ? null : handle2(sweep2, number2));
};
var unreadFault = (unread) => {
	const message2 = `${unread} open pull requests cannot be read or are too large`;
	return unread === 0 ? [] : [{ number: null, message: message2, remedy: "close them, or shorten their bodies" }];
};
var sweep = async (forge, manner, tell4, isOver2 = () => false) => {
	const memory = createMemory(forge);
	const mainline = readMainline(memory.forge);
	const [surroundings, { pulls, unread }] = await Promise.all([readSurroundings(forge, manner), forge.openPulls()]);
	const lists2 = { reached: /* @__PURE__ */ new Set(), faults: [], merges: [] };
	const shared = { mainline, others: othersOf(memory.forge, mainline, manner, surroundings) };
	const under = { forge, manner, memory, shared, surroundings, tell: tell4, isOver: isOver2, ...lists2 };
	const [alarms, rest] = await Promise.all([
		aside(under, verifyPast(memory.forge, mainline, surroundings), []),
		aside(under, readSweepRest(forge, surroundings), NOTHING_LEFT)
	]);
	const writes = manner.writes === "all";
	for (const alarm of writes ? alarms : []) await aside(under, tellAlarm(forge, surroundings, alarm), null);
	const order = inTurn(
		pulls.map((pull) => ({ pull, number: pull.number, author: pull.author, isKnown: isKnown(pull, forge.now()) })),
		rest.before
	);
	await sweepAll(
		under,
		(rest.status === null ? fromElsewhere(order, forge.now()) : order).map(({ pull }) => pull)
	);
	const left = order.filter(({ number: number2 }) => !under.reached.has(number2));
	if (writes && !isOver2()) await aside(under, writeSweepRest(forge, surroundings, rest, left), null);
	return { faults: [...under.faults, ...unreadFault(unread)], alarms, unreached: left.map(({ number: number2 }) => number2) };
};
var ALARM_REMEDY = "look at the base branch now and stop the dispatcher until then";
var PATIENCE_MS = 2e3;
var mannerOf = (forge, { approver }, options, isLate) => ({
	settings: settingsFor(options.base),
	likelyBase: null,
	identity: identify(forge, approver),
	sleep,
	sweeping: true,
	isLate,
	writes: options["dry-run"] ? "none" : "all",
	patience: PATIENCE_MS
});
var untilInterrupted = async (shell, work) => {
	let interrupted = false;
	const onInterrupt = () => {
		interrupted = true;
		complain(shell, "finishing what is under way; Ctrl-C once more ends it at once");
	};
	process.once("SIGINT", onInterrupt);
	try {
		return await work(() => interrupted);
	} finally {
		process.off("SIGINT", onInterrupt);
	}
};
var counting = (forge) => {
	let count3 = 0;
	const openPulls = async () => {
		const open = await forge.openPulls();
		count3 = open.pulls.length;
		return open;
	};
	return { forge: { ...forge, openPulls }, count: () => count3 };
};
var tellWrong = (shell, { alarms, faults, unreached }, runAlarms, isDry) => {
	for (const text of [...runAlarms, ...alarms.map((alarm) => alarm.text)]) complain(shell, `alarm: ${text}; ${ALARM_REMEDY}`);
	for (const { number: number2, message: message2, remedy } of faults) {
		complain(shell, inOptions(`${number2 === null ? "" : `#${number2}: `}${message2}; ${remedy}`));
	}
	const then = isDry ? "" : "; they come first next time";
	if (unreached.length > 0) complain(shell, `not reached: ${someOf(unreached)}${then}`);
};
var tellTable = (shell, rows, end, isDry) => {
	const { bold } = shell.out.colours;
	const [head = "", ...lines] = tableLines(rows, isDry ? "what would be done" : "what was done");
	const last = countsOf(rows, end.unreached, end.faults.length);
	const dry = isDry ? ["dry run: nothing was written"] : [];
	shell.out.write(`${[bold(head), ...lines, "", bold(last), ...dry].join("\n")}
`);
};
var exitOf4 = ({ alarms, faults, unreached }, runAlarms) => {
	if (alarms.length + runAlarms.length > 0) return 1;
	return faults.length + unreached.length > 0 ? 2 : 0;
};
var sweepNow = async (shell, _words, options) => {
	const connection = readConnection(shell, options);
	staySmall();
	return withForge(shell, connection, async (own2) => {
		const { forge, count: count3 } = counting(own2);
		const progress = createProgress(shell, "pull requests");
		const rows = [];
		const runAlarms = [];
		const tell4 = (one) => {
			rows.push(rowOf(one));
			if (one.alarm !== null) runAlarms.push(one.alarm);
			if (options.json) {
				progress.clear();
				shell.out.write(`${sweepLine(one)}
`);
			}
			progress.show(rows.length, count3());
		};
		try {
			const end = await untilInterrupted(shell, (isLate) => sweep(forge, mannerOf(forge, connection, options, isLate), tell4));
			progress.clear();
			if (!options.json) tellTable(shell, rows, end, options["dry-run"]);
			tellWrong(shell, end, runAlarms, options["dry-run"]);
			return exitOf4(end, runAlarms);
		} finally {
			progress.clear();
		}
	});
};
var import_node_path6 = require("node:path");
var Objection = class extends Error {
	name = "Objection";
	answer;
	code;
	constructor(answer, code, text) {
		super(text);
		this.answer = answer;
		this.code = code;
	}
};
var no = (code, text) => new Objection("no", code, text);
var unknown4 = (code, text) => new Objection("unknown", code, text);
init_domain();
init_domain();
var readPull = async ({ forge, settings }, { merge: merge3 }) => {
	const pull = await forge.pullOfMerge(merge3);
	const commit = `merge commit ${merge3.slice(0, 10)}`;
	if (pull === null) throw no("no-pull", `the forge knows no pull request that ${commit} merged`);
	if (!pull.merged || pull.mergeCommit !== merge3 || pull.base.ref !== settings.baseBranch) {
		const into = pull.base.ref === settings.baseBranch ? "" : ` into ${settings.baseBranch} but into ${pull.base.ref}`;
		throw no("other-pull", `pull request #${pull.number}, which the forge names for ${commit}, was not merged by it${into}`);
	}
	return pull;
};
var listed2 = async (what2, reading) => {
	const list2 = await unlessOverCap(reading, null);
	if (list2 === null) throw unknown4("list-cap", `its list of ${what2} is longer than is read`);
	return list2;
};
var peopleOf = (forge, { line: line4 }) => Promise.all(line4.commits.map(({ id: id3 }) => forge.commit(id3)));
var readRecords = async ({ forge }, form, pull) => {
	const [whole, reviews, commits] = await Promise.all([
		listed2("timeline entries", forge.timeline(pull.number)),
		listed2("reviews", forge.reviews(pull.number)),
		peopleOf(forge, form)
	]);
	const index = whole.findIndex((entry3) => entry3.type === "merge_pull");
	const entry2 = whole[index];
	if (entry2 === void 0) throw unknown4("merge-time", `the timeline of pull request #${pull.number} does not show its merge`);
	const submitted = new Map(
		whole.flatMap(
			({ type, reviewId, createdAt }, at) => type === "review" && reviewId !== null ? [[reviewId, { index: at, at: createdAt }]] : []
		)
	);
	return { pull, timeline: whole.slice(0, index), reviews, commits, merged: { index, at: entry2.createdAt }, submitted };
};
var isBeforeMerge = ({ merged, submitted }, { id: id3 }) => {
	const when = submitted.get(id3);
	return when !== void 0 && when.index < merged.index && when.at <= merged.at;
};
var wasDismissed = (records, review) => {
	if (!review.dismissed) return false;
	const own2 = records.submitted.get(review.id)?.index ?? Number.POSITIVE_INFINITY;
	return records.timeline.some(({ type, reviewId }) => type === "dismiss_review" && reviewId === review.id) || records.reviews.some(
		(other) => (other.state === "APPROVED" || other.state === "REQUEST_CHANGES") && sameLogin(other.user, review.user) && isBeforeMerge(records, other) && (records.submitted.get(other.id)?.index ?? -1) > own2
	);
};
var neededFor = ({ subject, tier }, policy2) => {
	const { approver } = subject.observation;
	if (tier === "low") return { approvals: 1, approvers: { logins: [approver], unresolved: [] }, listed: approver };
	const { approvals: approvals2, approvers } = policy2[tier];
	return { approvals: approvals2, approvers: groupOf(approvers, subject.observation), listed: approvers.join(", ") || "nobody" };
};
var objectionTo2 = (review, judged, records, approvers) => {
	const { subject, tier } = judged;
	const { observation } = subject;
	const { user } = review;
	const why = (code, text) => ({ code, text: `${user}'s approval does not count: ${text}` });
	if (tier !== "low" && sameLogin(user, observation.approver))
		return why("approval-by-gate", "the gate's own counts for low only");
	if (!includes(approvers.logins, user)) return why("approval-unlisted", "the policy did not list this account for the tier");
	if (sameLogin(user, observation.pull.author)) return why("approval-by-author", "this account opened the pull request");
	if (includes(pushers(observation), user)) return why("approval-by-pusher", "this account pushed to the pull request");
	if (tier !== "low" && includes(committers(subject), user)) {
		return why("approval-by-committer", "this account is author or committer of one of its commits");
	}
	if (review.commit !== observation.pull.head.sha) {
		return why("approval-of-other-commit", `it is for commit ${review.commit.slice(0, 10) || "unknown"}`);
	}
	if (!isBeforeMerge(records, review)) return why("approval-after-merge", "the timeline does not show it before the merge");
	if (review.dismissed) return why("approval-dismissed", "it was dismissed, or a newer review took its place");
	if (!isSinceRetarget(review, observation.timeline)) {
		return why("approval-before-retarget", "it was given before the pull request was moved to this base branch");
	}
	return null;
};
var weigh = (judged, records, approvers) => {
	const counted = [];
	const ignored2 = [];
	for (const review of records.reviews) {
		if (review.state !== "APPROVED" || review.user === null) continue;
		const { user: login2, id: id3, commit } = review;
		const why = objectionTo2(review, judged, records, approvers);
		if (why !== null) ignored2.push(why);
		else if (!counted.some((one) => sameLogin(one.login, login2))) counted.push({ login: login2, review: id3, commit });
	}
	return { counted, ignored: ignored2 };
};
var refuseRejected = ({ subject, tier }) => {
	const standing = rejections(subject, tier).find(({ code }) => code === "rejection");
	const [who] = standing?.hold?.who ?? [];
	if (standing !== void 0) throw no("rejected", `${who} asked for changes, which stood when it was merged`);
};
var refuseFew = (tier, needed, have, ignored2) => {
	const last = ignored2.findLast(({ code }) => code !== "approval-unlisted" && code !== "approval-by-gate") ?? ignored2.at(-1);
	const said = last === void 0 ? "" : `; ${last.text}`;
	const text = `it is ${tier} and has ${have} of ${needed.approvals} approvals of its head by ${needed.listed}${said}`;
	throw no(last?.code ?? "approvals", text);
};
var readApprovals = (judged, policy2, records) => {
	const { tier, evidence: evidence2, subject } = judged;
	refuseRejected(judged);
	const needed = neededFor(judged, policy2);
	const { approvals: approvals2, approvers } = needed;
	const { counted, ignored: ignored2 } = weigh(judged, records, approvers);
	if (counted.length >= approvals2) return counted;
	const everybody = {
		logins: [...approvers.logins, ...subject.observation.reviews.flatMap(({ user }) => user ?? [])],
		unresolved: []
	};
	const perhaps = approvers.unresolved.length > 0 && weigh(judged, records, everybody).counted.length >= approvals2;
	const [open] = evidence2.filter(({ outcome: outcome2 }) => outcome2 === "unknown");
	if (perhaps) throw unknown4("team", sayUnresolved(approvers));
	if (open !== void 0) throw unknown4("team", open.text);
	return refuseFew(tier, needed, counted.length, ignored2);
};
var short2 = (id3) => id3.slice(0, 10);
var same2 = (a, b) => a?.id === b?.id && a?.mode === b?.mode;
var findPlace2 = async ({ clone: clone2, settings }, id3, touches2) => {
	if (!isId(id3)) throw no("bad-id", "this is not the id of a vault action");
	const path = `${settings.actionsPath}/${id3}.toml`;
	const entry2 = await clone2.objects.entry(clone2.tip, path);
	if (entry2 === null) throw no("absent", `there is no ${path} on ${settings.baseBranch} at ${short2(clone2.tip)}`);
	const touch2 = (touches2 ?? await clone2.touches(path, "alone")).get(path);
	if (touch2 === void 0) throw unknown4("objects", `the history of the clone does not show where ${path} comes from`);
	const merge3 = touch2.newest;
	const [{ parents }, there] = await Promise.all([clone2.objects.commit(merge3), clone2.objects.entry(merge3, path)]);
	const [first] = parents;
	const before = first === void 0 ? null : await clone2.objects.entry(first, path);
	if (!same2(there, entry2) || same2(there, before)) throw unknown4("objects", `the history of ${path} contradicts the objects`);
	if (before !== null)
		throw no("edited", `commit ${short2(merge3)} edited it; only a file that was added and never edited is proven`);
	if (touch2.again) throw no("re-added", `commit ${short2(merge3)} added it again after it had been there and was taken away`);
	return { id: id3, path, entry: entry2, merge: merge3, parents };
};
var refuseSingle = async ({ forge, clone: clone2 }, { merge: merge3 }) => {
	const pull = await forge.pullOfMerge(merge3);
	const commit = `commit ${short2(merge3)}, which added it,`;
	if (pull === null) throw no("direct-push", `${commit} is no merge of a pull request: it was pushed directly`);
	const { authored, committed } = await clone2.objects.commit(merge3);
	const text = `${commit} is no merge commit: pull request #${pull.number} was`;
	if (pull.head.sha === merge3 || authored < committed)
		throw no("rebased", `${text} rebased, and what was judged is not on the branch`);
	throw no("squashed", `${text} squashed, and what was judged is not on the branch`);
};
var readLocalLine = async ({ clone: clone2 }, head, first) => {
	const ids = await clone2.ahead(head, first, MAX_LINE + 1);
	const commits = await Promise.all(
		ids.map(async (id3) => {
			const { parents } = await clone2.objects.commit(id3);
			return { id: id3, parents, author: null, committer: null };
		})
	);
	const line4 = readLine2(head, { total: ids.length, commits });
	if (line4.kind === "none") throw no("line", `its head ${short2(head)} is no line on top of the base branch: ${line4.text}`);
	return line4;
};
var refuseStrays = async ({ clone: clone2 }, { from, commits }, path) => {
	for (const { id: id3 } of commits) {
		const changes = await clone2.objects.changes(from, id3);
		const stray = changes === null ? "more paths than are listed" : changes.find((change) => change.path !== path)?.path;
		if (stray !== void 0) throw no("stray", `commit ${short2(id3)} of its line also changes ${stray}`);
	}
};
var namesIn = async ({ clone: clone2 }, commit, path) => (await clone2.objects.folder(commit, path) ?? []).map(({ name }) => name);
var readForm2 = async (ground, place) => {
	const { clone: clone2, settings } = ground;
	const { merge: merge3, parents, path, entry: entry2 } = place;
	const [first, head, ...more] = parents;
	const merged = first === void 0 ? null : await clone2.objects.changes(first, merge3);
	const source2 = merged?.find((change) => change.after === null && change.before?.id === entry2.id);
	if (source2 !== void 0) throw no("renamed", `commit ${short2(merge3)} renamed ${source2.path} to it`);
	if (first === void 0 || head === void 0) return refuseSingle(ground, place);
	if (more.length > 0) throw no("parents", `merge commit ${short2(merge3)} has ${parents.length} parents, not two`);
	const line4 = await readLocalLine(ground, head, first);
	const changes = await clone2.objects.changes(line4.from, head);
	const input = {
		actionsPath: settings.actionsPath,
		firedPath: firedPath(settings),
		changes,
		strays: [],
		commits: line4.commits.length
	};
	const shape = readShape({ ...input, taken: [], fired: [] });
	if (shape.kind !== "addition" || shape.path !== path || changes === null) {
		const found = shape.kind === "other" ? shape.found.slice(0, 5).join("; ") : "does something else";
		throw no("shape", `what was merged is not just this one new file: it ${found}`);
	}
	await refuseStrays(ground, line4, path);
	const [only, ...others] = merged ?? [];
	if (others.length > 0 || only?.path !== path || !same2(only.after, shape.entry) || !same2(entry2, shape.entry)) {
		throw no("crafted-merge", `merge commit ${short2(merge3)} changes something else than the head it merged`);
	}
	const [taken, fired] = await Promise.all([
		namesIn(ground, first, settings.actionsPath),
		namesIn(ground, first, firedPath(settings))
	]);
	const obstacles2 = readShape({ ...input, taken, fired });
	if (obstacles2.kind === "other") throw no("taken", `when it was merged it ${obstacles2.found.join("; ")}`);
	return { first, head, line: line4, changes, taken, fired };
};
init_domain();
var readPolicyAt = async ({ clone: clone2, settings }, { first }) => {
	const { policyPath: path } = settings;
	const entry2 = await clone2.objects.entry(first, path);
	if (entry2 === null) return { kind: "absent", blob: null };
	if (!isRegular(entry2)) return { kind: "unusable", blob: null, text: `${path} is not a regular file (mode ${entry2.mode})` };
	const bytes = await clone2.objects.blob(entry2.id, POLICY_BYTES);
	if (bytes === null) return { kind: "unusable", blob: entry2.id, text: `${path} has more than ${POLICY_BYTES} bytes` };
	return { kind: "file", blob: entry2.id, bytes };
};
var readFormulas2 = async ({ clone: clone2 }, { first }, dir) => {
	if (dir === null) return null;
	return { dir, files: filesIn(await clone2.objects.folder(first, dir)) };
};
var readPolicyInForce = async (ground, form) => {
	const file = await readPolicyAt(ground, form);
	const reading = readPolicyFile(file, ground.settings.policyPath, ON_BASE);
	return { file, policy: reading.kind === "valid" ? reading.policy : null, text: reading.kind === "valid" ? "" : reading.text };
};
var readTexts = async (ground, place, form, inForce) => {
	const { file, policy: policy2, text } = inForce;
	if (policy2 === null) throw no("policy", `when it was merged ${text}: everything was high and nobody could release it`);
	const [formulas, bytes] = await Promise.all([
		readFormulas2(ground, form, policy2.formulasDir?.path ?? null),
		ground.clone.objects.blob(place.entry.id, VAULT_ACTION_BYTES)
	]);
	if (bytes === null) throw no("action-invalid", `it has more than ${VAULT_ACTION_BYTES} bytes`);
	const { line: line4, changes, taken, fired } = form;
	const action = { path: place.path, blob: place.entry.id, size: bytes.length, bytes };
	const lists2 = { strays: [], vanished: [], ground: [], proposed: null };
	const history = { line: line4, changes, taken, fired, policy: file, formulas, action, ...lists2 };
	const names4 = formulas === null ? null : { folder: formulas.dir, names: formulasIn(formulas.files) };
	const { secrets, mounts } = policy2;
	const reading = readVaultAction(bytes, { path: place.path, id: place.id, secrets, mounts, formulas: names4 });
	if (reading.kind !== "valid") {
		const [first] = reading.problems;
		const where = first === void 0 || first.line === null ? "" : ` (line ${first.line})`;
		const said = first?.text.replace(/\.$/, "") ?? "it is not canonical";
		throw no("action-invalid", `it is no valid vault action in canonical form: ${said}${where}`);
	}
	return { history, policy: policy2, action: reading.action, bytes };
};
var observe2 = (ground, records, history, teams) => {
	const { settings, repository, base, approver } = ground;
	const { pull, timeline } = records;
	const head = history.line.commits[0]?.id ?? pull.head.sha;
	const reviews = records.reviews.filter((review) => isBeforeMerge(records, review) || !records.submitted.has(review.id)).map((review) => ({ ...review, dismissed: wasDismissed(records, review) }));
	return {
		...{ settings, repository, base, approver, history, timeline, teams, reviews },
		pull: { ...pull, head: { ...pull.head, sha: head } },
		knowledge: NOTHING_KNOWN,
		...{ labels: [], statuses: [], overCap: [], now: 0, mainline: null, refusedBefore: null },
		others: { seen: [], unseen: 0 }
	};
};
var readTeams4 = async (forge, policy2) => new Map(await Promise.all(teamsIn(policy2).map(async (name) => [name.toLowerCase(), await forge.team(name)])));
var judge4 = async (ground, place, texts, records) => {
	const { policy: policy2, action } = texts;
	const history = { ...texts.history, line: { ...texts.history.line, commits: records.commits } };
	const teams = await readTeams4(ground.forge, policy2);
	const subject = readSubject(observe2(ground, records, history, teams), history);
	const [unpushed] = pusher(subject);
	if (unpushed !== void 0) throw unknown4("pusher", "the timeline does not say who pushed the head that was merged");
	const { policyPath } = ground.settings;
	const evidence2 = [
		...line(subject),
		...addition(subject),
		...policy(subject),
		...tierFindings({ policy: policy2, policyPath, action, actionPath: place.path }),
		...gateAccount(subject),
		...author(subject)
	];
	return { subject, tier: tierOf(evidence2), evidence: evidence2 };
};
var NOTHING2 = {
	...{ path: null, blob: null, merge: null, first: null, head: null, line: [], pull: null, author: null },
	...{ policy: null, action: null, tier: null, approvals: [], evidence: [] }
};
var failedProof = (id3, thrown, known = NOTHING2) => {
	if (thrown instanceof Objection) {
		return { ...known, id: id3, answer: thrown.answer, code: thrown.code, text: thrown.message, bytes: null };
	}
	if (!(thrown instanceof Fault)) throw thrown;
	const code = thrown instanceof OverCap ? "list-cap" : "forge";
	return { ...known, id: id3, answer: "unknown", code, text: `${describe(thrown)}; ${thrown.remedy}`, bytes: null };
};
var prove = async (ground, id3, touches2 = null) => {
	let known = NOTHING2;
	const learn2 = (facts) => {
		known = { ...known, ...facts };
	};
	try {
		const place = await findPlace2(ground, id3, touches2);
		learn2({ path: place.path, blob: place.entry.id, merge: place.merge, first: place.parents[0] ?? null });
		const form = await readForm2(ground, place);
		learn2({ head: form.head, line: form.line.commits.map((commit) => commit.id) });
		const pull = await readPull(ground, place);
		learn2({ pull: pull.number, author: pull.author });
		const inForce = await readPolicyInForce(ground, form);
		learn2({ policy: { blob: inForce.file.blob, valid: inForce.policy !== null } });
		const texts = await readTexts(ground, place, form, inForce);
		learn2({ action: texts.action });
		const records = await readRecords(ground, form, pull);
		const judged = await judge4(ground, place, texts, records);
		learn2({ tier: judged.tier, evidence: judged.evidence });
		const approvals2 = readApprovals(judged, texts.policy, records);
		learn2({ approvals: approvals2 });
		const by = approvals2.map(({ login: login2 }) => login2).join(", ");
		const text = `merged by pull request #${pull.number} as it was judged, ${judged.tier}, and approved by ${by}`;
		return { ...known, id: id3, answer: "yes", code: "proven", text, bytes: texts.bytes };
	} catch (thrown) {
		return failedProof(id3, thrown, known);
	}
};
var AT_ONCE2 = 8;
var MAX_FAULTS2 = 3;
var idsAt = async ({ clone: clone2, settings }) => {
	const folder = await clone2.objects.folder(clone2.tip, settings.actionsPath) ?? [];
	return folder.flatMap(({ name }) => name.endsWith(".toml") ? [name.slice(0, -".toml".length)] : []);
};
var proveAll = async (ground, ids, tell4) => {
	const touches2 = await ground.clone.touches(ground.settings.actionsPath, "below");
	let faults = 0;
	for (let at = 0; at < ids.length; at += AT_ONCE2) {
		const some2 = ids.slice(at, at + AT_ONCE2);
		const gone2 = faults >= MAX_FAULTS2 ? unknown4("forge", "the forge failed before: it was not asked again") : null;
		const proofs = await Promise.all(some2.map((id3) => gone2 === null ? prove(ground, id3, touches2) : failedProof(id3, gone2)));
		for (const [index, proof] of proofs.entries()) {
			if (proof.code === "forge") faults += 1;
			tell4(proof, at + index + 1);
		}
	}
};
var import_node_child_process = require("node:child_process");
var MAX_BYTES2 = 1024 * 1024;
var TIME_MS = 12e4;
var READ_ONLY = [
	"--no-pager",
	"--no-replace-objects",
	"--no-optional-locks",
	"--literal-pathspecs",
	...["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.commitGraph=false", "protocol.allow=never"].flatMap((one) => [
		"-c",
		one
	])
];
var environment = (env) => {
	const home = env("HOME");
	return {
		PATH: env("PATH") ?? "/usr/local/bin:/usr/bin:/bin",
		// Only there a person can say that a clone of somebody else's is safe (safe.directory).
		...home === void 0 ? {} : { HOME: home },
		LC_ALL: "C",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1"
	};
};
var createGit = (folder, env) => gitAt(["-C", folder], env);
var gitAt = (place, env) => {
	const surroundings = environment(env);
	const full = (args) => [...READ_ONLY, ...place, ...args];
	return {
		within: (gitFolder) => gitAt(["-C", gitFolder, `--git-dir=${gitFolder}`], env),
		run: (args, maxBytes = MAX_BYTES2) => new Promise((resolve7, reject) => {
			const options = { env: surroundings, maxBuffer: maxBytes, timeout: TIME_MS, encoding: "buffer" };
			(0, import_node_child_process.execFile)("git", full(args), options, (failure2, out, err) => {
				const text = err.toString("utf8").trim();
				if (failure2 === null) resolve7({ exit: 0, out, err: text });
				else if (typeof failure2.code === "number") resolve7({ exit: failure2.code, out, err: text });
				else if (String(failure2.code) === "ENOENT") reject(unknown4("clone", "the program git cannot be found"));
				else reject(unknown4("clone", `git ${args[0] ?? ""} took too long, said too much or was ended`));
			});
		}),
		start: (args) => (0, import_node_child_process.spawn)("git", full(args), { env: surroundings, stdio: "pipe" })
	};
};
var import_node_fs2 = require("node:fs");
var import_node_path5 = require("node:path");
init_domain();
init_domain();
var import_node_crypto4 = require("node:crypto");
init_domain();
var HEADER_BYTES = 1e3;
var isIntact = (id3, { type, bytes }) => (0, import_node_crypto4.createHash)(id3.length === 64 ? "sha256" : "sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex") === id3;
var gone = (id3) => unknown4("objects", `the clone does not have object ${id3.slice(0, 10)} as it must be: fetch all of it (git fetch --refetch)`);
var createBatch = (git) => {
	const child = git.start(["cat-file", "--batch"]);
	const waiting = [];
	let rest = Buffer.alloc(0);
	let coming = null;
	let ended = false;
	let stopped = false;
	const stop = () => {
		stopped = true;
		child.kill();
	};
	const end = () => {
		ended = true;
		for (const { id: id3, reject } of waiting.splice(0)) reject(gone(id3));
	};
	const begin = (line4) => {
		const asked = waiting[0];
		const [id3, type = "", size = ""] = line4.split(" ");
		if (asked === void 0 || id3 !== asked.id) stop();
		else if (/^\d{1,15}$/.test(size)) {
			const keep = Number(size) <= asked.maxBytes;
			coming = { type, size: Number(size), keep, parts: [], left: Number(size) + 1 };
		} else {
			waiting.shift();
			asked.reject(gone(asked.id));
		}
	};
	const finish2 = ({ type, size, keep, parts }) => {
		coming = null;
		const asked = waiting.shift();
		const stored = keep ? { type, bytes: Buffer.concat(parts).subarray(0, size) } : null;
		if (stored === null || asked !== void 0 && isIntact(asked.id, stored)) asked?.resolve(stored);
		else asked?.reject(gone(asked.id));
	};
	const take = (chunk) => {
		let data = stopped ? Buffer.alloc(0) : rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		rest = Buffer.alloc(0);
		while (data.length > 0 && !stopped) {
			if (coming === null) {
				const cut2 = data.indexOf(10);
				if (cut2 < 0) {
					rest = data;
					if (rest.length > HEADER_BYTES) stop();
					return;
				}
				begin(data.toString("latin1", 0, cut2));
				data = data.subarray(cut2 + 1);
				continue;
			}
			const part = data.subarray(0, coming.left);
			if (coming.keep) coming.parts.push(part);
			coming.left -= part.length;
			data = data.subarray(part.length);
			if (coming.left === 0) finish2(coming);
		}
	};
	child.stdout.on("data", take);
	child.stderr.resume();
	child.stdin.on("error", end);
	child.on("error", end);
	child.on("close", end);
	return {
		read: (id3, maxBytes) => new Promise((resolve7, reject) => {
			if (ended || !isSha(id3)) return reject(gone(id3));
			waiting.push({ id: id3, maxBytes, resolve: resolve7, reject });
			child.stdin.write(`${id3}
`);
		}),
		close: () => {
			child.stdin.end();
			child.kill();
		}
	};
};
var COMMIT_BYTES = 1024 * 1024;
var TREE_BYTES = 64 * 1024 * 1024;
var MAX_ENTRIES2 = 2e5;
var odd = (id3) => unknown4("objects", `object ${id3.slice(0, 10)} is none that git makes, or too large`);
var parseCommit = (id3, bytes) => {
	const [header = ""] = bytes.toString("latin1").split("\n\n", 1);
	const lines = header.split("\n");
	const tree = /^tree ([0-9a-f]+)$/.exec(lines[0] ?? "")?.[1] ?? "";
	const found = lines.findIndex((line4, at) => at > 0 && !line4.startsWith("parent "));
	const end = found < 0 ? lines.length : found;
	const parents = lines.slice(1, end).map((line4) => line4.slice("parent ".length));
	if (!isSha(tree) || !parents.every(isSha)) throw odd(id3);
	const timeIn = (at) => Number(/> (\d{1,12}) [+-]\d{4}$/.exec(lines[at] ?? "")?.[1] ?? Number.NaN);
	return { tree, parents, authored: timeIn(end), committed: timeIn(end + 1) };
};
var nameOf4 = (bytes) => {
	const text = bytes.toString("utf8");
	return Buffer.from(text).equals(bytes) ? text : `\uFFFD${bytes.toString("hex")}`;
};
var parseTree = (id3, bytes) => {
	const entries = [];
	for (let at = 0; at < bytes.length; ) {
		const space = bytes.indexOf(32, at);
		const end = bytes.indexOf(0, space);
		const next = end + 1 + id3.length / 2;
		const mode = bytes.toString("latin1", at, space).padStart(6, "0");
		const own2 = bytes.toString("hex", end + 1, next);
		if (space < 0 || end < 0 || !/^[0-7]{6}$/.test(mode) || !isSha(own2)) throw odd(id3);
		entries.push({ name: nameOf4(bytes.subarray(space + 1, end)), mode, id: own2, size: 0 });
		at = next;
	}
	if (hasImpossibleName(entries)) throw odd(id3);
	return entries;
};
var rememberTrees = (batch) => {
	const known = /* @__PURE__ */ new Map();
	let entries = 0;
	return (id3) => {
		const found = known.get(id3);
		if (found !== void 0) return found;
		const reading = batch.read(id3, TREE_BYTES).then((stored) => {
			if (stored?.type !== "tree") throw odd(id3);
			const tree = parseTree(id3, stored.bytes);
			entries += tree.length;
			if (entries > MAX_ENTRIES2) {
				known.clear();
				entries = tree.length;
			}
			return tree;
		});
		known.set(id3, reading);
		return reading;
	};
};
var createObjects = (git) => {
	const batch = createBatch(git);
	const treeOf = rememberTrees(batch);
	const commit = async (id3) => {
		const stored = await batch.read(id3, COMMIT_BYTES);
		if (stored?.type !== "commit") throw odd(id3);
		return parseCommit(id3, stored.bytes);
	};
	const folder = async (of, path) => {
		let tree = await treeOf((await commit(of)).tree);
		for (const name of path === "" ? [] : path.split("/")) {
			const next = tree.find((one) => one.name === name) ?? null;
			if (!isFolder(next)) return null;
			tree = await treeOf(next.id);
		}
		return tree;
	};
	const entry2 = async (of, path) => {
		const cut2 = path.lastIndexOf("/");
		const parent = await folder(of, cut2 < 0 ? "" : path.slice(0, cut2));
		return parent?.find((one) => one.name === path.slice(cut2 + 1)) ?? null;
	};
	return {
		commit,
		folder,
		entry: entry2,
		// A budget per comparison is enough here: opening a folder costs no request.
		changes: (from, to) => createComparison({ folder, isOpen: async () => true })(from, to),
		blob: async (id3, maxBytes) => {
			const stored = await batch.read(id3, maxBytes);
			if (stored !== null && stored.type !== "blob") throw odd(id3);
			return stored?.bytes ?? null;
		},
		close: batch.close
	};
};
var LOG_BYTES = 256 * 1024 * 1024;
var lineOf = async (git, args) => {
	const { exit, out } = await git.run(args);
	return exit === 0 ? out.toString("utf8").replace(/\n$/, "") : null;
};
var gitFolderOf = async (git, folder) => {
	const { exit, out, err } = await git.run(["rev-parse", "--absolute-git-dir"]);
	if (exit !== 0) throw unknown4("clone", `there is no clone in ${folder} that git reads (${err.split("\n")[0] ?? ""})`);
	return out.toString("utf8").replace(/\n$/, "");
};
var sizeOf = (path) => {
	try {
		return (0, import_node_fs2.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
	} catch (thrown) {
		throw unknown4("clone", `${NOT_SAID} (${describe(thrown).split(",")[0] ?? ""})`);
	}
};
var NOT_SAID = "git does not say where the files of the clone are";
var refuseCut = async (git, gitFolder) => {
	if (await lineOf(git, ["rev-parse", "--is-shallow-repository"]) !== "false") {
		throw unknown4("shallow", "the clone is shallow: fetch all of its history (git fetch --unshallow)");
	}
	const grafts = await lineOf(git, ["rev-parse", "--git-path", "info/grafts"]);
	if (grafts === null) throw unknown4("clone", NOT_SAID);
	if (sizeOf((0, import_node_path5.resolve)(gitFolder, grafts)) > 0)
		throw unknown4("grafted", "the clone has grafts (info/grafts), which make its history another one");
};
var tipOf = async (git, base) => {
	for (const ref of [`refs/remotes/origin/${base}`, `refs/heads/${base}`]) {
		const id3 = await lineOf(git, ["show-ref", "--verify", "--hash", "--", ref]);
		if (id3 !== null && isSha(id3)) return id3;
	}
	throw unknown4("base", `the clone has no branch ${base}, neither of its origin nor of its own`);
};
var parseTouches = (out) => {
	const touches2 = /* @__PURE__ */ new Map();
	const words2 = out.toString("utf8").split("\0");
	let commit = null;
	for (let at = 0; at < words2.length; at += 1) {
		const word = (words2[at] ?? "").replace(/^\n+/, "");
		if (word.startsWith(":") && commit !== null) {
			at += 1;
			const path = words2[at] ?? "";
			touches2.set(path, { newest: touches2.get(path)?.newest ?? commit, again: touches2.has(path) });
		} else if (isSha(word)) commit = word;
		else if (word !== "") throw unknown4("clone", "git log printed something unexpected");
	}
	return touches2;
};
var LOG = [
	...["-c", "log.follow=false", "-c", "log.showRoot=true", "-c", "log.diffMerges=separate", "-c", "diff.ignoreSubmodules=none"],
	"log",
	"--first-parent",
	"-m",
	"--raw",
	"-r",
	"-z",
	"--no-abbrev",
	"--no-renames",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--no-show-signature",
	"--no-notes",
	"--no-decorate",
	"--no-mailmap",
	"--format=tformat:%H"
];
var openClone = async (outside, folder, base) => {
	const gitFolder = await gitFolderOf(outside, folder);
	const git = outside.within(gitFolder);
	await refuseCut(git, gitFolder);
	const tip = await tipOf(git, base);
	const objects = createObjects(git);
	return {
		tip,
		objects,
		touches: async (path, how) => {
			const most = how === "alone" ? ["--max-count=2"] : [];
			const { exit, out, err } = await git.run([...LOG, ...most, "--end-of-options", tip, "--", path], LOG_BYTES);
			if (exit !== 0) throw unknown4("objects", `the history of the clone cannot be read: ${err.split("\n")[0] ?? ""}`);
			return parseTouches(out);
		},
		ahead: async (head, from, limit) => {
			const { exit, out } = await git.run(["rev-list", `--max-count=${limit}`, "--end-of-options", head, `^${from}`, "--"]);
			const ids = out.toString("utf8").split("\n").filter((line4) => line4 !== "");
			if (exit !== 0 || !ids.every(isSha))
				throw unknown4("objects", `the history of ${head.slice(0, 10)} is not whole in the clone`);
			return ids.filter(isSha);
		},
		close: objects.close
	};
};
var settingsFor2 = (baseBranch) => ({
	...USUAL_PATHS,
	baseBranch,
	requireProtection: false,
	deleteBranch: false,
	frozen: false
});
var isBehind = async (forge, base, tip) => {
	if (base.tip === tip) return false;
	const ahead = await forge.commitsAhead(tip, base.tip, 1);
	if (ahead?.total === 0) return true;
	const what2 = ahead === null ? "the forge does not know it" : "it is not in the history of that branch on the forge";
	throw unknown4("not-on-forge", `the clone's ${base.name} stands at ${tip.slice(0, 10)}: ${what2}; fetch again`);
};
var readGround2 = async (forge, git, { folder, base: wanted, approver }) => {
	const repository = await forge.repository();
	const name = wanted ?? repository.defaultBranch;
	const base = await forge.branch(name);
	if (base === null) throw unknown4("base", `the forge has no branch ${name}`);
	const clone2 = await openClone(git, folder, name);
	try {
		const behind = await isBehind(forge, base, clone2.tip);
		return { forge, clone: clone2, repository, base, settings: settingsFor2(name), approver, behind };
	} catch (thrown) {
		clone2.close();
		throw thrown;
	}
};
init_json();
var NOBODY4 = { on: null, who: [], needed: 0, have: 0 };
var actionJson2 = ({ action, path, blob }) => {
	if (action === null || path === null || blob === null) return null;
	const { id: id3, formula: formula2, secrets, mounts, tools, claim: claim2 } = action;
	return { id: id3, path, blob, formula: formula2, secrets, mounts, tools, claim: claim2 };
};
var proofJson = (proof, ground) => {
	const { answer, code, text, id: id3, path, blob, merge: merge3, first, head, line: line4, pull, author: author2, policy: policy2, tier, approvals: approvals2, evidence: evidence2 } = proof;
	const policyPath = ground?.settings.policyPath ?? "";
	return {
		schema: SCHEMA,
		result: answer,
		...{ code, text, id: id3, path, blob },
		repository: ground === null ? null : `${ground.repository.owner}/${ground.repository.name}`,
		base: ground?.base.name ?? null,
		tip: ground?.clone.tip ?? null,
		behind: ground?.behind ?? null,
		mergeCommit: merge3,
		firstParent: first,
		...{ head, line: line4, pull, author: author2 },
		policy: policy2 === null ? null : { path: policyPath, ...policy2 },
		action: actionJson2(proof),
		decision: null,
		tier,
		approvals: approvals2,
		canonical: proof.action === null ? null : true,
		findings: evidence2.map(({ code: about, outcome: outcome2, source: source2, text: said }) => ({ code: about, outcome: outcome2, source: source2, text: said })),
		problems: [],
		waiting: NOBODY4,
		next: "none",
		digest: null
	};
};
init_json2();
var readAsked2 = ({ approver }, { id: id3, all, bytes, json }) => {
	if (id3 === null === !all) throw new UsageError("Which vault action? Give --id ID, or --all.");
	if (bytes && all) throw new UsageError("--bytes is for one vault action: give its --id.");
	if (bytes && json) throw new UsageError("--bytes and --json exclude each other.");
	if (approver === null) throw new UsageError("Whose approval makes low? Give the gate's --approver, or set FORGEJO_APPROVER.");
	return { id: id3, how: bytes ? "bytes" : json ? "json" : "text", approver };
};
var EXITS = { yes: 0, no: 1, unknown: 2 };
var WORDS2 = { yes: "proven", no: "not proven", unknown: "could not tell" };
var paint2 = ({ green, red, yellow }, answer) => ({ yes: green, no: red, unknown: yellow })[answer](WORDS2[answer].padEnd(14));
var ID_WIDTH = 100;
var headline2 = (proof, colours, width) => {
	const { answer, id: id3, tier, text, code } = proof;
	return `${paint2(colours, answer)}  ${shown3(id3, ID_WIDTH).padEnd(width)}  ${(tier ?? "-").padEnd(6)}  ${shown3(text)} (${code})
`;
};
var details = (proof, ground) => {
	const { path, blob, merge: merge3, first, head, line: line4, pull, author: author2, policy: policy2, approvals: approvals2 } = proof;
	const rows = [
		["base", `${ground.base.name} at ${ground.clone.tip}${ground.behind ? ", which the forge has newer commits for" : ""}`],
		["file", path === null ? null : `${path}, blob ${blob}`],
		[head === null ? "commit" : "merge", merge3 === null ? null : `${merge3}, onto ${first ?? "nothing"}`],
		["head", head === null ? null : `${head}, ${line4.length === 1 ? "1 commit" : `${line4.length} commits`}`],
		["pull", pull === null ? null : `#${pull} by ${author2}`],
		[
			"policy",
			policy2 === null ? null : `${ground.settings.policyPath}, ${policy2.blob === null ? "none" : `blob ${policy2.blob}`}`
		],
		...approvals2.map(({ login: login2, review }) => ["approval", `${login2}, review ${review}`])
	];
	return rows.map(([name, text]) => text === null ? "" : `  ${name.padEnd(8)}  ${shown3(text)}
`).join("");
};
var inOurWords = (proof) => proof.code === "forge" ? { ...proof, text: inOptions(proof.text) } : proof;
var tell3 = (shell, how, found, ground, width) => {
	const { out } = shell;
	const proof = inOurWords(found);
	const exit = EXITS[proof.answer];
	if (how === "json") out.write(jsonLine(proofJson(proof, ground)));
	else if (how === "text") {
		out.write(headline2(proof, out.colours, width ?? 0) + (width === null && ground !== null ? details(proof, ground) : ""));
	} else if (proof.bytes === null) {
		complain(shell, `${WORDS2[proof.answer]}: ${proof.id}: ${proof.text} (${proof.code})`);
	} else {
		out.write(Buffer.from(proof.bytes).toString("utf8"));
	}
	return exit;
};
var verifyAll = async (shell, { how }, ground) => {
	const ids = await idsAt(ground);
	const width = Math.min(
		ID_WIDTH,
		ids.reduce((most, id3) => Math.max(most, id3.length), 0)
	);
	const progress = createProgress(shell, "vault actions");
	let exit = 0;
	progress.show(0, ids.length);
	try {
		await proveAll(ground, ids, (proof, done2) => {
			progress.clear();
			exit = graver(exit, tell3(shell, how, proof, ground, width));
			if (done2 < ids.length) progress.show(done2, ids.length);
		});
	} finally {
		progress.clear();
	}
	if (how === "text" && ids.length === 0) shell.out.write(`there is no vault action on ${shown3(ground.base.name)}
`);
	return exit;
};
var tellGroundless = (shell, { id: id3, how }, thrown) => {
	const proof = inOurWords(failedProof(id3 ?? "", thrown));
	if (id3 !== null) return tell3(shell, how, proof, null, null);
	complain(shell, `${WORDS2[proof.answer]}: ${proof.text} (${proof.code})`);
	return EXITS[proof.answer];
};
var verifyWith = async (shell, asked, options, forge) => {
	const folder = (0, import_node_path6.resolve)(shell.cwd, options["repo-dir"] ?? ".");
	let ground;
	try {
		ground = await readGround2(forge, createGit(folder, shell.env), { folder, base: options.base, approver: asked.approver });
	} catch (thrown) {
		return tellGroundless(shell, asked, thrown);
	}
	try {
		if (ground.behind) complain(shell, `note: the forge has newer commits of ${ground.base.name} than the clone: fetch them`);
		if (asked.id === null) return await verifyAll(shell, asked, ground);
		return tell3(shell, asked.how, await prove(ground, asked.id), ground, null);
	} catch (thrown) {
		if (!(thrown instanceof Objection)) throw thrown;
		return tellGroundless(shell, asked, thrown);
	} finally {
		ground.clone.close();
	}
};
var verify2 = async (shell, _words, options) => {
	const connection = readConnection(shell, options);
	const asked = readAsked2(connection, options);
	return withForge(shell, connection, (forge) => verifyWith(shell, asked, options, forge));
};
