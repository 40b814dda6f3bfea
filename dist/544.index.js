export const id = 544;
export const ids = [544];
export const modules = {
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
	7544: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				writeOutputs: () => (
					writeOutputs
				)
			});
			var external_crypto_ = __webpack_require__(6982);
			var external_fs_ = __webpack_require__(9896);
			var external_os_ = __webpack_require__(857);
			;
			function toCommandValue(input) {
				if (input === null || input === void 0) {
					return "";
				} else if (typeof input === "string" || input instanceof String) {
					return input;
				}
				return JSON.stringify(input);
			}
			function toCommandProperties(annotationProperties) {
				if (!Object.keys(annotationProperties).length) {
					return {};
				}
				return {
					title: annotationProperties.title,
					file: annotationProperties.file,
					line: annotationProperties.startLine,
					endLine: annotationProperties.endLine,
					col: annotationProperties.startColumn,
					endColumn: annotationProperties.endColumn
				};
			}
			;
			function issueFileCommand(command, message) {
				const filePath = process.env[`GITHUB_${command}`];
				if (!filePath) {
					throw new Error(`Unable to find environment variable for file command ${command}`);
				}
				if (!external_fs_.existsSync(filePath)) {
					throw new Error(`Missing file at path: ${filePath}`);
				}
				external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
					encoding: "utf8"
				});
			}
			function prepareKeyValueMessage(key, value) {
				const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
				const convertedValue = toCommandValue(value);
				if (key.includes(delimiter)) {
					throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
				}
				if (convertedValue.includes(delimiter)) {
					throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
				}
				return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
			}
			var inputs = __webpack_require__(6450);
			;
			const writeOutputs = (outputs) => {
				if ((0, inputs.vE)((0, inputs.cA)()).outputPath === null)
					return;
				for (const [name, value] of Object.entries(outputs))
					issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
			};
		})
	)
};
