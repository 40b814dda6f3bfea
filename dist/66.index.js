export const id = 66;
export const ids = [66];
export const modules = {
	9375: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				$W: () => (
					isRegular
				),
				HH: () => (
					isSha
				),
				Up: () => (
					sameLogin
				),
				nG: () => (
					filesIn
				)
			});
			const isSha = (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
			const isRegular = (entry) => entry.mode === "100644" || entry.mode === "100755";
			const filesIn = (folder) => (folder ?? []).filter(isRegular).map(({ name }) => name);
			const sameLogin = (a, b) => a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
		})
	),
	1633: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				q0: () => (
					describe
				),
				vC: () => (
					Fault
				),
				xb: () => (
					assertNever
				)
			});
			class Fault extends Error {
				name = "Fault";
				remedy;
				constructor(message, remedy, options) {
					super(message, options);
					this.remedy = remedy;
				}
			}
			const assertNever = (value) => {
				throw new Fault(`unexpected variant ${JSON.stringify(value)}`, "report this as a defect of vault-gate");
			};
			const describe = (thrown) => {
				if (thrown instanceof Error)
					return thrown.message === "" ? thrown.name : thrown.message;
				return typeof thrown === "string" ? thrown : "something that is not an error was thrown";
			};
		})
	),
	2671: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				m: () => (
					segment
				),
				o: () => (
					parseAddress
				)
			});
			var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
			const REMEDY = "set api-url to the address of Forgejo's API, like https://forgejo.example/api/v1";
			const parseAddress = (apiUrl) => {
				const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null;
				if (url === null)
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC("api-url is not an absolute URL", REMEDY);
				if (url.protocol !== "https:" && url.protocol !== "http:")
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC("api-url is neither http nor https", REMEDY);
				if (url.username !== "" || url.password !== "")
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC("api-url carries a user name or a password", REMEDY);
				if (/[?#]/.test(apiUrl))
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC("api-url carries a query or a fragment", REMEDY);
				return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, "") };
			};
			const segment = (text) => {
				if (text === "" || text === "." || text === ".." || /[\p{Cs}\p{Cc}]/u.test(text)) {
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`${JSON.stringify(text)} cannot be a part of an address`, "check the repository, base-branch and approver inputs");
				}
				return encodeURIComponent(text);
			};
		})
	),
	8327: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				E: () => (
					createConnections
				)
			});
			var dispatcher_client = __webpack_require__(3701);
			var client_default = /* @__PURE__ */ __webpack_require__.n(dispatcher_client);
			var api_request = __webpack_require__(4043);
			var api_request_default = /* @__PURE__ */ __webpack_require__.n(api_request);
			;
			const REACH = "check the api-url input and that the runner can reach that host";
			const TRUST = "if an own certificate authority signs it, name its file in NODE_EXTRA_CA_CERTS in the environment of the job";
			const WORDS = {
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
			const TLS = /CERT|^ERR_(?:SSL|TLS)|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED/;
			const codeOf = (error) => {
				if (!(error instanceof Error))
					return "no error";
				return "code" in error && typeof error.code === "string" ? error.code : error.name;
			};
			const lossOf = (error) => {
				const code = codeOf(error);
				const known = WORDS[code];
				if (known !== void 0)
					return { kind: "lost", ...known, remedy: REACH };
				if (TLS.test(code))
					return { kind: "lost", text: `its TLS certificate or protocol was refused (${code})`, remedy: TRUST, again: false };
				return { kind: "lost", text: `the answer was not proper HTTP (${code})`, remedy: REACH, again: false };
			};
			const readBytes = async (body, maxBytes) => {
				const chunks = [];
				let size = 0;
				for await (const chunk of body) {
					size += chunk.length;
					if (size > maxBytes)
						return null;
					chunks.push(chunk);
				}
				return Buffer.concat(chunks);
			};
			const send = async (client, outgoing, signal) => {
				const { method, path, headers, body, maxBytes } = outgoing;
				try {
					const response = await api_request_default().call(client, { method, path, headers, body, signal });
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
			;
			const MAX_CONNECTIONS = 8;
			const KEEP_ALIVE_MS = 4e3;
			const createConnections = (origin, connectMs, onConnect) => {
				const all = [];
				const idle = [];
				const waiting = [];
				const open = () => {
					const client = new (client_default())(origin, {
						pipelining: 1,
						allowH2: false,
						keepAliveTimeout: KEEP_ALIVE_MS,
						// The clock of a whole answer is kept by the caller.
						headersTimeout: 0,
						bodyTimeout: 0,
						// Said aloud, so that no variable of the environment turns it off.
						connect: { timeout: connectMs, rejectUnauthorized: true }
					});
					if (all.length === 0)
						client.once("connect", onConnect);
					all.push(client);
					return client;
				};
				const take = async () => {
					const client = idle.pop();
					if (client !== void 0)
						return client;
					return all.length < MAX_CONNECTIONS ? open() : new Promise((resolve) => waiting.push(resolve));
				};
				const give = (client) => {
					const next = waiting.shift();
					if (next === void 0)
						idle.push(client);
					else
						next(client);
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
		})
	),
	6576: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				El: () => (
					RefusedToken
				),
				GV: () => (
					Answered
				),
				J$: () => (
					unlessOverCap
				),
				QX: () => (
					ForeignToken
				),
				bX: () => (
					OverCap
				),
				tf: () => (
					LIST_CAPS
				)
			});
			var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
			const LIST_CAPS = { timeline: 5e3, reviews: 1e3, comments: 1e3, statuses: 1e3, labels: 5e3 };
			class OverCap extends _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC {
			}
			class Answered extends _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC {
				status;
				constructor(message, remedy, status) {
					super(message, remedy);
					this.status = status;
				}
			}
			class RefusedToken extends _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC {
			}
			class ForeignToken extends _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC {
			}
			const unlessOverCap = async (reading, instead) => {
				try {
					return await reading;
				} catch (thrown) {
					if (thrown instanceof OverCap)
						return instead;
					throw thrown;
				}
			};
		})
	),
	2847: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				V0: () => (
					createHttp
				),
				Vb: () => (
					nameOf
				),
				b1: () => (
					LIMITS
				),
				i1: () => (
					quoteFor
				)
			});
			var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
			var node_events__WEBPACK_IMPORTED_MODULE_0___default = /* @__PURE__ */ __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
			var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
			var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /* @__PURE__ */ __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
			var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3475);
			var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6885);
			const LIMITS = {
				connectMs: 1e4,
				answerMs: 3e4,
				mergeMs: 3e5,
				answerBytes: 8 * 1024 * 1024,
				backoffMs: 250
			};
			const UNSIGNED = 401;
			const MAX_RECORDS = 1e3;
			const nameOf = (call) => `${call.method} ${call.path.split("?", 1)[0]}`;
			const quoteFor = (call, { quote }) => (text) => call.secret === true ? "(not shown)" : quote(text);
			const dateOf = (answer) => {
				const header = answer.headers["date"];
				const time = typeof header === "string" ? Date.parse(header) : Number.NaN;
				return Number.isNaN(time) ? null : time;
			};
			const outgoingOf = (call, authorization, { address, limits }) => ({
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
				maxBytes: call.maxBytes ?? limits.answerBytes
			});
			const createHttp = (options) => {
				const { address, signature, signer, censor, limits, signal, connections } = options;
				const log = [];
				let said = null;
				const halt = new AbortController();
				(0, node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, halt.signal);
				const onDeadline = () => halt.abort("the time of the whole run is up");
				signal?.addEventListener("abort", onDeadline, { once: true });
				if (signal?.aborted === true)
					onDeadline();
				const attempt = async (call) => connections.use(async (send) => {
					const header = signature.header();
					if (halt.signal.aborted)
						return { received: { kind: "aborted" }, header };
					const clock = new AbortController();
					const abort = () => clock.abort();
					halt.signal.addEventListener("abort", abort, { once: true });
					const timer = setTimeout(abort, call.timeMs ?? limits.answerMs);
					const start = performance.now();
					const received = await send(outgoingOf(call, header, options), clock.signal);
					clearTimeout(timer);
					halt.signal.removeEventListener("abort", abort);
					if (received.kind === "answer") {
						said = dateOf(received.answer) ?? said;
						if (received.answer.status !== UNSIGNED)
							signature.accept();
					}
					if (log.length === MAX_RECORDS)
						log.shift();
					log.push({
						method: call.method,
						path: censor.conceal(call.path.split("?", 1)[0] ?? ""),
						status: received.kind === "answer" ? received.answer.status : null,
						ms: Math.round(performance.now() - start)
					});
					return { received, header };
				});
				const facts = (call) => ({
					name: censor.conceal(nameOf(call)),
					origin: address.origin,
					maxBytes: call.maxBytes ?? limits.answerBytes,
					timeMs: call.timeMs ?? limits.answerMs,
					grows: call.grows === true,
					signer,
					halted: halt.signal.aborted ? String(halt.signal.reason) : null,
					quote: quoteFor(call, censor)
				});
				const exchange = async (call) => {
					for (let tries = 1; ; tries += 1) {
						const { received, header } = await attempt(call);
						const isRefused = received.kind === "answer" && received.answer.status === UNSIGNED;
						if (isRefused && call.method === "GET" && await signature.renewed(header))
							continue;
						const delay = call.method === "GET" ? (0, _retry_js__WEBPACK_IMPORTED_MODULE_3__.q)(received, tries, limits.backoffMs, Date.now()) : null;
						if (delay !== null) {
							await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(delay, void 0, { signal: halt.signal }).catch(() => void 0);
							continue;
						}
						if (received.kind !== "answer")
							return { kind: "none", fault: (0, _refusal_js__WEBPACK_IMPORTED_MODULE_2__.sG)(received, facts(call)) };
						(0, _refusal_js__WEBPACK_IMPORTED_MODULE_2__.TR)(received.answer, facts(call));
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
		})
	),
	3475: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				MK: () => (
					ID_TOKEN
				),
				NC: () => (
					missingScope
				),
				O2: () => (
					notJson
				),
				TR: () => (
					refuse
				),
				Xh: () => (
					ACCESS_TOKEN
				),
				bD: () => (
					messageOf
				),
				hL: () => (
					faultWith
				),
				os: () => (
					unexpected
				),
				sG: () => (
					lossFault
				),
				x8: () => (
					readBody
				)
			});
			var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
			var _forge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6576);
			const RIGHTS = 'give the account of the token the right "write" in this repository, and not more';
			const TOKEN = "create a new token of the approver account with the scopes write:repository and write:issue (and read:user, unless the approver input is set) and store it as the secret that the token input reads";
			const OTHER = "only if that other account is to be the gate, set the approver input to its login";
			const ACCESS_TOKEN = {
				name: "token",
				renew: TOKEN,
				widen: TOKEN,
				nameless: "set the approver input to the login of its account, or give the token the scope read:user",
				foreign: `store a token of the account that approver names as the secret that the token input reads; ${OTHER}`,
				rights: RIGHTS
			};
			const ID_TOKEN = {
				...ACCESS_TOKEN,
				name: "ID token",
				renew: "compare the authorized integration of the approver's account with this run: it must bind the workflow file, the git ref and the event, each as this run has it, and allow this repository; the audience input must be the one it shows; authorized integrations need Forgejo 16",
				widen: "give the authorized integration of the approver's account the scopes write:repository and write:issue, for this repository",
				foreign: `set the audience input to that of an authorized integration of the account that approver names; ${OTHER}`
			};
			const faultWith = (censor, text, remedy) => new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(censor.conceal(text), remedy);
			const lossFault = (loss, facts) => {
				if (loss.kind === "lost")
					return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`could not reach ${facts.origin}: ${loss.text} (${facts.name})`, loss.remedy);
				if (loss.kind === "too-large") {
					const text = `the answer to ${facts.name} is larger than ${facts.maxBytes} bytes`;
					return facts.grows ? new _forge_js__WEBPACK_IMPORTED_MODULE_1__.bX(text, "open a new pull request") : new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(text, "look at what the forge answers there");
				}
				if (facts.halted !== null) {
					return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`${facts.name} was not answered: ${facts.halted}`, "run again, or raise deadline-seconds");
				}
				return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`${facts.name} was not answered within ${facts.timeMs / 1e3} s`, "look at the load of the forge, then run again");
			};
			const repositoryIn = (address) => /\/repos\/([^/?#]+\/[^/?#]+)/.exec(address)?.[1] ?? null;
			const refuse = (answer, facts) => {
				if (answer.status === 401)
					throw new _forge_js__WEBPACK_IMPORTED_MODULE_1__.El(`the ${facts.signer.name} was refused (401)`, facts.signer.renew);
				if (answer.status < 300 || answer.status > 399)
					return;
				const location = answer.headers["location"];
				const target = typeof location === "string" ? location : "";
				const repository = repositoryIn(target);
				const said = `${facts.name} answered ${answer.status}`;
				if (repository !== null && repository !== repositoryIn(facts.name)) {
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`${said}: the repository moved to ${facts.quote(repository)}`, "change the repository input to the new name");
				}
				throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`${said}: redirected to "${facts.quote(target)}"`, "set api-url to the address that answers without redirecting");
			};
			const readBody = (answer) => {
				if (answer.bytes.length === 0)
					return { kind: "empty" };
				try {
					return { kind: "json", value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(answer.bytes)) };
				} catch {
					const start = Buffer.from(answer.bytes.subarray(0, 512)).toString("latin1").trimStart();
					return { kind: "other", what: start.startsWith("<") ? "HTML" : "text" };
				}
			};
			const messageOf = (body) => {
				if (body.kind !== "json" || typeof body.value !== "object" || body.value === null || !("message" in body.value))
					return null;
				return typeof body.value.message === "string" ? body.value.message : null;
			};
			const notJson = (answer, body, name) => {
				const what = body.kind === "other" ? body.what : "an empty body";
				return new _forge_js__WEBPACK_IMPORTED_MODULE_1__.GV(`${name} answered ${answer.status} with ${what}, not JSON: is api-url right?`, `set api-url to the address of Forgejo's API, and look at the proxy in front of it`, answer.status);
			};
			const REMEDIES = {
				404: "check the repository and api-url inputs, and that the account of the token can see the repository",
				413: "the quota of the account is used up: ask the administrator of the forge",
				423: "the repository is archived: take it out of the archive, or stop running the gate on it",
				429: "the forge is busy: run again later",
				502: "the forge is down or restarting: run again later",
				503: "the forge is down or restarting: run again later",
				504: "the forge is down or restarting: run again later"
			};
			const missingScope = (answer) => {
				if (answer.status !== 403)
					return null;
				return /required scope\(s\): \[([a-z:, ]{1,100})\]/.exec(messageOf(readBody(answer)) ?? "")?.[1] ?? null;
			};
			const unexpected = (answer, facts) => {
				const body = readBody(answer);
				if (body.kind === "other")
					return notJson(answer, body, facts.name);
				const message = messageOf(body);
				const scope = missingScope(answer);
				if (scope !== null) {
					return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`the ${facts.signer.name} may not ${facts.name} (403): it lacks the scope ${scope}`, facts.signer.widen);
				}
				const said = message === null || message === "" ? "without a reason" : `"${facts.quote(message)}"`;
				const remedy = (answer.status === 403 ? facts.signer.rights : REMEDIES[answer.status]) ?? "look at the log of the forge, and at its version (the gate needs Forgejo's API, v11 or later)";
				return new _forge_js__WEBPACK_IMPORTED_MODULE_1__.GV(`${facts.name} answered ${answer.status}: ${said}`, remedy, answer.status);
			};
		})
	),
	6885: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				q: () => (
					retryDelayMs
				)
			});
			const MAX_TRIES = 3;
			const MAX_RETRY_AFTER_MS = 1e4;
			const PASSING = [429, 502, 503, 504];
			const retryAfterMs = (header, now) => {
				if (typeof header !== "string")
					return null;
				if (/^\d+$/.test(header))
					return Number(header) * 1e3;
				const date = Date.parse(header);
				return Number.isNaN(date) ? null : Math.max(0, date - now);
			};
			const retryDelayMs = (received, tries, backoffMs, now) => {
				if (tries >= MAX_TRIES)
					return null;
				const backoff = backoffMs * 2 ** (tries - 1);
				if (received.kind === "lost")
					return received.again ? backoff : null;
				if (received.kind !== "answer" || !PASSING.includes(received.answer.status))
					return null;
				const asked = retryAfterMs(received.answer.headers["retry-after"], now);
				if (asked === null)
					return backoff;
				return asked > MAX_RETRY_AFTER_MS ? null : asked;
			};
		})
	),
	5625: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				l: () => (
					identify
				),
				w: () => (
					refuseAdmin
				)
			});
			var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
			const judge = (login, level) => {
				switch (level) {
					case "write":
						return;
					case "admin":
					case "owner":
						throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`the approver ${login} is an admin of the repository: an approval of its own must not be able to bypass the branch rule`, "use an account of its own for the gate, as a collaborator with write, never admin");
					case "read":
					case "none":
						throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`the approver ${login} has only the level "${level}" in the repository`, "make it a collaborator with write");
					default:
						(0, _failure_js__WEBPACK_IMPORTED_MODULE_0__.xb)(level);
				}
			};
			const identify = async (forge, approver) => {
				const login = approver ?? (await forge.self()).login;
				judge(login, await forge.level(login));
				return login;
			};
			const refuseAdmin = (login, admin) => {
				if (!admin)
					return;
				throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.vC(`the token may administer the repository, which that of the approver ${login} must not: an approval of its own must not be able to bypass the branch rule`, `set the token input to a token of ${login}, and let ${login} be a collaborator with write, never admin`);
			};
		})
	),
	6450: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				cA: () => (
					environment
				),
				Ko: () => (
					readInputs
				),
				jq: () => (
					readOwnRepository
				),
				zR: () => (
					readTokenService
				),
				vE: () => (
					readTrigger
				)
			});
			;
			const STORE = `create an access token of the gate's own account with write:repository and write:issue, store it as a secret of the repository, and pass that secret under "with:" as token`;
			const BIND = "give the audience that the authorized integration of the gate's own account shows (Settings, Authorized Integrations: it must bind the workflow file, the git ref and the event), and the login of that account as approver; keep no token";
			const ODD = /[^\x21-\x7e]/;
			const readToken = (token, next, approver) => {
				const odd = "has white space or characters that no token has";
				const wrong = [
					...token === "" ? ['"token" is empty'] : [],
					...ODD.test(token) ? [`"token" ${odd}`] : [],
					...ODD.test(next) ? [`"token-next" ${odd}`] : [],
					// Else the second could be one of another account, which would then be the gate.
					...next !== "" && approver === "" ? ['"approver" is empty, which token-next needs'] : []
				];
				return { credential: { kind: "token", token, next: next === "" ? null : next }, wrong, remedies: [STORE] };
			};
			const readOidc = (given) => {
				const audience = given("audience");
				const wrong = [
					...audience === "" ? ['"audience" is empty, which auth: oidc needs (it usually reads the variable VAULT_GATE_AUDIENCE)'] : [],
					...ODD.test(audience) ? ['"audience" has white space or characters that no audience has'] : [],
					...given("approver") === "" ? ['"approver" is empty, which auth: oidc needs'] : [],
					...["token", "token-next"].filter((name) => given(name) !== "").map((name) => `"${name}" is given, and not used with auth: oidc`)
				];
				return { credential: { kind: "oidc", audience }, wrong, remedies: [BIND] };
			};
			const readCredential = (given) => {
				const auth = given("auth").toLowerCase();
				if (auth === "oidc")
					return readOidc(given);
				const { credential, wrong, remedies } = readToken(given("token"), given("token-next"), given("approver"));
				if (auth === "token")
					return { credential, wrong, remedies };
				return { credential, wrong: ['"auth" must be token or oidc'], remedies: ["choose one of them"] };
			};
			var failure = __webpack_require__(1633);
			;
			const INPUTS = [
				{
					name: "token",
					default: "",
					description: "Access token of the gate's own account (write:repository, write:issue). Required, but for auth: oidc."
				},
				{
					name: "token-next",
					default: "",
					description: "While the token is being rotated: the one that is used when token is refused."
				},
				{
					name: "auth",
					default: "token",
					description: "token; or oidc: no stored secret, but the runner's ID token (Forgejo 16). Needs audience, approver, enable-openid-connect: true, and an authorized integration that binds workflow, ref and event."
				},
				{
					name: "audience",
					default: "",
					description: "With auth: oidc: the audience that the authorized integration shows. It is no secret."
				},
				{
					name: "mode",
					default: "auto",
					description: "auto: by the event; gate: one pull request; sweep: every open one; doctor: only look at the installation (vault-gate doctor)."
				},
				{ name: "repository", default: "", description: "owner/name of the repository to guard. Default: the one the event is about." },
				{ name: "api-url", default: "", description: "Address of the forge's API, ending in /api/v1. Default: as the runner says." },
				{ name: "pull-request", default: "", description: "Number of the pull request. Default: as the event says." },
				{ name: "base-branch", default: "", description: "The branch to guard. Default: the default branch of the repository." },
				{ name: "policy-path", default: "vault/policy.toml", description: "Path of the policy on the base branch." },
				{ name: "actions-path", default: "vault/actions", description: "Folder of the vault actions." },
				{
					name: "approver",
					default: "",
					description: "Login of the gate's own account, not of a person. Needed unless the token has read:user too: then it is asked for."
				},
				{ name: "require-protection", default: "true", description: "Hold low unless the base branch is protected as low needs it." },
				{
					name: "delete-branch",
					default: "true",
					description: "Delete the branch vault/<id> of this repository when its pull request is merged."
				},
				{
					name: "dry-run",
					default: "false",
					description: "true: decide and report, write nothing; comment: write only a comment that says what would be done."
				},
				{
					name: "frozen",
					default: "false",
					description: "true: approve and merge nothing, say so. Made for a variable of the repository: an empty one means false."
				},
				{ name: "deadline-seconds", default: "240", description: "Stop cleanly after this many seconds (10 to 3600)." }
			];
			const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9._-]+$/;
			const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
			const runnerVariable = (environment2, name) => environment2[`FORGEJO_${name}`] || environment2[`GITHUB_${name}`] || "";
			const reader = (environment2) => (name) => {
				const given = environment2[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
				return given === "" ? INPUTS.find((input) => input.name === name)?.default ?? "" : given;
			};
			const isPath = (text) => text.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !/[\p{Cc}\\]/u.test(text);
			const inRange = (text) => /^\d{2,4}$/.test(text) && Number(text) >= 10 && Number(text) <= 3600;
			const FREEZE = "set the variable that frozen reads (usually VAULT_GATE_FROZEN) to true or false";
			const correctionsOf = (wrong) => {
				const names = [...new Set(wrong.map((text) => text.split('"', 2)[1] ?? ""))];
				const inputs = names.filter((name) => name !== "frozen").join(", ");
				const corrected = inputs === "" ? [] : [`correct ${inputs} under "with:" in the workflow`];
				return names.includes("frozen") ? [...corrected, FREEZE] : corrected;
			};
			const readInputs = (environment2) => {
				const input = reader(environment2);
				const wrong = [];
				const check = (name, fits, wanted) => {
					const value = input(name);
					if (!fits)
						wrong.push(`"${name}" must be ${wanted}, not "${value}"`);
					return value;
				};
				const flag = (name) => check(name, /^(?:true|false)$/i.test(input(name)), "true or false").toLowerCase() === "true";
				const mode = input("mode");
				const knownMode = mode === "auto" || mode === "gate" || mode === "sweep" || mode === "doctor";
				check("mode", knownMode, "auto, gate, sweep or doctor");
				const { credential, wrong: unfit, remedies } = readCredential(input);
				wrong.push(...unfit);
				const repository = input("repository") || runnerVariable(environment2, "REPOSITORY");
				if (!REPOSITORY.test(repository))
					wrong.push(`"repository" must be owner/name, not "${repository}"`);
				const apiUrl = input("api-url") || runnerVariable(environment2, "API_URL");
				if (!/^https?:\/\//i.test(apiUrl))
					wrong.push(`"api-url" must be an http or https address, not "${apiUrl}"`);
				const number = check("pull-request", /^(?:[1-9]\d{0,14})?$/.test(input("pull-request")), "the number of a pull request");
				const deadline = Number(check("deadline-seconds", inRange(input("deadline-seconds")), "a number of seconds from 10 to 3600"));
				const policyPath = check("policy-path", isPath(input("policy-path")), "a path inside the repository");
				const actionsPath = check("actions-path", isPath(input("actions-path")), "a path inside the repository");
				if (policyPath.startsWith(`${actionsPath}/`))
					wrong.push('"policy-path" must not lie inside "actions-path"');
				const dryRun = input("dry-run").toLowerCase();
				const knownDryRun = dryRun === "true" || dryRun === "comment" || dryRun === "false";
				check("dry-run", knownDryRun, "true, false or comment");
				const approver = check("approver", input("approver") === "" || LOGIN.test(input("approver")), "a login");
				const inputs = {
					credential,
					mode: knownMode ? mode : "auto",
					repository,
					apiUrl,
					pullRequest: number === "" ? null : Number(number),
					baseBranch: input("base-branch") || null,
					policyPath,
					actionsPath,
					approver: approver || null,
					requireProtection: flag("require-protection"),
					deleteBranch: flag("delete-branch"),
					dryRun: knownDryRun ? dryRun : "true",
					frozen: flag("frozen"),
					deadlineSeconds: deadline
				};
				if (wrong.length > 0) {
					const others = correctionsOf(wrong.filter((text) => !unfit.includes(text)));
					throw new failure.vC(`the inputs are wrong: ${wrong.join("; ")}`, [...unfit.length > 0 ? remedies : [], ...others].join("; "));
				}
				return inputs;
			};
			const readTrigger = (environment2) => ({
				eventName: runnerVariable(environment2, "EVENT_NAME"),
				eventPath: runnerVariable(environment2, "EVENT_PATH") || null,
				outputPath: runnerVariable(environment2, "OUTPUT") || null
			});
			const readOwnRepository = (environment2) => runnerVariable(environment2, "REPOSITORY");
			const readTokenService = (environment2) => {
				const url = environment2["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
				const token = environment2["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "";
				return url === "" || token === "" ? null : { url, token };
			};
			const environment = () => {
				return process.env;
			};
		})
	),
	6472: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				OG: () => (
					logLines
				),
				tE: () => (
					warningLine
				),
				w0: () => (
					faultLines
				)
			});
			var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);
			var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2691);
			const SIGN = { pass: "+", fail: "-", unknown: "?" };
			const row = (label, text) => `${label.padEnd(9)} ${(0, _text_js__WEBPACK_IMPORTED_MODULE_1__.RK)(text, 500)}`;
			const logLines = (decision, observation, digest, receipts, planned) => {
				const { pull, repository, base, history } = observation;
				const about = row("pull", `${repository.owner}/${repository.name}#${pull.number} by ${pull.author}, head ${pull.head.sha}, into ${base.name}`);
				const effects = receipts.map((receipt) => row("effect", `${receipt.effect} ${receipt.outcome}: ${receipt.text}`));
				if (decision.kind === "ignore")
					return [about, row("decision", `ignore: ${(0, _words_js__WEBPACK_IMPORTED_MODULE_0__.Pl)(decision)}`), ...effects];
				const steps = planned === null ? (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(decision, observation) : (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.Dm)(planned, decision, observation);
				return [
					about,
					row("policy", `${observation.settings.policyPath} ${history?.policy.blob ?? "(none)"}`),
					...decision.evidence.map((finding) => {
						const source = finding.source === null ? "" : ` [${finding.source}]`;
						return row("finding", `${SIGN[finding.outcome]} ${finding.code}: ${finding.text}${source}`);
					}),
					...decision.problems.map((problem) => row("problem", `${(0, _words_js__WEBPACK_IMPORTED_MODULE_0__.$t)(problem)} ${problem.text} ${problem.remedy}`)),
					...effects,
					row("decision", `${decision.kind}, tier ${decision.tier}: ${(0, _words_js__WEBPACK_IMPORTED_MODULE_0__.Pl)(decision)}`),
					...steps.map((step) => row("next", step)),
					row("digest", digest)
				];
			};
			const warningLine = (text) => row("warning", text);
			const faultLines = (message, remedy) => [row("fault", message), row("remedy", remedy)];
		})
	),
	5655: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				CS: () => (
					prose
				),
				EU: () => (
					fence
				),
				Pv: () => (
					fenceLines
				),
				RK: () => (
					visible
				),
				mG: () => (
					inline
				)
			});
			const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
			const visible = (text, max = 200) => {
				const points = [...text.slice(0, max * 2 + 2)];
				const cut = points.length > max || text.length > max * 2 + 2 ? `${points.slice(0, max).join("")}\u2026` : text;
				return cut.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
			};
			const entities = (text) => text.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
			const inline = (text, max = 200) => {
				const shown = visible(text, max);
				return /^[A-Za-z0-9.][A-Za-z0-9._/:-]*$/.test(shown) ? `\`${shown}\`` : `<code>${entities(shown)}</code>`;
			};
			const HARMLESS = /^["'(]?\.?[A-Za-z0-9](?:(?:[A-Za-z0-9.,'-]|(?<=[A-Za-z0-9])_+(?=[A-Za-z0-9]))*[A-Za-z0-9])?["')]?[.,;:?]?$|^=$|^"…"\.?$/;
			const isHarmless = (word) => HARMLESS.test(word) && !/www\./i.test(word);
			const prose = (text, max = 600) => visible(text, max).trim().split(" ").map((word, at) => {
				if (at === 0 && /^\d+[.)]$/.test(word))
					return inline(word, max);
				if (word === "" || isHarmless(word))
					return word;
				const [, before = "", inner = "", after = ""] = /^(\(?)(.*?)([.,;:?)]*)$/u.exec(word) ?? [];
				return inner === "" ? inline(word, max) : `${before}${inline(inner, max)}${after}`;
			}).join(" ");
			const wrap = (text, width) => {
				const lines = [];
				let current = "";
				for (const word of text.split(" ")) {
					if (current !== "" && current.length + 1 + word.length > width) {
						lines.push(current);
						current = word;
					} else
						current = current === "" ? word : `${current} ${word}`;
				}
				return [...lines, current];
			};
			const fence = (text, language, max = 2400) => {
				const body = wrap(visible(text, max), 100).join("\n");
				return fenced(body, language);
			};
			const fenceLines = (text, language, max = 2e4) => fenced(text.slice(0, max).split("\n").map((line) => visible(line, 4e3)).join("\n"), language);
			const fenced = (body, language) => {
				const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
				const ticks = "`".repeat(longest + 1);
				return `${ticks}${language}
${body}
${ticks}`;
			};
		})
	),
	2691: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				$t: () => (
					placeOf
				),
				Dm: () => (
					rehearsalSteps
				),
				Pl: () => (
					headline
				),
				Zn: () => (
					nextSteps
				),
				bK: () => (
					NOT_MERGED
				),
				ln: () => (
					REFUSED
				)
			});
			const TIER_WORDS = {
				low: "auto-approved: low blast radius",
				medium: "pending async review",
				high: "blocked until an admin approves"
			};
			const REFUSED = "Forgejo refused the merge: ";
			const NOT_MERGED = "Forgejo has not merged it: ";
			const IGNORED = {
				merged: "it is merged",
				closed: "it is closed",
				"other-base": "it does not go into the base branch",
				"no-vault-action": "no vault action here"
			};
			const placeOf = ({ path, line, column }) => [path, ...line === null ? [] : [line], ...column === null ? [] : [column]].join(":");
			const list = (names) => names.join(", ");
			const isToldByHold = (decision) => decision.tier === "low" || firstHold(decision)?.code === "frozen";
			const firstHold = (judged) => judged.evidence.find((finding) => finding.hold !== null);
			const headline = (decision) => {
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
			const nextSteps = (decision, observation) => {
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
			const DONE = {
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
			const rehearsalSteps = (effects, decision, observation) => {
				const would = effects.flatMap((kind) => DONE[kind] ?? []).join(", ");
				return [
					"This is a rehearsal: the gate neither labelled, approved nor merged anything.",
					would === "" ? "It would have nothing to do." : `It would ${would}.`,
					...decision.kind === "approve" ? [] : nextSteps(decision, observation)
				];
			};
			const byHand = ({ releasing }) => {
				if (releasing === null || releasing.merging.by === "gate")
					return [];
				const why = releasing.merging.why === "shape" ? "the gate merges nothing but single new vault actions" : "the policy wants it so";
				return [`Even then a person with the right to do so merges it by hand: ${why}.`];
			};
			const whoApproves = ({ waiting }) => {
				const left = Math.max(1, waiting.needed - waiting.have);
				const people = waiting.who;
				if (left === 1)
					return `${people.join(" or ")} can release it by approving`;
				return left === people.length ? `${people.join(" and ")} must all approve` : `${left} of ${list(people)} must approve`;
			};
			const operatorStep = (judged, { settings, base }) => {
				const first = firstHold(judged);
				const { policyPath } = settings;
				const hand = "a person with the right to do so merges it by hand";
				if (first?.code === "frozen")
					return `The operator lifts the freeze; in urgent cases ${hand}.`;
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
			const reasons = (decision) => decision.holds.slice(isToldByHold(decision) ? 1 : 0).map((hold) => `Why it waits: ${hold.headline}.`);
			const waitingSteps = (judged, observation) => {
				const { waiting, next } = judged;
				const head = observation.pull.head.sha.slice(0, 10);
				if (next === "open-new")
					return ["This pull request stays held for good: close it and open a new one."];
				switch (waiting.on) {
					case "approver":
						return [`${whoApproves(judged)} commit ${head} in a review; an approval takes effect with the gate's next run.`];
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
		})
	),
	4066: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				start: () => (
					start
				)
			});
			var promises_ = __webpack_require__(1455);
			var external_node_timers_promises_ = __webpack_require__(8500);
			var external_node_v8_ = __webpack_require__(8877);
			var failure = __webpack_require__(1633);
			;
			const field = (value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : void 0;
			const event_text = (value) => typeof value === "string" && value !== "" ? value : null;
			const positive = (value) => typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
			const fromEvent = (payload) => positive(field(payload, "number")) ?? positive(field(field(payload, "issue"), "number"));
			const WRONG_TRIGGER = {
				pull_request: "it runs the workflow of the proposed commit, next to the secret: use pull_request_target",
				push: "it names no pull request: use pull_request_target and schedule",
				pull_request_review: "it runs the workflow of the reviewed commit, next to the secret: use schedule, which picks up approvals",
				pull_request_comment: "use issue_comment"
			};
			const ACCEPTED = ["pull_request_target", "issue_comment", "schedule", "workflow_dispatch"];
			const wrongTriggerReason = (event) => {
				if (ACCEPTED.includes(event))
					return null;
				const known = Object.keys(WRONG_TRIGGER).sort((a, b) => b.length - a.length).find((name) => event === name || event.startsWith(`${name}_`));
				return (known === void 0 ? void 0 : WRONG_TRIGGER[known]) ?? `use one of ${ACCEPTED.join(", ")}`;
			};
			const wrongTrigger = (event) => new failure.vC(`the gate does not run on the event "${event}": ${wrongTriggerReason(event)}`, 'change the "on:" of the workflow as the README shows');
			const isRecheck = (payload) => field(payload, "action") === "created" && event_text(field(field(payload, "comment"), "body"))?.trim() === "/recheck";
			const isIdleComment = (event) => event.name === "issue_comment" && !isRecheck(event.payload);
			const comment = (payload, likelyBase) => {
				if (!isRecheck(payload))
					return { kind: "nothing", reason: "the comment is not /recheck" };
				if (field(payload, "is_pull") !== true)
					return { kind: "nothing", reason: "the comment is not on a pull request" };
				return pull(fromEvent(payload), "issue_comment", likelyBase);
			};
			const pull = (number, event, likelyBase) => {
				if (number === null)
					throw new failure.vC(`the payload of ${event} names no pull request`, "set the pull-request input, or mode: sweep");
				return { kind: "pull", number, likelyBase };
			};
			const chosen = (payload, name) => event_text(field(field(payload, "inputs"), name))?.trim() || null;
			const isDoctor = ({ mode }, event, payload) => {
				if (mode === "doctor")
					return true;
				if (mode !== "auto" || event !== "workflow_dispatch")
					return false;
				const given = chosen(payload, "mode") ?? "auto";
				if (given !== "auto" && given !== "doctor")
					throw new failure.vC(`"mode" must be auto or doctor, not "${given}"`, "start the workflow again with one of them, or none");
				return given === "doctor";
			};
			const dispatched = (payload) => {
				const given = chosen(payload, "pull-request");
				if (given === null)
					return null;
				const number = positive(/^\d{1,15}$/.test(given) ? Number(given) : null);
				if (number === null)
					throw new failure.vC(`"pull-request" must be the number of a pull request, not "${given}"`, "start the workflow again with a number, or none");
				return number;
			};
			const readTask = (inputs, event) => {
				const { name, payload } = event;
				const about = event_text(field(field(payload, "repository"), "full_name"));
				const same2 = about === null || about.toLowerCase() === inputs.repository.toLowerCase();
				const likelyBase = same2 ? event_text(field(field(payload, "repository"), "default_branch")) : null;
				if (isDoctor(inputs, name, payload))
					return { kind: "doctor" };
				if (inputs.mode === "sweep")
					return { kind: "sweep", likelyBase };
				if (inputs.mode === "auto" && wrongTriggerReason(name) !== null)
					throw wrongTrigger(name);
				if (inputs.mode === "auto" && name === "issue_comment" && same2)
					return comment(payload, likelyBase);
				if (inputs.pullRequest !== null)
					return { kind: "pull", number: inputs.pullRequest, likelyBase };
				if (name === "schedule" && inputs.mode === "auto")
					return { kind: "sweep", likelyBase };
				if (name === "workflow_dispatch") {
					const number = dispatched(payload);
					if (number === null && inputs.mode === "auto")
						return { kind: "sweep", likelyBase };
					return pull(number, name, likelyBase);
				}
				if (!same2) {
					const remedy = "set the pull-request input, or mode: sweep, where the gate looks after another repository";
					throw new failure.vC(`the event is about ${about}, but the gate looks after ${inputs.repository}`, remedy);
				}
				return pull(fromEvent(payload), name, likelyBase);
			};
			var forge_address = __webpack_require__(2671);
			var forge_http = __webpack_require__(2847);
			var refusal = __webpack_require__(3475);
			;
			const RETRY = "run again; if it stays, look at the forge and at the proxy in front of it";
			const totalOf = (answer) => {
				const header = answer.headers["x-total-count"];
				return typeof header === "string" && /^\d{1,9}$/.test(header) ? Number(header) : null;
			};
			const createApi = (http, censor, repository, signer = refusal.Xh) => {
				const fault = (call, text, remedy) => (0, refusal.hL)(censor, `${(0, forge_http.Vb)(call)} ${text}`, remedy);
				const refused = (call, from) => (0, refusal.os)(from, { name: censor.conceal((0, forge_http.Vb)(call)), quote: (0, forge_http.i1)(call, censor), signer });
				const answer = async (call, expected) => {
					const exchange = await http.exchange(call);
					if (exchange.kind === "none")
						throw exchange.fault;
					if (expected.includes(exchange.answer.status))
						return exchange.answer;
					throw refused(call, exchange.answer);
				};
				const parse = async (call, from, pick) => {
					const body = (0, refusal.x8)(from);
					if (body.kind !== "json")
						throw (0, refusal.O2)(from, body, censor.conceal((0, forge_http.Vb)(call)));
					const shapes = await Promise.all(
						[__webpack_require__.e(395), __webpack_require__.e(991)]
					).then(__webpack_require__.bind(__webpack_require__, 4991));
					const parsed = shapes.read(pick(shapes), body.value);
					if (parsed.kind === "valid")
						return parsed.value;
					throw fault(call, `answered something unexpected at ${parsed.place}`, "check that the forge is Forgejo, v11 or later");
				};
				const get2 = async (path, pick, limits) => {
					const call = { method: "GET", path, ...limits };
					const from = await answer(call, [200]);
					return { value: await parse(call, from, pick), total: totalOf(from) };
				};
				const find = async (path, pick, limits) => {
					const call = { method: "GET", path, ...limits };
					const from = await answer(call, [200, 404]);
					return from.status === 404 ? null : { value: await parse(call, from, pick), total: totalOf(from) };
				};
				return { repository, quote: censor.quote, signer, exchange: http.exchange, answer, parse, get: get2, find, fault, refused };
			};
			;
			const MAX_QUOTE = 200;
			const MIN_FORM = 6;
			const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
			const base64Forms = (token) => [0, 1, 2].flatMap((offset) => {
				const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(token)]);
				const digits = bytes.toString("base64").slice(Math.ceil(offset * 8 / 6), Math.floor(bytes.length * 8 / 6));
				return [digits, digits.replaceAll("+", "-").replaceAll("/", "_")];
			});
			const formsOf = (token) => {
				const forms = [
					token,
					encodeURIComponent(token),
					JSON.stringify(token).slice(1, -1),
					Buffer.from(token).toString("hex"),
					...base64Forms(token)
				];
				return [...new Set(forms)].filter((form) => form.length >= MIN_FORM || form === token);
			};
			const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
			const finderOf = (secrets) => {
				const forms = secrets.flatMap(formsOf).sort((a, b) => b.length - a.length);
				return new RegExp(forms.map(escaped).join("|"), "gi");
			};
			const createCensor = (...secrets) => {
				const known = new Set(secrets.filter((secret) => secret !== ""));
				let finder = known.size === 0 ? null : finderOf([...known]);
				const conceal = (text) => finder === null ? text : text.replace(finder, "***");
				const quote = (text) => {
					const points = [...conceal(text).replace(UNSHOWN, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`)];
					return points.length > MAX_QUOTE ? `${points.slice(0, MAX_QUOTE).join("")}\u2026` : points.join("");
				};
				const learn = (secret) => {
					if (secret === "" || known.has(secret))
						return;
					known.add(secret);
					finder = finderOf([...known]);
				};
				return { conceal, quote, learn };
			};
			var forge_connections = __webpack_require__(8327);
			var external_node_crypto_ = __webpack_require__(7598);
			;
			const FOLDER = "040000";
			const hashOf = (type, bytes, like) => (0, external_node_crypto_.createHash)(like.length === 64 ? "sha256" : "sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
			const isBlob = (bytes, id2) => hashOf("blob", bytes, id2) === id2;
			const keyOf = (entry) => Buffer.from(entry.mode === FOLDER ? `${entry.name}/` : entry.name);
			const inGitOrder = (entries) => entries.map((entry) => ({ entry, key: keyOf(entry) })).sort((a, b) => Buffer.compare(a.key, b.key)).map(({ entry }) => entry);
			const isTree = (entries, id2) => {
				const parts = entries.flatMap((entry) => [
					Buffer.from(`${entry.mode.replace(/^0/, "")} ${entry.name}\0`),
					Buffer.from(entry.id, "hex")
				]);
				return hashOf("tree", Buffer.concat(parts), id2) === id2;
			};
			const hasLostName = (entries) => entries.some((entry) => entry.name.includes("\uFFFD"));
			const hasImpossibleName = (entries) => {
				const names = new Set(entries.map((entry) => entry.name));
				return names.size !== entries.length || entries.some(({ name }) => name === "" || name === "." || name === ".." || /[/\0]/.test(name));
			};
			;
			const MARGIN = 8 * 1024;
			const BATCH = 48;
			const base64Bytes = (bytes) => Math.ceil(bytes / 3) * 4 + MARGIN;
			const bytesOf = (answered, id2) => {
				const bytes = Buffer.from(answered.content, "base64");
				return answered.sha === id2 && bytes.length === answered.size && isBlob(bytes, id2) ? bytes : null;
			};
			const createFiles = (api) => {
				let batches = true;
				const blob = async (id2, maxBytes) => {
					const path = `${api.repository}/git/blobs/${id2}`;
					const call = { method: "GET", path };
					const { value } = await api.get(path, (shapes) => shapes.Blob, { maxBytes: base64Bytes(maxBytes) });
					if (value.size > maxBytes)
						throw api.fault(call, `is larger than ${maxBytes} bytes`, "make the file smaller");
					const bytes = bytesOf(value, id2);
					if (bytes === null)
						throw api.fault(call, "answered with another object", RETRY);
					return bytes;
				};
				const batch = async (ids2, maxBytes) => {
					const path = `${api.repository}/git/blobs?shas=${ids2.join(",")}`;
					const call = { method: "GET", path, maxBytes: base64Bytes(maxBytes) * ids2.length };
					const answer = await api.answer(call, [200, 400, 404, 405]);
					if (answer.status !== 200) {
						batches = batches && answer.status === 400;
						return [];
					}
					const answered = await api.parse(call, answer, (shapes) => shapes.Blobs);
					return answered.flatMap((one) => {
						const bytes = ids2.includes(one.sha) ? bytesOf(one, one.sha) : null;
						return bytes === null ? [] : [[one.sha, bytes]];
					});
				};
				const blobs = async (ids2, maxBytes) => {
					const found = /* @__PURE__ */ new Map();
					for (let at = 0; at < ids2.length && batches; at += BATCH) {
						for (const [id2, bytes] of await batch(ids2.slice(at, at + BATCH), maxBytes))
							found.set(id2, bytes);
					}
					return found;
				};
				return { blob, blobs };
			};
			var forge = __webpack_require__(6576);
			;
			const readPages = async (readPage2, maxPages) => {
				const first = await readPage2(1);
				const size = first.items.length;
				if (size === first.total)
					return { kind: "complete", items: first.items };
				if (size === 0 || size > first.total)
					return { kind: "uneven" };
				const count = Math.ceil(first.total / size);
				if (count > maxPages)
					return { kind: "too-many", total: first.total };
				const others = await Promise.all(Array.from({ length: count - 1 }, (_, at) => readPage2(at + 2)));
				const items = [first, ...others].flatMap((page) => page.items);
				const even = items.length === first.total && others.every((page) => page.total === first.total);
				return even ? { kind: "complete", items } : { kind: "uneven" };
			};
			;
			const PAGE_ENTRIES = 1e3;
			const MAX_PAGES = 20;
			const UTF8 = "rename the file to a name in UTF-8";
			const foldersOf = (listing) => {
				const folders = /* @__PURE__ */ new Map([["", []]]);
				for (const entry of listing)
					if (entry.mode === FOLDER)
						folders.set(entry.name, []);
				for (const entry of listing) {
					const cut = entry.name.lastIndexOf("/");
					const parent = folders.get(cut < 0 ? "" : entry.name.slice(0, cut));
					if (parent === void 0)
						return null;
					parent.push({ ...entry, name: entry.name.slice(cut + 1) });
				}
				return new Map([...folders].map(([path, entries]) => [path, inGitOrder(entries)]));
			};
			const createFolders = (api) => {
				const folderIds = /* @__PURE__ */ new Set();
				const remember = (entries) => {
					for (const entry of entries)
						if (entry.mode === FOLDER)
							folderIds.add(entry.id);
				};
				const pathOf2 = (id2, query) => `${api.repository}/git/trees/${id2}?${query}per_page=${PAGE_ENTRIES}`;
				const readPage2 = async (id2, page, query) => {
					const path = `${pathOf2(id2, query)}&page=${page}`;
					const { value, total } = await api.get(path, (shapes) => shapes.TreePage, { grows: true });
					const agrees = value.sha === id2 && value.page === page && (total === null || total === value.total_count);
					if (!agrees)
						throw api.fault({ method: "GET", path }, "answered with another object", RETRY);
					return { items: value.tree, total: value.total_count, truncated: value.truncated };
				};
				const tree = async (id2) => {
					const call = { method: "GET", path: pathOf2(id2, "") };
					const pages = await readPages((page) => readPage2(id2, page, ""), MAX_PAGES);
					if (pages.kind === "too-many") {
						throw new forge.bX(`a folder (${id2}) has ${pages.total} entries, more than the gate reads`, "move old files out of it");
					}
					if (pages.kind === "uneven")
						throw api.fault(call, "answered with an incomplete list", RETRY);
					const entries = inGitOrder(pages.items);
					const proven = isTree(entries, id2);
					if (!proven && hasLostName(entries))
						throw new forge.bX(`a folder (${id2}) has a file whose name is not UTF-8`, UTF8);
					if (!proven && folderIds.has(id2) || hasImpossibleName(entries)) {
						throw api.fault(call, "answered with a list that is not that folder", RETRY);
					}
					remember(entries);
					return entries;
				};
				const wholeTree = async (commit) => {
					const listing = await (0, forge.J$)(readPage2(commit, 1, "recursive=true&"), null);
					if (listing === null || listing.truncated || listing.items.length < listing.total || hasLostName(listing.items))
						return null;
					const folders = foldersOf(listing.items);
					const proven = listing.items.every((entry) => entry.mode !== FOLDER || isTree(folders?.get(entry.name) ?? [], entry.id));
					const possible = folders !== null && ![...folders.values()].some(hasImpossibleName);
					if (listing.items.length > listing.total || !proven || !possible) {
						throw api.fault({ method: "GET", path: pathOf2(commit, "") }, "answered with a list that is not that commit", RETRY);
					}
					remember(listing.items);
					return folders;
				};
				return { tree, wholeTree };
			};
			;
			const KNOWN = /* @__PURE__ */ new Map([
				["Please try again later", { kind: "later" }],
				["head out of date", { kind: "moved", what: "head" }],
				["merge push out of date", { kind: "moved", what: "base" }]
			]);
			const has = (body, ...keys) => {
				const value = body.kind === "json" && typeof body.value === "object" ? body.value : null;
				return value !== null && keys.every((key) => key in value);
			};
			const merge_refusal = (answer, body, quote) => {
				const message = (0, refusal.bD)(body);
				const text = message === null || message === "" ? `answered ${answer.status} without a reason` : quote(message);
				const clear = answer.status < 500 && answer.status !== 429 && answer.status >= 400;
				const known = message !== null || answer.status === 403 && body.kind === "empty";
				return clear && known ? { kind: "refused", text } : { kind: "unclear", text };
			};
			const classifyMerge = (answer, quote) => {
				const body = (0, refusal.x8)(answer);
				const message = (0, refusal.bD)(body);
				switch (answer.status) {
					case 200:
						return { kind: "merged" };
					case 404:
						return message === null ? merge_refusal(answer, body, quote) : { kind: "gone" };
					case 405:
						if (message === "")
							return { kind: "already" };
						return (message === "Please try again later" ? KNOWN.get(message) : void 0) ?? merge_refusal(answer, body, quote);
					case 409:
						if (message === null && has(body, "HeadBranch", "BaseBranch"))
							return { kind: "already" };
						if (message === null && has(body, "Style", "StdErr")) {
							return { kind: "refused", text: "the changes conflict with the base branch" };
						}
						return KNOWN.get(message ?? "") ?? merge_refusal(answer, body, quote);
					default:
						return merge_refusal(answer, body, quote);
				}
			};
			const merge = async (api, number, spec, timeMs) => {
				const call = {
					method: "POST",
					path: `${api.repository}/pulls/${number}/merge`,
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
			var domain = __webpack_require__(9375);
			;
			const PAGE_PULLS = 50;
			const pulls_MAX_PAGES = 200;
			const MAX_CLOSED_PAGES = 40;
			const MAX_LISTINGS = 2;
			const FAR_PAGE = 1e6;
			const OPEN = "state=open&sort=oldest";
			const CLOSED = "state=closed&sort=recentupdate";
			const pathOf = (api, query, limit, page) => `${api.repository}/pulls?${query}&limit=${limit}&page=${page}`;
			const readPage = async (api, query, limit, page) => {
				const path = pathOf(api, query, limit, page);
				const { value, total } = await api.get(path, (shapes) => shapes.Pulls, { grows: true });
				if (total === null)
					throw api.fault({ method: "GET", path }, "answered a list without its count (X-Total-Count)", RETRY);
				return { items: value, total };
			};
			const byNumber = (a, b) => a.number - b.number;
			const readSingly = async (api) => {
				const { total } = await readPage(api, OPEN, 1, FAR_PAGE);
				const count = Math.min(total, pulls_MAX_PAGES * PAGE_PULLS);
				const pages = await Promise.all(Array.from({ length: count }, (_, at) => (0, forge.J$)(readPage(api, OPEN, 1, at + 1), null)));
				return openOf(pages.flatMap((page) => page?.items ?? ["unread"]));
			};
			const openOf = (rows) => {
				const pulls = new Map(rows.flatMap((row) => row === null || row === "unread" ? [] : [[row.number, row]]));
				return { pulls: [...pulls.values()].sort(byNumber), unread: rows.filter((row) => row === "unread").length };
			};
			const readTogether = async (api) => {
				const call = { method: "GET", path: pathOf(api, OPEN, PAGE_PULLS, 1) };
				for (let listing = 1; listing <= MAX_LISTINGS; listing += 1) {
					const pages = await readPages((page) => readPage(api, OPEN, PAGE_PULLS, page), pulls_MAX_PAGES);
					if (pages.kind === "too-many") {
						throw api.fault(call, `lists ${pages.total} open pull requests, more than the gate reads`, "close old ones");
					}
					if (isDistinct(pages))
						return openOf(pages.items);
				}
				throw api.fault(call, "answered a list that kept changing while it was read", "run again");
			};
			const readOpenPulls = async (api) => await (0, forge.J$)(readTogether(api), null) ?? readSingly(api);
			const isDistinct = (pages) => {
				if (pages.kind !== "complete")
					return false;
				const numbers = pages.items.flatMap((row) => row === null || row === "unread" ? [] : [row.number]);
				return new Set(numbers).size === numbers.length;
			};
			const readClosed = async (api, page) => {
				const together = await (0, forge.J$)(readPage(api, CLOSED, PAGE_PULLS, page), null);
				if (together !== null)
					return together;
				const first = (page - 1) * PAGE_PULLS + 1;
				const singly = await Promise.all(Array.from({ length: PAGE_PULLS }, (_, at) => (0, forge.J$)(readPage(api, CLOSED, 1, first + at), null)));
				const items = singly.flatMap((one) => one?.items ?? ["unread"]);
				return { items, total: Math.max(...singly.map((one) => one?.total ?? 0)) };
			};
			const readMergedPulls = async (api, limit) => {
				const merged = /* @__PURE__ */ new Map();
				let whole = false;
				for (let page = 1, seen = 0; page <= MAX_CLOSED_PAGES && !whole && merged.size < limit; page += 1) {
					const { items, total } = await readClosed(api, page);
					for (const row of items)
						if (row !== null && row !== "unread" && row.merged)
							merged.set(row.number, row);
					seen += items.length;
					whole = items.length === 0 || seen >= total;
				}
				return [...merged.values()].slice(0, limit);
			};
			;
			const LIST_BYTES = 16 * 1024 * 1024;
			const LEAN = "stat=false&verification=false&files=false";
			const PAGE_COMMITS = 50;
			const LINE_BYTES = 256 * 1024;
			const get = (path) => ({ method: "GET", path });
			const same = (api, path, is) => {
				if (!is)
					throw api.fault(get(path), "answered with another object", RETRY);
			};
			const readList = async (api, listing) => {
				const { path, cap } = listing;
				const { value, total } = await api.get(path, listing.choice, { maxBytes: LIST_BYTES, grows: true });
				const whole = total === null || value.length === total || listing.hides && value.length < total;
				if (!whole)
					throw api.fault(get(path), `answered ${value.length} entries of ${total}`, RETRY);
				if (value.length <= cap)
					return value;
				throw new forge.bX(`GET ${path} lists ${value.length} entries, the gate reads ${cap}`, "open a new pull request");
			};
			const createPlaces = (api, owner, name) => ({
				repository: async () => {
					const { value } = await api.get(api.repository, (shapes) => shapes.Repository);
					same(api, api.repository, (0, domain.Up)(value.owner, owner) && (0, domain.Up)(value.name, name));
					return value;
				},
				self: async () => {
					const answer = await api.answer(get("/user"), [200, 403]);
					if (answer.status === 200)
						return api.parse(get("/user"), answer, (shapes) => shapes.User);
					if ((0, refusal.NC)(answer) === null)
						throw api.refused(get("/user"), answer);
					throw new failure.vC("the token may not ask whose it is (GET /user answered 403)", api.signer.nameless);
				},
				level: async (login) => {
					const path = `${api.repository}/collaborators/${(0, forge_address.m)(login)}/permission`;
					const answer = await api.answer(get(path), [200, 403]);
					if ((0, refusal.NC)(answer) !== null)
						throw api.refused(get(path), answer);
					if (answer.status === 403) {
						const { name: signer, foreign } = api.signer;
						const { message } = api.fault(get(path), `answered 403: ${login} is not the account of the ${signer}`, foreign);
						throw new forge.QX(message, foreign);
					}
					const value = await api.parse(get(path), answer, (shapes) => shapes.Permission);
					same(api, path, (0, domain.Up)(value.user, login));
					return value.permission;
				}
			});
			const createHistory = (api) => ({
				pull: async (number) => {
					const path = `${api.repository}/pulls/${number}`;
					const found = await api.find(path, (shapes) => shapes.Pull, { grows: true });
					same(api, path, found === null || found.value.number === number);
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
					const path = `${api.repository}/branches/${(0, forge_address.m)(name)}`;
					const found = await api.find(path, (shapes) => shapes.Branch);
					same(api, path, found === null || found.value.name === name);
					return found?.value ?? null;
				},
				commitsAhead: async (head, tip, limit) => {
					const path = `${api.repository}/commits?sha=${head}&not=${tip}&limit=${limit}&${LEAN}`;
					const found = await api.find(path, (shapes) => shapes.Commits, { grows: true, maxBytes: LINE_BYTES });
					if (found === null)
						return null;
					const { value: commits, total } = found;
					if (total === null)
						throw api.fault(get(path), "answered a list without its count (X-Total-Count)", RETRY);
					if (commits.length !== Math.min(total, limit))
						throw api.fault(get(path), `answered ${commits.length} commits of ${total}`, RETRY);
					same(api, path, total === 0 || commits[0]?.id === head);
					return { total, commits };
				},
				commit: async (id2) => {
					const path = `${api.repository}/git/commits/${id2}?${LEAN}`;
					const { value } = await api.get(path, (shapes) => shapes.Commit);
					same(api, path, value.id === id2);
					return value;
				},
				log: async (from, limit = PAGE_COMMITS) => {
					const path = `${api.repository}/commits?sha=${from}&limit=${limit}&${LEAN}`;
					const { value } = await api.get(path, (shapes) => shapes.Log, { grows: true });
					same(api, path, value[0]?.id === from);
					return value;
				}
			});
			const createRecords = (api) => ({
				timeline: (number) => {
					const path = `${api.repository}/issues/${number}/timeline`;
					return readList(api, { path, choice: (shapes) => shapes.Timeline, cap: forge.tf.timeline, hides: false });
				},
				reviews: (number) => {
					const path = `${api.repository}/pulls/${number}/reviews`;
					return readList(api, { path, choice: (shapes) => shapes.Reviews, cap: forge.tf.reviews, hides: true });
				},
				comments: (number) => {
					const path = `${api.repository}/issues/${number}/comments`;
					return readList(api, { path, choice: (shapes) => shapes.Comments, cap: forge.tf.comments, hides: false });
				},
				labels: () => {
					const path = `${api.repository}/labels`;
					return readList(api, { path, choice: (shapes) => shapes.Labels, cap: forge.tf.labels, hides: false });
				},
				statuses: async (commit) => {
					const path = `${api.repository}/commits/${commit}/statuses`;
					const listing = { path, choice: (shapes) => shapes.Statuses, cap: forge.tf.statuses, hides: false };
					return [...await readList(api, listing)].sort((a, b) => b.id - a.id);
				}
			});
			;
			const createSignature = (token, renew) => {
				const headerOf = (value) => `${renew === null ? "token" : "Bearer"} ${value}`;
				let header = headerOf(token);
				let accepted = false;
				let renewal = null;
				const renewed = async (refused) => {
					if (renew === null || !accepted)
						return false;
					renewal ??= renew().then((value) => {
						header = headerOf(value);
					});
					await renewal;
					return refused !== header;
				};
				return {
					header: () => header,
					accept: () => {
						accepted = true;
					},
					renewed
				};
			};
			;
			const PAGE_MEMBERS = 50;
			const teams_MAX_PAGES = 10;
			const unknown = (text) => ({ kind: "unknown", text });
			const readTeams = async (api) => {
				const call = { method: "GET", path: `${api.repository}/teams` };
				const answer = await api.answer(call, [200, 405]);
				return answer.status === 405 ? null : api.parse(call, answer, (shapes) => shapes.Teams);
			};
			const readMembers = async (api, id2) => {
				let refused = null;
				const pages = await readPages(async (page) => {
					const call = { method: "GET", path: `/teams/${id2}/members?limit=${PAGE_MEMBERS}&page=${page}` };
					const answer = await api.answer(call, [200, 403, 404]);
					if (answer.status !== 200) {
						const scope = (0, refusal.NC)(answer);
						refused = scope === null ? "the account of the token is neither in it nor owns the organisation" : `the token lacks ${scope}`;
						return { items: [], total: 0 };
					}
					const members = await api.parse(call, answer, (shapes) => shapes.Members);
					return { items: members, total: Number(answer.headers["x-total-count"] ?? members.length) };
				}, teams_MAX_PAGES);
				if (refused !== null)
					return unknown(refused);
				if (pages.kind === "complete")
					return { kind: "members", logins: pages.items };
				return unknown(pages.kind === "uneven" ? "the list of its members is incomplete" : "it has more members than the gate reads");
			};
			const createTeams = (api) => {
				let teams = null;
				return {
					team: async (name) => {
						teams ??= readTeams(api);
						const all = await teams.catch((thrown) => {
							teams = null;
							throw thrown;
						});
						if (all === null)
							return unknown("the repository is owned by no organisation, so it has no teams");
						const found = all.find((team) => (0, domain.Up)(team.name, name));
						return found === void 0 ? unknown("no team of this name has the repository") : readMembers(api, found.id);
					}
				};
			};
			;
			const post = (path, body) => ({ method: "POST", path, body });
			const remove = (path) => ({ method: "DELETE", path });
			const createNotes = (api) => ({
				createLabel: async ({ name, color, description }) => {
					const call = post(`${api.repository}/labels`, { name, color, description, exclusive: true });
					const label = await api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Label);
					if (label.name !== name)
						throw api.fault(call, "answered with another object", RETRY);
					return label;
				},
				deleteLabel: async (label) => {
					await api.answer(remove(`${api.repository}/labels/${label}`), [204, 404]);
				},
				addLabel: async (number, label) => {
					const call = post(`${api.repository}/issues/${number}/labels`, { labels: [label] });
					return api.parse(call, await api.answer(call, [200]), (shapes) => shapes.Labels);
				},
				removeLabel: async (number, label) => {
					await api.answer(remove(`${api.repository}/issues/${number}/labels/${label}`), [200, 204, 422]);
				},
				createComment: async (number, body) => {
					const call = post(`${api.repository}/issues/${number}/comments`, { body });
					return api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Comment);
				},
				editComment: async (id2, body) => {
					await api.answer({ method: "PATCH", path: `${api.repository}/issues/comments/${id2}`, body: { body } }, [200]);
				},
				deleteComment: async (id2) => {
					await api.answer(remove(`${api.repository}/issues/comments/${id2}`), [204, 404]);
				}
			});
			const requestReviews = async (api, number, logins) => {
				if (logins.length === 0)
					return [];
				const ask = (reviewers) => api.answer(post(`${api.repository}/pulls/${number}/requested_reviewers`, { reviewers }), [201, 403, 404, 422]);
				const answer = await ask(logins);
				if (answer.status === 201)
					return [];
				const [only, ...others] = logins;
				if (only !== void 0 && others.length === 0) {
					return [{ login: only, text: api.quote((0, refusal.bD)((0, refusal.x8)(answer)) ?? `answered ${answer.status}`) }];
				}
				const refused = [];
				for (const login of logins)
					refused.push(await requestReviews(api, number, [login]));
				return refused.flat();
			};
			const createMarks = (api) => ({
				deleteReview: async (number, review) => {
					await api.answer(remove(`${api.repository}/pulls/${number}/reviews/${review}`), [204, 404]);
				},
				cancelSchedule: async (number) => {
					const { status } = await api.answer(remove(`${api.repository}/pulls/${number}/merge`), [204, 403, 404]);
					if (status === 204)
						return "cancelled";
					return status === 404 ? "none" : "forbidden";
				},
				requestReviews: (number, logins) => requestReviews(api, number, logins),
				setStatus: async (commit, { context, state, description, url }) => {
					const call = post(`${api.repository}/statuses/${commit}`, { context, state, description, target_url: url });
					const status = await api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Status);
					if (status.context !== context || status.state !== state)
						throw api.fault(call, "answered with another object", RETRY);
					return status;
				},
				approve: async (number, head, body) => {
					const call = post(`${api.repository}/pulls/${number}/reviews`, { event: "APPROVED", body, commit_id: head });
					return api.parse(call, await api.answer(call, [200]), (shapes) => shapes.Review);
				}
			});
			;
			const loadShapes = () => {
				setImmediate(() => {
					Promise.all(
						[__webpack_require__.e(395), __webpack_require__.e(991)]
					).then(__webpack_require__.bind(__webpack_require__, 4991)).catch(() => void 0);
				});
			};
			const createForgeWith = (options, more) => {
				const { owner, repository, token, renew, secrets = [] } = options;
				if (!/^[\x21-\x7e]+$/.test(token)) {
					throw new failure.vC("the token is empty or holds characters that no token has", "set the token input to the token itself, without quotes");
				}
				const limits = { ...forge_http.b1, ...options.limits };
				const censor = createCensor(token, ...secrets);
				const learning = async (another) => {
					const value = await another();
					censor.learn(value);
					return value;
				};
				const signature = createSignature(token, renew === void 0 ? null : () => learning(renew));
				const signer = renew === void 0 ? options.signer ?? refusal.Xh : refusal.MK;
				const address = (0, forge_address.o)(options.apiUrl);
				const connections = options.connections ?? (0, forge_connections.E)(address.origin, limits.connectMs, loadShapes);
				const http = (0, forge_http.V0)({ address, signature, signer, censor, limits, signal: options.signal ?? null, connections });
				const api = createApi(http, censor, `/repos/${(0, forge_address.m)(owner)}/${(0, forge_address.m)(repository)}`, signer);
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
					merge: (number, spec) => merge(api, number, spec, limits.mergeMs),
					now: http.now,
					requests: http.requests,
					close: http.close
				};
			};
			const createForge = (options) => createForgeWith(options, () => ({}));
			var src_identity = __webpack_require__(5625);
			var src_inputs = __webpack_require__(6450);
			var log = __webpack_require__(6472);
			var report_text = __webpack_require__(5655);
			;
			const PATIENCE_MS = 2e4;
			const SWEEP_PATIENCE_MS = 2e3;
			const RESERVE_MS = 5e3;
			const RUN_AS_ACTION = "run the gate as an action of a workflow: the runner writes that file";
			const readPayload = async (path) => {
				if (path === null)
					return null;
				const text = await (0, promises_.readFile)(path, "utf8").catch((thrown) => {
					throw new failure.vC(`the event file ${path} could not be read (${(0, failure.q0)(thrown)})`, RUN_AS_ACTION, { cause: thrown });
				});
				try {
					return JSON.parse(text);
				} catch (thrown) {
					throw new failure.vC(`the event file ${path} is not JSON`, RUN_AS_ACTION, { cause: thrown });
				}
			};
			const WRITES = { false: "all", true: "none", comment: "comment" };
			const settingsOf = (inputs) => ({
				policyPath: inputs.policyPath,
				actionsPath: inputs.actionsPath,
				baseBranch: inputs.baseBranch,
				requireProtection: inputs.requireProtection,
				deleteBranch: inputs.deleteBranch,
				frozen: inputs.frozen
			});
			const signIn = async (inputs, signal, print) => {
				const [owner = "", repository = ""] = inputs.repository.split("/");
				const { apiUrl, approver, credential } = inputs;
				const open = (token, more = {}) => createForge({ ...more, apiUrl, owner, repository, token, signal });
				if (credential.kind === "token" && credential.next === null) {
					const forge2 = open(credential.token);
					const identity = (0, src_identity.l)(forge2, approver);
					identity.catch(() => void 0);
					return { forge: forge2, identity };
				}
				const { signInByEither, signInByIdToken } = await __webpack_require__.e(
					388
				).then(__webpack_require__.bind(__webpack_require__, 4388));
				const door = { open, approver, apiUrl, signal, print };
				return credential.kind === "token" ? signInByEither(door, credential.token, credential.next ?? "") : signInByIdToken(door, credential.audience, (0, src_inputs.zR)((0, src_inputs.cA)()));
			};
			const guarded = async (print, command) => {
				const trigger = (0, src_inputs.vE)((0, src_inputs.cA)());
				const event = { name: trigger.eventName, payload: await readPayload(trigger.eventPath) };
				if (isIdleComment(event))
					return { lines: ["nothing   the comment is not /recheck"], outputs: null, exitCode: 0 };
				const inputs = (0, src_inputs.Ko)((0, src_inputs.cA)());
				const task = readTask(inputs, event);
				if (task.kind === "nothing")
					return { lines: [`nothing   ${(0, report_text.RK)(task.reason)}`], outputs: null, exitCode: 0 };
				if (task.kind === "doctor") {
					const { examineHere } = await __webpack_require__.e(
						666
					).then(__webpack_require__.bind(__webpack_require__, 1666));
					return examineHere(inputs, { environment: (0, src_inputs.cA)(), repository: (0, src_inputs.jq)((0, src_inputs.cA)()), command });
				}
				if (task.kind === "sweep")
					(0, external_node_v8_.setFlagsFromString)("--optimize-for-size");
				const deadline = new AbortController();
				const timer = setTimeout(() => deadline.abort(), inputs.deadlineSeconds * 1e3);
				const ends = Date.now() + inputs.deadlineSeconds * 1e3;
				let forge2 = null;
				try {
					const signedIn = await signIn(inputs, deadline.signal, print);
					forge2 = signedIn.forge;
					const manner = {
						settings: settingsOf(inputs),
						likelyBase: task.likelyBase,
						identity: signedIn.identity,
						sleep: (ms) => (0, external_node_timers_promises_.setTimeout)(ms, void 0, { signal: deadline.signal }),
						sweeping: task.kind === "sweep",
						isLate: () => Date.now() > ends - RESERVE_MS,
						writes: WRITES[inputs.dryRun],
						patience: task.kind === "pull" ? PATIENCE_MS : SWEEP_PATIENCE_MS
					};
					const { handle } = await Promise.all(
						[__webpack_require__.e(292), __webpack_require__.e(724)]
					).then(__webpack_require__.bind(__webpack_require__, 8724));
					return await handle(forge2, manner, task.kind === "pull" ? task.number : null, print, () => deadline.signal.aborted);
				} catch (thrown) {
					if (!deadline.signal.aborted)
						throw thrown;
					const remedy = 'the next run finishes what is left; raise "deadline-seconds" if this happens often';
					throw new failure.vC(`the deadline of ${inputs.deadlineSeconds} s is over`, remedy, { cause: thrown });
				} finally {
					clearTimeout(timer);
					await forge2?.close();
				}
			};
			const start = async (print, command) => {
				try {
					return await guarded(print, command);
				} catch (thrown) {
					const remedy = thrown instanceof failure.vC ? thrown.remedy : "report this as a defect of vault-gate";
					return { lines: (0, log.w0)((0, failure.q0)(thrown), remedy), outputs: null, exitCode: 1 };
				}
			};
		})
	)
};
