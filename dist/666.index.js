export const id = 666;
export const ids = [666];
export const modules = {
	1666: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				examineHere: () => (
					examineHere
				)
			});
			var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
			var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /* @__PURE__ */ __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
			var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
			var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /* @__PURE__ */ __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
			var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
			var _report_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6472);
			const REPORT_BYTES = 1024 * 1024;
			const callOf = ({ approver, baseBranch, credential, repository, apiUrl }, job, token) => {
				const { environment, repository: own } = job;
				const { FORGEJO_TOKEN: _token, FORGEJO_ADMIN_TOKEN: _admin, ...others } = environment;
				const option = (name, value) => value === null ? [] : [`${name}=${value}`];
				const elsewhere = own !== "" && own.toLowerCase() !== repository.toLowerCase();
				return {
					argv: [
						"doctor",
						...option("--url", apiUrl),
						...option("--repo", repository),
						...option("--approver", approver),
						...option("--base", baseBranch),
						...option("--audience", credential.kind === "oidc" ? credential.audience : null),
						...option("--controller", elsewhere ? own : null)
					],
					environment: token === null ? others : { ...others, FORGEJO_TOKEN: token }
				};
			};
			const call = (job, inputs, token) => {
				const { argv, environment } = callOf(inputs, job, token);
				const options = { env: environment, timeout: inputs.deadlineSeconds * 1e3, maxBuffer: REPORT_BYTES };
				return new Promise((resolve) => {
					(0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(process.execPath, [job.command, ...argv], options, (error, out, err) => {
						const code = error === null ? 0 : error.code;
						resolve({ exitCode: typeof code === "number" ? code : null, out, err });
					});
				});
			};
			const linesOf = (text) => text === "" ? [] : text.replace(/\n$/, "").split("\n");
			const NOTHING_TOLD = 2;
			const examineHere = async (inputs, job) => {
				if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(job.command)) {
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__.vC("this copy of the action has no folder dist/cli", "use a commit of it that has the whole folder dist");
				}
				const { credential } = inputs;
				const first = await call(job, inputs, credential.kind === "oidc" ? null : credential.token);
				const next = first.exitCode === NOTHING_TOLD && credential.kind === "token" ? credential.next : null;
				const { exitCode, out, err } = next === null ? first : await call(job, inputs, next);
				if (exitCode === null) {
					throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__.vC(`doctor did not end within ${inputs.deadlineSeconds} s`, 'look at the load of the forge, or raise "deadline-seconds"');
				}
				const which = next === null ? [] : [(0, _report_log_js__WEBPACK_IMPORTED_MODULE_3__.tE)("token could not be looked by, token-next was (docs/rotation.md)")];
				return { lines: [...which, ...linesOf(err), ...linesOf(out)], outputs: null, exitCode: exitCode === 0 ? 0 : 1 };
			};
		})
	)
};
