export const id = 388;
export const ids = [388];
export const modules = {
	4388: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				signInByEither: () => (
					signInByEither
				),
				signInByIdToken: () => (
					signInByIdToken
				)
			});
			var failure = __webpack_require__(1633);
			var forge = __webpack_require__(6576);
			var promises_ = __webpack_require__(8500);
			var address = __webpack_require__(2671);
			var forge_connections = __webpack_require__(8327);
			var http = __webpack_require__(2847);
			var refusal = __webpack_require__(3475);
			var retry = __webpack_require__(6885);
			;
			const ANSWER_BYTES = 64 * 1024;
			const ID_TOKEN = /^[A-Za-z0-9_-]{1,8192}\.[A-Za-z0-9_-]{1,8192}\.[A-Za-z0-9_-]{1,8192}$/;
			const AGAIN = "run the job again; if it stays, look at the log of the server, and at the versions of server and runner";
			const REACH = "check that the job can reach this address and trusts its certificate (NODE_EXTRA_CA_CERTS)";
			const read = async ({ origin, path }, authorization, limits, signal) => {
				const connections = (0, forge_connections.E)(origin, limits.connectMs, () => void 0);
				const outgoing = {
					method: "GET",
					path,
					headers: {
						accept: "application/json",
						"accept-encoding": "identity",
						"user-agent": "vault-gate",
						...authorization === null ? {} : { authorization }
					},
					body: null,
					maxBytes: ANSWER_BYTES
				};
				const attempt = () => connections.use(async (send) => {
					if (signal.aborted)
						return { kind: "aborted" };
					const clock = new AbortController();
					const abort = () => clock.abort();
					signal.addEventListener("abort", abort, { once: true });
					const timer = setTimeout(abort, limits.answerMs);
					const received = await send(outgoing, clock.signal);
					clearTimeout(timer);
					signal.removeEventListener("abort", abort);
					return received;
				});
				try {
					for (let tries = 1; ; tries += 1) {
						const received = await attempt();
						const delay = (0, retry.q)(received, tries, limits.backoffMs, Date.now());
						if (delay === null)
							return received;
						await (0, promises_.setTimeout)(delay, void 0, { signal }).catch(() => void 0);
					}
				} finally {
					await connections.close();
				}
			};
			const addressOf = (service, audience) => {
				const text = `${service.url}${service.url.includes("?") ? "&" : "?"}audience=${encodeURIComponent(audience)}`;
				const url = URL.canParse(text) ? new URL(text) : null;
				const fits = url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" && url.hash === "";
				if (!fits)
					throw new failure.vC("ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a token service", AGAIN);
				if (!/^[\x21-\x7e]+$/.test(service.token)) {
					throw new failure.vC("ACTIONS_ID_TOKEN_REQUEST_TOKEN holds characters that no token has", AGAIN);
				}
				return url;
			};
			const idTokenIn = (answer, name) => {
				if (answer.status >= 300 && answer.status <= 399) {
					const remedy = "register the runner with the address of the server that answers without redirecting";
					throw new failure.vC(`${name} answered ${answer.status}: a redirect, which is not followed`, remedy);
				}
				if (answer.status !== 200)
					throw new failure.vC(`${name} answered ${answer.status}`, AGAIN);
				const body = (0, refusal.x8)(answer);
				if (body.kind !== "json") {
					throw new failure.vC(`${name} answered ${body.kind === "empty" ? "nothing" : `with ${body.what}, not JSON`}`, AGAIN);
				}
				const value = typeof body.value === "object" && body.value !== null && "value" in body.value ? body.value.value : null;
				if (typeof value !== "string" || !ID_TOKEN.test(value))
					throw new failure.vC(`${name} answered without an ID token`, AGAIN);
				return value;
			};
			const requestIdToken = async (service, audience, signal, limits = {}) => {
				const url = addressOf(service, audience);
				const bounds = { ...http.b1, ...limits };
				const name = `the token service of the runner at ${url.origin}`;
				const place = { origin: url.origin, path: `${url.pathname}${url.search}` };
				const received = await read(place, `Bearer ${service.token}`, bounds, signal);
				if (received.kind === "answer")
					return idTokenIn(received.answer, name);
				if (received.kind === "lost")
					throw new failure.vC(`could not reach ${name}: ${received.text}`, REACH);
				if (received.kind === "too-large")
					throw new failure.vC(`${name} answered with more than ${ANSWER_BYTES} bytes`, AGAIN);
				throw new failure.vC(`${name} did not answer within ${bounds.answerMs / 1e3} s`, AGAIN);
			};
			const VERSION_MS = 5e3;
			const majorVersion = async (apiUrl, signal) => {
				const { origin, prefix } = (0, address.o)(apiUrl);
				const received = await read({ origin, path: `${prefix}/version` }, null, { ...http.b1, answerMs: VERSION_MS }, signal);
				if (received.kind !== "answer" || received.answer.status !== 200)
					return null;
				const body = (0, refusal.x8)(received.answer);
				if (body.kind !== "json" || typeof body.value !== "object" || body.value === null || !("version" in body.value))
					return null;
				const major = /^v?(\d{1,3})\./.exec(String(body.value.version))?.[1];
				return major === void 0 ? null : Number(major);
			};
			;
			const INTEGRATIONS_SINCE = 16;
			const LIMITED_TOKENS_SINCE = 15;
			var identity = __webpack_require__(5625);
			var log = __webpack_require__(6472);
			;
			const enter = async (forge2, approver) => {
				try {
					const login = await (0, identity.l)(forge2, approver);
					return { forge: forge2, identity: Promise.resolve(login) };
				} catch (thrown) {
					await forge2.close();
					throw thrown;
				}
			};
			const unlessRefused = (thrown) => {
				if (thrown instanceof forge.El)
					return null;
				throw thrown;
			};
			const MOVE = "store the one of token-next where token reads it, and take token-next out (docs/rotation.md)";
			const BOTH = "create a new access token of the gate's own account with write:repository and write:issue (and read:user, unless the approver input is set), store it as the secret that the token input reads, and take token-next out";
			const foreignNext = (approver) => {
				const gate = approver ?? "the account that approver names";
				return new failure.vC(`token was refused (401), and token-next is not a token of ${gate}`, `make it as ${gate} (docs/rotation.md)`);
			};
			const signInByEither = async (door, token, next) => {
				const tell = (text) => door.print([(0, log.tE)(text)]);
				const first = await enter(door.open(token, { secrets: [next] }), door.approver).catch(unlessRefused);
				if (first !== null) {
					if (token === next)
						await tell("token and token-next are the same: take token-next out, or give it the token that follows");
					return first;
				}
				const used = `token was refused (401), token-next is used: ${MOVE}`;
				try {
					if (token === next)
						throw new forge.El("token-next is the same", BOTH);
					const second = await enter(door.open(next, { secrets: [token] }), door.approver);
					await tell(used);
					return second;
				} catch (thrown) {
					if (thrown instanceof forge.El)
						throw new failure.vC("both token and token-next were refused (401)", BOTH);
					if (thrown instanceof forge.QX)
						throw foreignNext(door.approver);
					await tell(used);
					throw thrown;
				}
			};
			const tooOld = async (door, text) => {
				const major = await majorVersion(door.apiUrl, door.signal);
				if (major === null || major >= INTEGRATIONS_SINCE)
					return null;
				const remedy = "use auth: token, with the token where authors cannot reach it, or update the forge";
				return new failure.vC(`${text}: auth: oidc needs Forgejo ${INTEGRATIONS_SINCE}, and the forge says that it is ${major}`, remedy);
			};
			const MISSING = "the runner gives this job no ID token: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set";
			const ENABLE = 'set enable-openid-connect: true at the top of the workflow or on the job ("permissions:" does nothing in Forgejo); if it is set, the runner is too old: use one that is newer than December 2025';
			const signInByIdToken = async (door, audience, service) => {
				if (service === null)
					throw await tooOld(door, MISSING) ?? new failure.vC(MISSING, ENABLE);
				const ask = async () => {
					const token2 = await requestIdToken(service, audience, door.signal);
					await door.print([`::add-mask::${token2}`]);
					return token2;
				};
				const token = await ask();
				try {
					return await enter(door.open(token, { renew: ask, secrets: [service.token] }), door.approver);
				} catch (thrown) {
					if (!(thrown instanceof forge.El))
						throw thrown;
					throw await tooOld(door, thrown.message) ?? thrown;
				}
			};
		})
	)
};
