export const id = 724;
export const ids = [724];
export const modules = {
	8724: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.d(__webpack_exports__, {
				handle: () => (
					handle_handle
				)
			});
			var domain = __webpack_require__(9375);
			var words = __webpack_require__(2691);
			;
			const STATUS_CONTEXT = "vault-gate";
			const SWEEP_CONTEXT = "vault-gate/sweep";
			const isIntricate = (glob) => /[{}[\]\\]/.test(glob);
			const matchesContext = (glob, context) => {
				let [at, from, star, mark] = [0, 0, -1, 0];
				while (from < context.length) {
					if (glob[at] === "*")
						[star, mark, at] = [at, from, at + 1];
					else if (glob[at] === "?" || glob[at] !== void 0 && glob[at] === context[from])
						[at, from] = [at + 1, from + 1];
					else if (star >= 0) {
						mark += 1;
						[at, from] = [star + 1, mark];
					} else
						return false;
				}
				while (glob[at] === "*")
					at += 1;
				return at === glob.length;
			};
			const requiresGate = (contexts) => contexts.some((glob) => isIntricate(glob) ? glob.includes(STATUS_CONTEXT) : matchesContext(glob, STATUS_CONTEXT));
			;
			const finding = (code, outcome2, text, extra) => ({
				code,
				outcome: outcome2,
				source: extra.source ?? null,
				text,
				tier: extra.tier ?? null,
				hold: extra.hold ?? null,
				varies: extra.varies ?? false
			});
			const pass = (code, text, extra = {}) => finding(code, "pass", text, extra);
			const fail = (code, text, extra = {}) => finding(code, "fail", text, extra);
			const unknown = (code, text, extra = {}) => finding(code, "unknown", text, extra);
			;
			const protection = ({ observation }, tier) => {
				const { base, settings } = observation;
				if (tier !== "low" || !settings.requireProtection)
					return [];
				const wrong = [];
				if (!base.protected)
					wrong.push("protected is false");
				if (base.requiredApprovals !== 1)
					wrong.push(`required_approvals is ${base.requiredApprovals}, not 1`);
				if (!base.userCanMerge)
					wrong.push("user_can_merge is false");
				if (base.userCanPush)
					wrong.push("user_can_push is true");
				if (wrong.length === 0)
					return [pass("protection", `branch ${base.name} shows the protection that low relies on`)];
				const headline = `branch ${base.name} is not protected as low needs it (${wrong.join(", ")})`;
				return [fail("protection", headline, { hold: { on: "operator", next: "wait", who: [], headline } })];
			};
			const mergeStyle = ({ observation }) => {
				if (observation.repository.mergeCommits)
					return [];
				const headline = "the repository does not allow merge commits";
				return [
					fail("merge-style", `${headline}, and the gate merges with no other style`, {
						hold: { on: "operator", next: "wait", who: [], headline }
					})
				];
			};
			const requiredStatus = ({ observation }) => {
				if (observation.overCap.includes("statuses"))
					return [];
				return observation.base.requiredContexts.flatMap((glob) => {
					if (isIntricate(glob) || matchesContext(glob, STATUS_CONTEXT))
						return [];
					const newest = /* @__PURE__ */ new Map();
					for (const status of [...observation.statuses].sort((a, b) => a.id - b.id)) {
						if (matchesContext(glob, status.context))
							newest.set(status.context, status);
					}
					const open = [...newest.values()].find((status) => status.state !== "success" && status.state !== "skipped");
					if (newest.size > 0 && open === void 0)
						return [];
					const headline = `the required status "${glob}" is ${open?.state ?? "missing"}`;
					const failed = open?.state === "failure" || open?.state === "error";
					const who = failed ? [observation.pull.author] : [];
					return [
						unknown("required-status", headline, {
							hold: { on: failed ? "author" : "gate", next: failed ? "push" : "wait", who, headline }
						})
					];
				});
			};
			const draft = ({ observation }) => {
				if (!observation.pull.draft)
					return [];
				const headline = 'it is a draft; take "WIP:" off the title';
				return [fail("draft", headline, { hold: { on: "author", next: "wait", who: [observation.pull.author], headline } })];
			};
			const openSchedule = ({ timeline, knowledge }) => {
				const last = timeline.findLast((entry) => entry.type === "pull_scheduled_merge" || entry.type === "pull_cancel_scheduled_merge");
				if (last === void 0 || last.type === "pull_cancel_scheduled_merge" || knowledge.voidSchedules.includes(last.id))
					return null;
				return last;
			};
			const schedule = ({ observation }) => {
				const open = openSchedule(observation);
				const scheduled = observation.timeline.filter((entry) => entry.type === "pull_scheduled_merge" && !(0, domain.Up)(entry.user, observation.approver));
				if (scheduled.length > 1) {
					const headline2 = "a merge was scheduled on it more than once";
					const text2 = `${headline2}; propose the vault action in a new pull request and schedule nothing`;
					return [
						fail("rescheduled-merge", text2, { hold: { on: "author", next: "open-new", who: [observation.pull.author], headline: headline2 } })
					];
				}
				if (open === null)
					return [];
				const headline = `${open.user ?? "somebody"} scheduled a merge on it`;
				const text = `${headline}, which is not bound to a commit; the gate cancels it and judges anew in the next run`;
				return [fail("scheduled-merge", text, { hold: { on: "gate", next: "wait", who: [], headline } })];
			};
			const lists = ({ observation }) => observation.overCap.filter((name) => name !== "labels").map((name) => {
				const headline = `its list of ${name} is longer than the gate reads`;
				const text = `${headline}; propose the vault action in a new pull request`;
				return unknown("list-cap", text, {
					tier: "high",
					hold: { on: "author", next: "open-new", who: [observation.pull.author], headline }
				});
			});
			const mergeable = ({ observation }) => {
				if (observation.pull.mergeable || observation.pull.draft)
					return [];
				const headline = "Forgejo has not found it mergeable: it is still being checked, or it conflicts with the base branch";
				return [unknown("mergeable", headline, { hold: { on: "gate", next: "wait", who: [], headline } })];
			};
			const learned = ({ observation }) => {
				const { knowledge, pull } = observation;
				if (knowledge.restless) {
					const headline2 = "its head or its base moved in every round of this run";
					return [unknown("restless", headline2, { hold: { on: "gate", next: "wait", who: [], headline: headline2 } })];
				}
				const refusal = knowledge.refusal?.head === pull.head.sha ? knowledge.refusal : null;
				const said = refusal?.text ?? observation.refusedBefore;
				if (said === null)
					return [];
				const passes = refusal !== null && !refusal.lasting;
				const headline = `${passes ? words.bK : words.ln}${said}`;
				return [fail("merge-refused", headline, { hold: { on: "operator", next: "wait", who: [], headline } })];
			};
			;
			const includes = (logins, login) => logins.some((one) => (0, domain.Up)(one, login));
			const unique = (logins) => {
				const seen = /* @__PURE__ */ new Map();
				for (const login of logins)
					if (login !== null && !seen.has(login.toLowerCase()))
						seen.set(login.toLowerCase(), login);
				return [...seen.values()];
			};
			const groupOf = (names2, { teams }) => {
				const logins = [];
				const unresolved = [];
				for (const name of names2) {
					const team = name.startsWith("@") ? teams.get(name.slice(1).toLowerCase()) : null;
					if (team === null)
						logins.push(name);
					else if (team?.kind === "members")
						logins.push(...team.logins);
					else
						unresolved.push({ team: name, why: team?.text ?? "it was not asked for" });
				}
				return { logins: unique(logins), unresolved };
			};
			const sayUnresolved = ({ unresolved }) => unresolved.map(({ team, why }) => `the members of ${team} cannot be known: ${why}`).join("; ");
			;
			const pushers = (observation) => unique(observation.timeline.filter((entry) => entry.type === "pull_push").map((entry) => entry.user));
			const committers = ({ history }) => unique(history.line.commits.flatMap((commit) => [commit.author, commit.committer]));
			const gateAccount = ({ observation }) => {
				const { approver, pull } = observation;
				const involved = [pull.author, ...pushers(observation)].some((login) => (0, domain.Up)(login, approver));
				return involved ? [fail("gate-account", `the gate's own account ${approver} opened this pull request or pushed to it`, { tier: "high" })] : [];
			};
			const byBranch = ({ pull, repository }) => {
				if (pull.flow === 0 && pull.head.repository === repository.id) {
					return pass("author", `${pull.author} proposes it from a branch of this repository, which only writers can push`);
				}
				const from = pull.flow === 0 ? "a fork" : "an AGit push";
				const text = `${pull.author} proposes it by ${from}, not from a branch of this repository: a person must look at it`;
				return fail("author", text, { tier: "medium" });
			};
			const author = ({ observation, policy: policy2 }) => {
				const { pull, timeline, settings } = observation;
				const authors2 = policy2.kind === "valid" ? policy2.policy.authors : null;
				if (authors2 === null)
					return [byBranch(observation)];
				const group = groupOf(authors2.low, observation);
				const source2 = `${settings.policyPath}:${authors2.line}`;
				const strangers = unique([pull.author, ...pushers(observation)]).filter((login) => !includes(group.logins, login));
				const nameless = timeline.some((entry) => entry.type === "pull_push" && entry.user === null);
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
			const pushedHead = (body) => {
				try {
					const content = JSON.parse(body);
					const ids2 = typeof content === "object" && content !== null && "commit_ids" in content ? content.commit_ids : null;
					const last = Array.isArray(ids2) ? ids2.at(-1) : null;
					return typeof last === "string" ? last : null;
				} catch {
					return null;
				}
			};
			const pusher = ({ observation }) => {
				const { pull, timeline } = observation;
				const last = timeline.findLast((entry) => entry.type === "pull_push");
				if (observation.overCap.includes("timeline") || pull.flow === 1 && last === void 0)
					return [];
				if (last !== void 0 && pushedHead(last.body) === pull.head.sha)
					return [];
				const headline = "the timeline does not say who pushed its head";
				const text = `${headline}; if that stays, push it as one new commit while the pull request is open`;
				return [unknown("pusher", text, { hold: { on: "author", next: "push", who: [pull.author], headline } })];
			};
			const mayApprove = (login, subject) => {
				const { observation } = subject;
				const barred = [observation.approver, observation.pull.author, ...pushers(observation), ...committers(subject)];
				return !barred.some((one) => (0, domain.Up)(one, login));
			};
			;
			const submission = (review, timeline) => {
				const index = timeline.findLastIndex((entry2) => entry2.type === "review" && entry2.reviewId === review.id);
				const entry = timeline[index];
				return entry === void 0 ? null : { index, at: entry.createdAt };
			};
			const lastRetarget = (timeline) => {
				const index = timeline.findLastIndex((entry2) => entry2.type === "change_target_branch");
				const entry = timeline[index];
				return entry === void 0 ? null : { index, at: entry.createdAt };
			};
			const unofficial = (review, timeline) => {
				const since = submission(review, timeline)?.index ?? -1;
				const asked = timeline.findLast((entry, index) => index > since && entry.type === "review_request" && !entry.removed && (0, domain.Up)(entry.assignee, review.user));
				if (asked === void 0)
					return "it is not official: the branch rule does not list the reviewer among those who may approve";
				return `it was reset when ${asked.user ?? "somebody"} asked for the review again; it must be given once more`;
			};
			const objection = (review, subject, approvers) => {
				const { observation } = subject;
				const { pull, timeline, approver } = observation;
				if ((0, domain.Up)(review.user, approver))
					return "the gate's own approval counts for low only";
				if (!includes(approvers.logins, review.user)) {
					const known = approvers.unresolved.length === 0 ? "" : `, as far as can be known (${sayUnresolved(approvers)})`;
					return `${review.user} is not listed as an approver of this tier${known}`;
				}
				if ((0, domain.Up)(review.user, pull.author))
					return `${review.user} opened the pull request`;
				if (includes(pushers(observation), review.user))
					return `${review.user} pushed to the pull request`;
				if (includes(committers(subject), review.user))
					return `${review.user} is author or committer of one of its commits`;
				if (review.dismissed && review.commit === pull.head.sha)
					return "it was dismissed, or a newer review took its place";
				if (review.commit !== pull.head.sha) {
					return `it is stale: it is for commit ${review.commit.slice(0, 10) || "unknown"}, and a newer one was pushed since`;
				}
				if (!review.official)
					return unofficial(review, timeline);
				if (submission(review, timeline) === null)
					return "the timeline does not show when it was submitted";
				if (!isSinceRetarget(review, timeline))
					return "it was given before the pull request was moved to this base branch";
				return null;
			};
			const isSinceRetarget = (review, timeline) => {
				const submitted = submission(review, timeline);
				const retarget = lastRetarget(timeline);
				if (retarget === null)
					return true;
				return submitted !== null && submitted.at > retarget.at && submitted.index > retarget.index;
			};
			const countApprovals = (subject, release2) => {
				const approvers = groupOf(release2.approvers, subject.observation);
				const by = [];
				const findings = [];
				for (const review of subject.observation.reviews) {
					if (review.state !== "APPROVED" || review.user === null)
						continue;
					const why = objection(review, subject, approvers);
					if (why !== null)
						findings.push(fail("approval-ignored", `${review.user}'s approval does not count: ${why}`));
					else if (!includes(by, review.user)) {
						by.push(review.user);
						findings.push(pass("approval", `${review.user} approved this very commit`));
					}
				}
				return { by, findings };
			};
			const takenBack = (rejection, observation) => {
				const since = submission(rejection, observation.timeline)?.index ?? Number.POSITIVE_INFINITY;
				return observation.reviews.some((review) => review.state === "APPROVED" && !review.dismissed && (0, domain.Up)(review.user, rejection.user) && review.commit === observation.pull.head.sha && (submission(review, observation.timeline)?.index ?? -1) > since);
			};
			const excuse = (rejection, tier, subject) => {
				const { observation, policy: policy2 } = subject;
				if ((0, domain.Up)(rejection.user, observation.pull.author))
					return "it is by the author";
				if (rejection.dismissed)
					return "it was dismissed, or a newer review took its place";
				if (takenBack(rejection, observation))
					return "the same person approved this commit since";
				if (tier === "low" || policy2.kind === "none" || (0, domain.Up)(rejection.user, observation.approver))
					return null;
				const { medium, high } = policy2.policy;
				const named = groupOf([...medium.approvers, ...medium.reviewers, ...high.approvers, ...high.reviewers], observation);
				if (includes(named.logins, rejection.user) || named.unresolved.length > 0)
					return null;
				return "the policy names its author for neither medium nor high";
			};
			const rejections = (subject, tier) => {
				const asking2 = subject.observation.reviews.filter((review) => review.state === "REQUEST_CHANGES");
				const standing = asking2.filter((review) => excuse(review, tier, subject) === null);
				const who = [...unique(standing.map((review) => review.user))];
				if (standing.some((review) => review.user === null))
					who.push("somebody whose account is gone");
				const ignored2 = asking2.flatMap((review) => {
					const why = excuse(review, tier, subject);
					if (why === null || review.user === null || includes(who, review.user))
						return [];
					return [pass("rejection-ignored", `${review.user}'s request for changes does not hold: ${why}`)];
				});
				return [...who.map(standingRejection), ...ignored2];
			};
			const standingRejection = (login) => fail("rejection", `${login} asks for changes; it holds until ${login} approves this very commit or an admin dismisses it`, {
				hold: { on: "approver", next: "wait", who: [login], headline: `${login} asks for changes` }
			});
			const enoughApprovals = (subject, tier, release2, by) => {
				const { policyPath } = subject.observation.settings;
				if (release2 === null) {
					const headline2 = "no valid policy names anybody who could release it";
					return [unknown("approvals", headline2, { hold: { on: "operator", next: "wait", who: [], headline: headline2 } })];
				}
				if (release2.approvers.length === 0) {
					const headline2 = `nobody is named in [${tier}] approvers`;
					const text2 = `${headline2}: add approvers = ["\u2026"] to [${tier}] in ${policyPath}, or let a person merge it by hand`;
					return [fail("approvals", text2, { hold: { on: "operator", next: "wait", who: [], headline: headline2 } })];
				}
				const approvers = groupOf(release2.approvers, subject.observation);
				const listed2 = release2.approvers.join(", ");
				const text = `${by.length} of ${release2.approvals} approvals of this very commit by ${listed2}`;
				if (by.length >= release2.approvals)
					return [pass("approvals", text, { varies: true })];
				const missing = release2.approvals - by.length;
				const who = mayStill(subject, approvers, by);
				const more = `${missing} more ${missing === 1 ? "approval" : "approvals"} needed`;
				const team = approvers.unresolved.length === 0 ? [] : [unresolvedTeam(approvers, tier, policyPath)];
				if (who.length >= missing) {
					const waits = fail("approvals", text, { varies: true, hold: { on: "approver", next: "wait", who, headline: more } });
					return [waits, ...team.map((finding2) => ({ ...finding2, hold: null }))];
				}
				const barred = `${more}, and too few of the approvers may give one: whoever opened, pushed to or committed in it may not`;
				const headline = team.length === 0 ? barred : more;
				return [...team, fail("approvals", text, { varies: true, hold: { on: "operator", next: "wait", who, headline } })];
			};
			const mayStill = (subject, approvers, by) => approvers.logins.filter((login) => !includes(by, login) && mayApprove(login, subject));
			const unresolvedTeam = (approvers, tier, policyPath) => {
				const headline = `[${tier}] approvers of ${policyPath} names a team that cannot be resolved (${sayUnresolved(approvers)})`;
				const text = `${headline}; list logins there, or give the token what it lacks`;
				return unknown("team", text, { hold: { on: "operator", next: "wait", who: [], headline } });
			};
			;
			const SCHEMA = "vault-gate/1";
			const actionJson = (decision) => {
				if (decision.kind === "ignore" || decision.shape.kind !== "addition")
					return null;
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
			const reportJson = (decision, observation, digest) => {
				const judged = decision.kind === "ignore" ? null : decision;
				const { repository, pull, base, settings, history } = observation;
				return {
					schema: SCHEMA,
					repository: `${repository.owner}/${repository.name}`,
					pull: pull.number,
					head: pull.head.sha,
					base: base.name,
					policy: { path: settings.policyPath, blob: history?.policy.blob ?? null, valid: judged?.policyValid ?? null },
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
			const fitting = (report2, max) => {
				const unfixed = report2.problems.map((problem) => ({ ...problem, fix: null }));
				const few = (items2) => items2.slice(0, 20);
				const shapes = [
					report2,
					{ ...report2, problems: unfixed },
					{ ...report2, findings: report2.findings.slice(0, 40), problems: few(unfixed) },
					{ ...report2, findings: [], problems: [] },
					{
						...report2,
						findings: [],
						problems: [],
						action: report2.action === null ? null : {
							...report2.action,
							secrets: few(report2.action.secrets),
							mounts: few(report2.action.mounts),
							tools: few(report2.action.tools)
						}
					}
				];
				const length = (shape) => JSON.stringify(shape).replace(/[^ -~]/g, "\\u0000").length;
				return shapes.find((shape) => length(shape) <= max) ?? shapes.at(-1);
			};
			var report_text = __webpack_require__(5655);
			;
			const SHOWN = 40;
			const SIGN = { low: "\u{1F7E1}", medium: "\u{1F7E1}", high: "\u{1F534}" };
			const names = (all, one, many) => {
				if (all.length === 0)
					return `no ${many}`;
				const shown2 = all.slice(0, SHOWN).map((name) => (0, report_text.mG)(name));
				const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : "";
				return `${all.length === 1 ? one : many} ${shown2.join(", ")}${more}`;
			};
			const reason = (judged) => judged.evidence.find((finding2) => finding2.tier === judged.tier);
			const source = (finding2) => finding2.source === null ? "" : ` (${(0, report_text.mG)(finding2.source)})`;
			const what = (judged, { history }) => {
				if (judged.shape.kind === "move")
					return `moves ${names(judged.shape.ids, "vault action", "vault actions")} that ran out of the way`;
				if (history?.proposed)
					return "changes the policy";
				if (judged.shape.kind === "other")
					return "something else than one new vault action";
				const id3 = (0, report_text.mG)(judged.shape.id);
				return judged.action === null ? id3 : `${id3} asks for formula ${(0, report_text.mG)(judged.action.formula)}`;
			};
			const touch = ({ action, shape }) => {
				if (shape.kind === "move")
					return "nothing: it only moves files";
				if (action === null)
					return "not known: it was not read as a vault action";
				const parts = [
					names(action.secrets, "secret", "secrets"),
					names(action.mounts, "mount", "mounts"),
					names(action.tools, "tool", "tools")
				];
				return parts.join("; ");
			};
			const because = (decision) => {
				if (decision.kind === "refuse")
					return "nothing milder can be said of it before it is corrected";
				const why = reason(decision);
				return why === void 0 ? "nothing demands more" : `${(0, report_text.CS)(why.text)}${source(why)}`;
			};
			const table = (judged, observation) => {
				const { pull, base } = observation;
				return [
					"| | |",
					"|---|---|",
					`| **what** | ${what(judged, observation)} |`,
					`| **who** | ${(0, report_text.mG)(pull.author)} proposes commit \`${pull.head.sha.slice(0, 10)}\` into ${(0, report_text.mG)(base.name)} |`,
					`| **tier** | **${judged.tier}**: ${because(judged)} |`,
					`| **may touch** | ${touch(judged)} |`,
					...approvals(judged)
				].join("\n");
			};
			const approvals = ({ releasing }) => {
				if (releasing === null)
					return [];
				const { can, by, needed } = releasing;
				const have = by.length === 0 ? "" : `: by ${names(by, "", "").trim()}`;
				const others = can.length === 0 ? "nobody else can give one" : `${names(can, "", "").trim()} can give one`;
				const open = by.length >= needed ? "" : `; ${others}`;
				return [`| **approvals** | ${by.length} of ${needed} of this very commit${have}${open} |`];
			};
			const REVIEWS = ["approval", "approval-ignored", "rejection", "rejection-ignored"];
			const section = (title, findings) => {
				if (findings.length === 0)
					return [];
				const rows = findings.slice(0, SHOWN).map(({ outcome: outcome2, text }) => `- ${outcomeSign[outcome2]} ${(0, report_text.CS)(text)}`);
				const more = findings.length > SHOWN ? [`- \u2026and ${findings.length - SHOWN} more`] : [];
				return ["", `**${title}**`, "", ...rows, ...more];
			};
			const highlights = (findings) => {
				const of = (...codes) => findings.filter(({ code }) => codes.includes(code));
				return [
					...section("Reviews", of(...REVIEWS)),
					...section("What the new policy changes", of("policy-change")),
					...section("Open pull requests that it would judge differently", of("affected"))
				];
			};
			const MAX_TEXT = 4e3;
			const WIDE = 90;
			const sections_words = (decision, { history }) => {
				const { action, kind, tier } = decision;
				if (action === null)
					return [];
				const bytes = kind === "refuse" || tier === "low" ? null : history?.action?.bytes ?? null;
				const file = bytes === null ? [] : [(0, report_text.Pv)(new TextDecoder().decode(bytes).trimEnd(), "toml", MAX_TEXT)];
				if (file.length === 0)
					return ["", "In the words of its author, which nobody has checked:", "", (0, report_text.EU)(action.context, "text")];
				const wide = action.context.length > WIDE ? ["", "Its context, wrapped:", "", (0, report_text.EU)(action.context, "text")] : [];
				return ["", "The vault action as its author wrote it; only its form was checked:", "", ...file, ...wide];
			};
			const problemList = (problems) => {
				if (problems.length === 0)
					return [];
				const rows = problems.slice(0, SHOWN).map((problem, at) => {
					return `${at + 1}. ${(0, report_text.mG)((0, words.$t)(problem))} ${(0, report_text.CS)(problem.text)} **Remedy:** ${(0, report_text.CS)(problem.remedy)}`;
				});
				const more = problems.length > SHOWN ? [`
\u2026and ${problems.length - SHOWN} more, in the JSON below.`] : [];
				const fix = problems.find((problem) => problem.fix !== null)?.fix;
				const offer = fix === void 0 || fix === null ? [] : ["", "The same values in canonical form; push this instead:", "", (0, report_text.Pv)(fix.replace(/\n$/, ""), "toml")];
				return ["", "**Problems**", "", ...rows, ...more, ...offer];
			};
			const outcomeSign = { pass: "\u2713", fail: "\u2717", unknown: "?" };
			const evidence = (findings) => {
				const rows = findings.slice(0, SHOWN).map((finding2) => {
					const at = finding2.source === null ? "" : (0, report_text.mG)(finding2.source);
					return `| ${outcomeSign[finding2.outcome]} | \`${finding2.code}\` | ${(0, report_text.CS)(finding2.text)} | ${at} |`;
				});
				return folded("Every finding", ["| | code | finding | source |", "|---|---|---|---|", ...rows].join("\n"));
			};
			const folded = (summary, body) => `<details><summary>${summary}</summary>

${body}

</details>`;
			const jsonBlock = (value) => {
				const text = JSON.stringify(value, null, 1).replace(/[^\n -~]|[`<>@&]/gu, (character) => [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""));
				return `\`\`\`json
${text}
\`\`\``;
			};
			;
			const MARKER = "<!-- vault-gate -->";
			const MAX_JSON = 2e4;
			const signOf = (decision) => {
				if (decision.kind === "refuse")
					return "\u26D4";
				return decision.kind === "approve" ? "\u{1F7E2}" : SIGN[decision.tier] ?? "\u{1F534}";
			};
			const renderComment = (decision, observation, digest, rehearsed = null) => {
				const steps = rehearsed === null ? (0, words.Zn)(decision, observation) : (0, words.Dm)(rehearsed, decision, observation);
				return [
					MARKER,
					`### ${signOf(decision)} ${rehearsed === null ? "" : "rehearsal: "}${(0, report_text.CS)((0, words.Pl)(decision))}`,
					"",
					rehearsed === null ? "**What happens next**" : "**What would happen next**",
					"",
					...steps.map((step) => `- ${(0, report_text.CS)(step)}`),
					"",
					table(decision, observation),
					...highlights(decision.evidence),
					...problemList(decision.problems),
					...sections_words(decision, observation),
					"",
					evidence(decision.evidence),
					folded("JSON", jsonBlock(fitting(reportJson(decision, observation, digest), MAX_JSON))),
					"",
					`<sub>vault-gate \xB7 digest \`${digest}\`</sub>`
				].join("\n");
			};
			const renderIgnored = (decision) => [MARKER, `### \u26AA ${(0, report_text.CS)((0, words.Pl)(decision))}`].join("\n");
			const renderAlarm = (text) => [
				MARKER,
				"### \u{1F6A8} alarm: the merge is not the one that was judged",
				"",
				(0, report_text.CS)(text),
				"",
				"An operator must look at the base branch now, and stop the dispatcher until then."
			].join("\n");
			const statusText = (decision, digest) => {
				const refusal = decision.kind === "hold" ? decision.evidence.find((finding2) => finding2.code === "merge-refused")?.hold : void 0;
				const line2 = refusal ? `held: ${refusal.headline}` : (0, words.Pl)(decision);
				return `${(0, report_text.RK)(line2, 140)} \xB7 ${digest.slice(0, 16)}`;
			};
			;
			const ownComments = (timeline, approver) => {
				const own = timeline.filter((entry) => entry.type === "comment" && (0, domain.Up)(entry.user, approver));
				const isMarked = (entry) => entry.body.startsWith(MARKER);
				return [...own.filter(isMarked), ...own.filter((entry) => !isMarked(entry))];
			};
			const placeOf = (url) => url.replace(/^https?:\/\/[^/]*/, "");
			;
			const TIERS = ["low", "medium", "high"];
			const isTier = (text) => text === "low" || text === "medium" || text === "high";
			const strictest = (a, b) => TIERS.indexOf(a) >= TIERS.indexOf(b) ? a : b;
			const isBelow = (a, b) => TIERS.indexOf(a) < TIERS.indexOf(b);
			;
			const idOf = (decision) => decision.shape.kind === "addition" ? decision.shape.id : "unknown";
			const mergeTitle = (decision, { pull, base }) => {
				const id3 = idOf(decision);
				const branch = /^[A-Za-z0-9._/-]+$/.test(pull.head.ref) ? pull.head.ref : `vault/${id3}`;
				return `Merge pull request 'vault: ${id3}' (#${pull.number}) from ${branch} into ${base.name}`;
			};
			const mergeBody = (decision, observation, digest) => {
				const by = decision.tier === "low" ? [observation.approver] : decision.by;
				return [
					`Vault-Gate-Tier: ${decision.tier}`,
					`Vault-Gate-Head: ${observation.pull.head.sha}`,
					`Vault-Gate-Policy: ${observation.history?.policy.blob ?? "none"}`,
					`Vault-Gate-Digest: ${digest}`,
					...by.map((login) => `Vault-Gate-Approved-By: ${login}`)
				].join("\n");
			};
			;
			const labelName = (tier) => `blast-radius/${tier}`;
			const isLabelOfGate = (label) => TIERS.some((tier) => label.name === labelName(tier));
			const holds = (review, head) => review.state === "APPROVED" && review.official && !review.stale && !review.dismissed && review.commit === head;
			const ownReviews = (observation) => observation.reviews.filter((review) => (0, domain.Up)(review.user, observation.approver) && (review.state === "APPROVED" || review.state === "PENDING"));
			const ownApproval = (observation) => ownReviews(observation).findLast((review) => holds(review, observation.pull.head.sha) && isSinceRetarget(review, observation.timeline));
			const retractions = (decision, observation) => {
				const low = decision.kind === "approve" && decision.tier === "low" && decision.merging.by === "gate";
				const kept = low ? ownApproval(observation) : void 0;
				const dropped = ownReviews(observation).filter((review) => review !== kept);
				const unseen = observation.overCap.includes("reviews") ? observation.timeline.filter((entry) => entry.type === "review" && (0, domain.Up)(entry.user, observation.approver)) : [];
				const ids2 = [...dropped.map((review) => review.id), ...unseen.flatMap((entry) => entry.reviewId ?? [])];
				return [...new Set(ids2)].map((review) => ({ kind: "retract", review }));
			};
			const labelling = (tier, observation) => {
				if (observation.overCap.includes("labels"))
					return [];
				const present = observation.pull.labels.filter(isLabelOfGate);
				const wanted = tier === null ? null : observation.labels.filter((label) => label.name === labelName(tier)).sort((a, b) => a.id - b.id)[0]?.id ?? null;
				const remove = present.filter((label) => label.id !== wanted).map((label) => label.id);
				const attached = wanted !== null && present.some((label) => label.id === wanted);
				if (remove.length === 0 && (tier === null || attached))
					return [];
				return [{ kind: "label", tier: attached ? null : tier, id: wanted, remove }];
			};
			const commenting = (body, observation, create) => {
				if (observation.overCap.includes("timeline"))
					return [];
				const [kept, ...extra] = ownComments(observation.timeline, observation.approver);
				const effects = extra.map((entry) => ({ kind: "uncomment", id: entry.id }));
				if (kept === void 0)
					return create ? [{ kind: "comment", id: null, body }] : effects;
				return kept.body === body ? effects : [{ kind: "comment", id: kept.id, body }, ...effects];
			};
			const asking = (decision, observation) => {
				if (decision.kind !== "hold" || decision.waiting.on !== "approver")
					return [];
				const { reviews, timeline, approver } = observation;
				const logins = decision.ask.filter((login) => {
					const requests = timeline.filter((entry) => entry.type === "review_request" && (0, domain.Up)(entry.assignee, login));
					const asked = requests.some((entry) => (0, domain.Up)(entry.user, approver)) || requests.at(-1)?.removed === false;
					return !asked && !reviews.some((review) => (0, domain.Up)(review.user, login));
				});
				return logins.length === 0 ? [] : [{ kind: "reviewers", logins }];
			};
			const newestOf = (statuses) => [...statuses].sort((a, b) => b.id - a.id)[0];
			const stating = (state, text, observation) => {
				if (observation.overCap.includes("statuses"))
					return [];
				const ours = observation.statuses.filter((status) => status.context === STATUS_CONTEXT);
				const last = newestOf(ours);
				const place = placeOf(ownComments(observation.timeline, observation.approver)[0]?.url ?? "");
				const here = newestOf(ours.filter((status) => (0, domain.Up)(status.creator, observation.approver) && (place === "" || placeOf(status.url) === place)));
				const said = here?.state === state && here.description === text;
				const seen = (0, domain.Up)(last?.creator ?? null, observation.approver) && (state !== "success" || last?.state === "success");
				return said && seen ? [] : [{ kind: "status", head: observation.pull.head.sha, state, text }];
			};
			const unscheduling = (observation) => {
				const open = openSchedule(observation);
				return open === null || !observation.base.userCanMerge ? [] : [{ kind: "unschedule", entry: open.id }];
			};
			const ignoring = (decision, observation, digest) => {
				if (decision.reason === "merged" || decision.reason === "closed")
					return [];
				const unread = observation.overCap.includes("timeline");
				const moved2 = unread || observation.timeline.some((entry) => entry.type === "change_target_branch");
				if (decision.reason === "other-base" && !moved2)
					return [];
				const given = [...retractions(decision, observation), ...labelling(null, observation)];
				const cancelled = given.length > 0 ? unscheduling(observation) : [];
				const required = decision.reason === "no-vault-action" && requiresGate(observation.base.requiredContexts);
				return [
					...given.filter((effect) => effect.kind === "retract"),
					...cancelled,
					...given.filter((effect) => effect.kind !== "retract"),
					...commenting(renderIgnored(decision), observation, false),
					...required ? stating("success", statusText(decision, digest), observation) : []
				];
			};
			const merging = (decision, observation, digest) => {
				const { shape, tier, merging: by } = decision;
				const { pull, base, repository, settings } = observation;
				if (by.by === "person" || shape.kind !== "addition")
					return [];
				const { pins } = by;
				const approved = ownApproval(observation) !== void 0;
				const review = tier === "low" && !approved ? [{ kind: "review", pins, body: statusText(decision, digest) }] : [];
				const own = pull.flow === 0 && pull.head.repository === repository.id && pull.head.ref === `vault/${shape.id}`;
				const deleteBranch = settings.deleteBranch && own && pull.head.ref !== base.name;
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
			const STATE = { refuse: "failure", hold: "pending", approve: "success" };
			const rehearse = (decision, observation, digest) => {
				if (decision.kind === "ignore")
					return ignoring(decision, observation, digest).filter((effect) => effect.kind === "comment");
				const would = plan(decision, observation, digest).flatMap((effect) => effect.kind === "comment" ? [] : [effect.kind]);
				return commenting(renderComment(decision, observation, digest, would), observation, true);
			};
			const plan = (decision, observation, digest) => {
				if (decision.kind === "ignore")
					return ignoring(decision, observation, digest);
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
			var log = __webpack_require__(6472);
			;
			const OUTPUTS = (
				null
			);
			const MAX_REPORT = 6e4;
			const fullReport = (told2) => ({
				...reportJson(told2.decision, told2.observation, told2.digest),
				effects: told2.receipts.length > 0 ? told2.receipts.map(({ effect, outcome: outcome2, text }) => ({ kind: effect, outcome: outcome2, text })) : told2.effects.map(({ kind }) => ({ kind, outcome: "planned", text: "" })),
				merged: told2.mergeCommit !== null,
				mergeCommit: told2.mergeCommit
			});
			const oneLine = (value) => JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
			const outputsOf = (told2) => {
				const { decision, observation } = told2;
				const report2 = fullReport(told2);
				return {
					decision: decision.kind,
					tier: report2.tier ?? "",
					"pull-request": String(observation.pull.number),
					head: observation.pull.head.sha,
					merged: String(report2.merged),
					"merge-commit": report2.mergeCommit ?? "",
					digest: told2.digest,
					"comment-url": told2.commentUrl ?? "",
					report: oneLine(fitting(report2, MAX_REPORT))
				};
			};
			const sweepLine = (told2) => {
				const { findings: _findings, problems: _problems, ...rest } = fullReport(told2);
				return oneLine(rest);
			};
			const sweepOutputs = (lines, merged) => {
				const fitting2 = [];
				let length = 2;
				for (const line2 of lines) {
					length += line2.length + 1;
					if (length > MAX_REPORT)
						break;
					fitting2.push(line2);
				}
				return {
					decision: "sweep",
					tier: "",
					"pull-request": "",
					head: "",
					merged: String(merged),
					"merge-commit": "",
					digest: "",
					"comment-url": "",
					report: `[${fitting2.join(",")}]`
				};
			};
			;
			const MAX_ROWS = 200;
			const waitsFor = (decision) => {
				if (decision.kind === "ignore")
					return "";
				const { on, who } = decision.waiting;
				if (on === null)
					return "";
				return who.length === 0 ? `, waits for the ${on}` : `, waits for ${who.slice(0, 5).join(", ")}`;
			};
			const rowOf = (one) => {
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
			const cell = (text, width) => (0, report_text.RK)(text, width).padEnd(width);
			const line = (number, author2, tier, decision, told2) => `${cell(number, 7)} ${cell(author2, 20)} ${cell(tier, 6)} ${cell(decision, 8)} ${(0, report_text.RK)(told2, 120)}`;
			const tableLines = (rows, done2 = "what was done") => {
				const sorted = [...rows].sort((a, b) => Number(b.changed) - Number(a.changed) || a.number - b.number);
				const shown2 = sorted.slice(0, MAX_ROWS);
				return [
					line("pull", "author", "tier", "decision", done2),
					...shown2.map((row) => line(`#${row.number}`, row.author, row.tier, row.decision, row.told)),
					...rows.length > shown2.length ? [`and ${rows.length - shown2.length} more`] : []
				];
			};
			const someOf = (numbers2) => {
				const named = numbers2.slice(0, 20).map((number) => `#${number}`);
				return `${named.join(", ")}${numbers2.length > named.length ? ` and ${numbers2.length - named.length} more` : ""}`;
			};
			const prefixed = (text) => `sweep     ${text}`;
			const sweepLines = (rows, unreached) => {
				const left = `not reached before the deadline: ${someOf(unreached)}; they come first next time`;
				return [...tableLines(rows), ...unreached.length === 0 ? [] : [left]].map(prefixed);
			};
			const countsOf = (rows, unreached, faults) => {
				const count2 = (fits) => rows.filter(fits).length;
				const merged = count2((row) => row.merged);
				const held = count2((row) => row.decision === "hold");
				const refused2 = count2((row) => row.decision === "refuse");
				const parts = [
					`${rows.length} judged`,
					`${merged} merged`,
					`${held} held`,
					`${refused2} refused`,
					`${unreached.length} not reached`
				];
				return `${parts.join(", ")}, ${faults} ${faults === 1 ? "fault" : "faults"}`;
			};
			const sweepSummary = (rows, unreached, faults) => prefixed(countsOf(rows, unreached, faults));
			var failure = __webpack_require__(1633);
			var forge_forge = __webpack_require__(6576);
			;
			const done = (effect, text) => ({ receipt: { effect, outcome: "done", text } });
			const already = (effect, text) => ({ receipt: { effect, outcome: "already", text } });
			const refused = (effect, text, end) => ({
				receipt: { effect, outcome: "refused", text },
				end
			});
			;
			const LABEL_LOOKS = {
				low: { color: "#2da44e", description: "vault action the gate approves and merges itself" },
				medium: { color: "#bf8700", description: "vault action that waits for an asynchronous review" },
				high: { color: "#cf222e", description: "vault action that is blocked until an admin approves" }
			};
			const applyLabel = async (forge, number, effect) => {
				let attached = effect.remove;
				if (effect.tier !== null) {
					const name = labelName(effect.tier);
					let id3 = effect.id;
					if (id3 === null) {
						const created = await forge.createLabel({ name, ...LABEL_LOOKS[effect.tier] });
						const twins = (await forge.labels()).filter((label) => label.name === name).map((label) => label.id);
						id3 = Math.min(created.id, ...twins);
						if (id3 !== created.id)
							await forge.deleteLabel(created.id);
					}
					attached = (await forge.addLabel(number, id3)).map((label) => label.id);
					if (!attached.includes(id3))
						throw new failure.vC(`the label ${name} was not attached`, "check that the approver may label pull requests");
				}
				for (const id3 of effect.remove)
					if (attached.includes(id3))
						await forge.removeLabel(number, id3);
				return done("label", effect.tier === null ? "labels of the gate removed" : labelName(effect.tier));
			};
			const applyComment = async (forge, desk, state, effect) => {
				if (effect.id !== null) {
					await forge.editComment(effect.id, effect.body);
					return done("comment", "edited");
				}
				state.created = await forge.createComment(desk.pull.number, effect.body);
				state.comment = state.created;
				return done("comment", "created");
			};
			const keepOne = async (forge, desk, state) => {
				const { created } = state;
				if (created === null)
					return;
				state.created = null;
				const comments = await (0, forge_forge.J$)(forge.comments(desk.pull.number), []);
				const own = comments.filter((comment) => (0, domain.Up)(comment.user, desk.approver)).sort((a, b) => a.id - b.id);
				const kept = own.find((comment) => comment.body.startsWith(MARKER));
				if (kept === void 0)
					return;
				const gone = own.filter(({ id: id3, body }) => id3 !== kept.id && (id3 === created.id || !body.startsWith(MARKER)));
				for (const { id: id3 } of gone)
					await forge.deleteComment(id3);
				if (kept.id !== created.id)
					state.comment = kept;
			};
			const applyStatus = async (forge, desk, state, effect) => {
				const url = () => state.comment?.url ?? "";
				const post = (target) => forge.setStatus(effect.head, { context: STATUS_CONTEXT, state: effect.state, description: effect.text, url: target });
				const posted = url();
				await Promise.all([post(posted), keepOne(forge, desk, state)]);
				if (url() !== posted)
					await post(url());
				return done("status", effect.state);
			};
			;
			const USUAL_PATHS = { policyPath: "vault/policy.toml", actionsPath: "vault/actions" };
			const firedPath = ({ actionsPath }) => {
				const cut2 = actionsPath.lastIndexOf("/");
				return `${cut2 < 0 ? "" : actionsPath.slice(0, cut2 + 1)}fired`;
			};
			const WORKFLOW_FOLDERS = [".forgejo", ".gitea", ".github"];
			const CHECKOUT_FILES = [".gitattributes", ".gitmodules"];
			const withoutTail = (part) => {
				let end = part.length;
				while (part[end - 1] === "." || part[end - 1] === " ")
					end -= 1;
				return part.slice(0, end);
			};
			const fold = (path) => path.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "").toUpperCase().toLowerCase().normalize("NFKC").split("/").map(withoutTail).join("/");
			const touches = (path, guarded) => path === guarded || path.startsWith(`${guarded}/`) || guarded.startsWith(`${path}/`);
			const isGuarded = (path, paths) => {
				const folded2 = fold(path);
				return touches(folded2, fold(paths.policyPath)) || touches(folded2, fold(paths.actionsPath)) || // What is taken out of there could run again as if it never had.
				touches(folded2, fold(firedPath(paths))) || paths.formulasDir !== null && touches(folded2, fold(paths.formulasDir)) || WORKFLOW_FOLDERS.some((folder) => folded2 === folder || folded2.startsWith(`${folder}/`)) || folded2.split("/").some((part) => CHECKOUT_FILES.includes(part));
			};
			;
			const MAX_CHANGES = 500;
			const MAX_FOLDERS = 400;
			const FOLDER = "040000";
			const isFolder = (entry) => entry?.mode === FOLDER;
			const join = (folder, name) => folder === "" ? name : `${folder}/${name}`;
			const createComparison = ({ folder, isOpen }) => {
				let opened = 0;
				const open = async (walk, commit, path, at) => {
					if (!isFolder(at))
						return [];
					if (!await isOpen(commit, at.id))
						opened += 1;
					if (opened > MAX_FOLDERS)
						walk.exceeded = true;
					return walk.exceeded ? [] : await folder(commit, path) ?? [];
				};
				const compareEntry = async (walk, at, a, b) => {
					if (walk.exceeded || a?.id === b?.id && a?.mode === b?.mode)
						return;
					const [fileA, fileB] = [isFolder(a) ? null : a, isFolder(b) ? null : b];
					if (fileA !== null || fileB !== null)
						walk.changes.push({ path: at, before: fileA, after: fileB });
					if (walk.changes.length > MAX_CHANGES)
						walk.exceeded = true;
					if (!isFolder(a) && !isFolder(b))
						return;
					const [inA, inB] = [await open(walk, walk.from, at, a), await open(walk, walk.to, at, b)];
					if (inA.length + inB.length === 0)
						walk.changes.push({ path: at, before: a, after: b });
					await compare(walk, at, inA, inB);
				};
				const compare = async (walk, path, before, after) => {
					const old = new Map(before.map((one) => [one.name, one]));
					const young = new Map(after.map((one) => [one.name, one]));
					const names2 = [.../* @__PURE__ */ new Set([...old.keys(), ...young.keys()])];
					await Promise.all(names2.map((name) => compareEntry(walk, join(path, name), old.get(name) ?? null, young.get(name) ?? null)));
				};
				return async (from, to) => {
					if (from === to)
						return [];
					const [before, after] = await Promise.all([folder(from, ""), folder(to, "")]);
					const walk = { from, to, changes: [], exceeded: false };
					await compare(walk, "", before ?? [], after ?? []);
					if (walk.exceeded)
						return null;
					return walk.changes.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
				};
			};
			;
			const readTrees = (forge) => {
				const whole = /* @__PURE__ */ new Map();
				const single2 = /* @__PURE__ */ new Map();
				let fits = true;
				const wholeOf = (commit) => {
					const known = whole.get(commit);
					if (known !== void 0)
						return known;
					const fresh = fits ? forge.wholeTree(commit).then((tree) => {
						fits = fits && tree !== null;
						return tree;
					}) : Promise.resolve(null);
					whole.set(commit, fresh);
					return fresh;
				};
				const treeOf = (id3) => {
					const known = single2.get(id3);
					if (known !== void 0)
						return known;
					const fresh = forge.tree(id3);
					single2.set(id3, fresh);
					return fresh;
				};
				const entry = async (commit, path) => {
					const cut2 = path.lastIndexOf("/");
					const parent = await folder(commit, cut2 < 0 ? "" : path.slice(0, cut2));
					return parent?.find((one) => one.name === path.slice(cut2 + 1)) ?? null;
				};
				const folder = async (commit, path) => {
					const all = await wholeOf(commit);
					if (all !== null)
						return all.get(path) ?? null;
					if (path === "")
						return treeOf(commit);
					const own = await entry(commit, path);
					return isFolder(own) ? treeOf(own.id) : null;
				};
				const isOpen = async (commit, id3) => single2.has(id3) || await wholeOf(commit) !== null;
				const comparison = createComparison({ folder, isOpen });
				return { entry, folder, changes: comparison };
			};
			;
			const sameGround = async (trees, tip, ground) => {
				const now = await Promise.all(ground.map(({ path }) => trees.entry(tip, path)));
				return ground.every(({ id: id3 }, at) => (now[at]?.id ?? null) === id3 && (id3 === null || isKept(now[at] ?? null)));
			};
			const isKept = (entry) => entry !== null && ((0, domain.$W)(entry) || entry.mode === "040000");
			const takenAt = async (trees, commit, paths) => {
				const folders = await Promise.all([paths.actionsPath, firedPath(paths)].map((path) => trees.folder(commit, path)));
				return folders.flatMap((folder) => (folder ?? []).map((entry) => fold(entry.name)));
			};
			const objectionTo = async (forge, trees, paths, merge, expected) => {
				const [first, second, ...others] = merge.parents;
				if (first === void 0 || second === void 0 || others.length > 0)
					return "the merge commit does not have two parents";
				if (second !== expected.head)
					return `its second parent is ${second}, not the judged head`;
				const changes = await trees.changes(first, merge.id) ?? await readTrees(forge).changes(first, merge.id);
				const [only, ...more] = changes ?? [];
				const added = only?.before === null && only.after?.mode === "100644" && more.length === 0;
				const judged = expected.file === null || only?.path === expected.file.path && only.after?.id === expected.file.blob;
				if (only === void 0 || !added || !judged)
					return "it changes more than the one judged file";
				if (expected.ground === null)
					return null;
				const name = only.path.slice(only.path.lastIndexOf("/") + 1);
				const [same, taken] = await Promise.all([sameGround(trees, first, expected.ground), takenAt(trees, first, paths)]);
				const twin = [name, name.replace(/\.toml$/, ".result.json")].some((one) => taken.includes(fold(one)));
				return same && !twin ? null : "it was merged onto a base with another policy or a twin of the file";
			};
			;
			const moved = (text) => ({ kind: "moved", text });
			const confirmPins = async (forge, desk, pins, reread) => {
				const { number } = desk.pull;
				const [pull, base, reviews, timeline] = await Promise.all([
					forge.pull(number),
					forge.branch(desk.settings.baseBranch),
					reread === "none" ? void 0 : (0, forge_forge.J$)(forge.reviews(number), null),
					reread === "conversation" ? (0, forge_forge.J$)(forge.timeline(number), null) : void 0
				]);
				if (pull === null || base === null)
					return moved("the pull request or its base branch is gone");
				if (pull.state !== "open")
					return moved("the pull request was closed or merged meanwhile");
				if (pull.head.sha !== pins.head)
					return moved("its head moved meanwhile");
				if (pull.base.ref !== desk.settings.baseBranch)
					return moved("it was moved to another base branch meanwhile");
				if (pull.draft)
					return moved("it became a draft meanwhile");
				if (reviews === null || timeline === null)
					return moved("its conversation grew meanwhile");
				if (!desk.isStillApproved({ base, ...reviews && { reviews }, ...timeline && { timeline } }))
					return moved("the protection of the base branch or the reviews changed meanwhile");
				if (base.tip === pins.baseTip)
					return { kind: "same", tip: base.tip };
				if (!await sameGround(desk.trees, base.tip, pins.ground))
					return moved("the policy or the vault actions on the base branch changed meanwhile");
				return { kind: "same", tip: base.tip };
			};
			const pauses = (patience) => {
				const all = [];
				for (let next = 100, left = patience; left > 0; next = Math.min(next * 2, 2e3)) {
					all.push(Math.min(next, left));
					left -= next;
				}
				return all;
			};
			const waitFor = async (forge, desk, wanted) => {
				let pull = await forge.pull(desk.pull.number);
				for (const ms of pauses(desk.patience)) {
					if (pull === null || wanted(pull))
						return pull;
					await desk.sleep(ms);
					pull = await forge.pull(desk.pull.number);
				}
				return pull;
			};
			const mergePinned = async (forge, desk, effect) => {
				const { pins } = effect;
				const reread = effect.tier === "low" ? "reviews" : "conversation";
				for (let round = 0; round < 3; round += 1) {
					const confirmed = await confirmPins(forge, desk, pins, reread);
					if (confirmed.kind === "moved")
						return confirmed;
					const answer = await forge.merge(desk.pull.number, {
						head: pins.head,
						title: effect.title,
						message: effect.body,
						deleteBranch: effect.deleteBranch
					});
					if (answer.kind !== "later")
						return afterwards(forge, desk, pins, confirmed.tip, answer);
					const pull = await waitFor(forge, desk, (one) => one.mergeable || one.state !== "open" || one.head.sha !== pins.head);
					if (pull?.state === "open" && pull.head.sha === pins.head && !pull.mergeable)
						break;
				}
				return { kind: "refused", text: "it is still being checked, or it conflicts with the base branch", lasting: false };
			};
			const afterwards = async (forge, desk, pins, tip, answer) => {
				if (answer.kind === "moved")
					return moved(`its ${answer.what} moved while it was merged`);
				const expected = answer.kind === "merged" || answer.kind === "already" || answer.kind === "unclear";
				const pull = expected ? await waitFor(forge, desk, (one) => one.merged) : await forge.pull(desk.pull.number);
				if (pull?.merged && pull.mergeCommit !== null) {
					if (answer.kind === "already")
						return { kind: "merged", commit: pull.mergeCommit, verified: false };
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
			const verify = async (forge, desk, pins, tip, merge) => {
				const { trees, settings } = desk;
				const [commit] = await Promise.all([forge.commit(merge), trees.folder(merge, ""), trees.folder(tip, "")]);
				const [first] = commit.parents;
				const confirmed = first === pins.baseTip || first === tip;
				const folders = [settings.actionsPath, firedPath(settings)];
				const ground = confirmed ? null : pins.ground.filter(({ path }) => !folders.includes(path));
				const text = await objectionTo(forge, trees, settings, commit, { head: pins.head, file: pins, ground });
				if (text === null)
					return { kind: "merged", commit: merge, verified: true };
				return { kind: "alarm", commit: merge, text: `${text} (merge commit ${merge})` };
			};
			;
			const applyReview = async (forge, desk, state, pins, body) => {
				const confirmed = await confirmPins(forge, desk, pins, "none");
				if (confirmed.kind === "moved")
					return refused("review", confirmed.text, { kind: "again", text: confirmed.text, voidSchedule: null });
				if (desk.isLate())
					throw new failure.vC("too little time is left to approve and merge", 'the next run does it; raise "deadline-seconds"');
				const review = await forge.approve(desk.pull.number, pins.head, body).catch(async (thrown) => {
					const own = (await forge.reviews(desk.pull.number)).filter((one) => (0, domain.Up)(one.user, desk.approver) && one.commit === pins.head);
					for (const one of own)
						await forge.deleteReview(desk.pull.number, one.id);
					throw thrown;
				});
				state.approval = review.id;
				if (holds(review, pins.head) && (0, domain.Up)(review.user, desk.approver))
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
			const applyMerge = async (forge, desk, state, effect) => {
				const merged = await mergePinned(forge, desk, effect);
				switch (merged.kind) {
					case "merged":
						if (!merged.verified)
							return already("merge", "somebody else merged it");
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
						return (0, failure.xb)(merged);
				}
			};
			const applyUnschedule = async (forge, number, entry) => {
				const first = await forge.cancelSchedule(number);
				const answer = first === "none" ? await forge.cancelSchedule(number) : first;
				if (answer === "cancelled")
					return done("unschedule", "the scheduled merge was cancelled");
				if (answer === "none") {
					const text = "no merge is scheduled any more";
					return { receipt: { effect: "unschedule", outcome: "already", text }, end: { kind: "again", text, voidSchedule: entry } };
				}
				return {
					receipt: { effect: "unschedule", outcome: "refused", text: "Forgejo did not let the gate cancel the scheduled merge" }
				};
			};
			const applyOne = async (forge, desk, state, effect) => {
				const { number } = desk.pull;
				switch (effect.kind) {
					case "retract":
						await forge.deleteReview(number, effect.review);
						return done("retract", `review ${effect.review} of the gate deleted`);
					case "unschedule":
						return applyUnschedule(forge, number, effect.entry);
					case "label":
						return applyLabel(forge, number, effect);
					case "comment":
						return applyComment(forge, desk, state, effect);
					case "uncomment":
						await forge.deleteComment(effect.id);
						return done("uncomment", `comment ${effect.id} of the gate deleted`);
					case "reviewers": {
						const failed = await forge.requestReviews(number, effect.logins);
						const asked = effect.logins.filter((login) => !failed.some((one) => one.login === login));
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
						return (0, failure.xb)(effect);
				}
			};
			const takeBack = async (forge, desk, state, why) => {
				if (state.approval === null)
					return;
				try {
					const pull = await (0, forge_forge.J$)(forge.pull(desk.pull.number), null);
					if (pull?.merged)
						return;
					await forge.deleteReview(desk.pull.number, state.approval);
				} catch (thrown) {
					const remedy = "delete the review of the gate on this pull request by hand, or let the next run do it";
					throw new failure.vC(`${why}; and its approval could not be taken back: ${(0, failure.q0)(thrown)}`, remedy, { cause: thrown });
				}
			};
			const apply = async (forge, effects, desk) => {
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
						await takeBack(forge, desk, state, (0, failure.q0)(thrown));
						throw thrown;
					});
					receipts.push(step.receipt);
					if (step.end === void 0)
						continue;
					if (step.end.kind === "alarm")
						await raiseAlarm(forge, desk, state, step.end.text);
					if (step.end.kind === "again" || step.end.kind === "refused")
						await takeBack(forge, desk, state, step.receipt.text);
					await keepOne(forge, desk, state);
					return finish2(step.end);
				}
				await keepOne(forge, desk, state);
				return finish2({ kind: "complete" });
			};
			const raiseAlarm = async (forge, desk, state, text) => {
				const body = renderAlarm(text);
				if (state.comment === null)
					await forge.createComment(desk.pull.number, body);
				else
					await forge.editComment(state.comment.id, body);
			};
			;
			const HOUR_MS = 36e5;
			const OLDER = 20;
			const isPast = (since) => (seen) => seen.length >= OLDER && seen.slice(-OLDER).every((entry) => entry.at <= since);
			const TRAILER = /(?:^|\n)Vault-Gate-Head: [^\n]*(?:\n[^\n]+)*\n*$/;
			const gateMerges = (commits, approver) => commits.filter((entry) => entry.parents.length > 1 && ((0, domain.Up)(entry.author, approver) || (0, domain.Up)(entry.committer, approver) || entry.author === null && entry.committer === null && TRAILER.test(entry.message)));
			const mergesWithinHour = (mainline, approver, now) => {
				const recent = gateMerges(mainline.commits, approver).filter((entry) => entry.at > now - HOUR_MS);
				return mainline.whole ? recent.length : null;
			};
			;
			const DAY_MS = 864e5;
			const sourceOf = (subject, line2) => line2 === null ? {} : { source: `${subject.observation.settings.policyPath}:${line2}` };
			const FROZEN_BY_INPUT = "the gate is frozen (the frozen input of its workflow)";
			const frozen = (subject) => {
				const { settings } = subject.observation;
				const limit = subject.policy.kind === "valid" ? subject.policy.policy.limits.frozen : null;
				if (!settings.frozen && limit?.value !== true)
					return [];
				const headline = settings.frozen ? FROZEN_BY_INPUT : `the gate is frozen (frozen = true in [limits] of ${settings.policyPath})`;
				const text = `${headline}: it approves and merges nothing until that is lifted`;
				const source2 = settings.frozen ? {} : sourceOf(subject, limit?.line ?? null);
				return [fail("frozen", text, { ...source2, hold: { on: "operator", next: "wait", who: [], headline } })];
			};
			const age = (subject, { limits: limits2 }) => {
				const { pull, now } = subject.observation;
				const { value: days, line: line2 } = limits2.maxAgeDays;
				const count2 = `${days} ${days === 1 ? "day" : "days"}`;
				if (now - pull.createdAt <= days * DAY_MS)
					return [];
				const headline = `it was opened more than ${count2} ago`;
				const text = `${headline} (max_age_days); propose the vault action in a new pull request if it is still wanted`;
				const hold = { on: "author", next: "open-new", who: [pull.author], headline };
				return [fail("age", text, { ...sourceOf(subject, line2), varies: true, hold })];
			};
			const hourly = (subject, { limits: limits2 }) => {
				const { mainline, approver, now } = subject.observation;
				const { value: limit, line: line2 } = limits2.lowPerHour;
				const source2 = sourceOf(subject, line2);
				const count2 = mainline === null ? null : mergesWithinHour(mainline, approver, now);
				if (count2 === null) {
					const headline2 = "how much the gate merged within the last hour cannot be told: the base branch changes too fast";
					return [
						unknown("hourly-limit", headline2, { ...source2, varies: true, hold: { on: "clock", next: "wait", who: [], headline: headline2 } })
					];
				}
				const most = `${limit} ${limit === 1 ? "merge" : "merges"} within an hour (low_per_hour)`;
				if (count2 < limit)
					return [pass("hourly-limit", `the gate is below its limit of ${most}`, { ...source2, varies: true })];
				const headline = `the gate has reached its limit of ${most}`;
				const text = `${headline}; it goes on by itself when the hour is over`;
				return [fail("hourly-limit", text, { ...source2, varies: true, hold: { on: "clock", next: "wait", who: [], headline } })];
			};
			;
			const policy = ({ policy: reading, history, observation }) => {
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
			;
			const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
			const FORMULA = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
			const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;
			const NAME_RULE = 'a name is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter, a digit or "_"';
			const FORMULA_RULE = 'the name of a formula is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit';
			const ID_RULE = 'an id is 1 to 100 letters, digits, ".", "_" or "-" (ASCII), starts with a letter or a digit, has no ".." and does not end in ".result" or ".lock"';
			const isName = (text) => NAME.test(text);
			const isFormula = (text) => FORMULA.test(text);
			const isId = (text) => FORMULA.test(text) && !text.includes("..") && !/\.(?:result|lock)$/.test(text);
			const isLogin = (text) => LOGIN.test(text);
			const isTeam = (text) => text.startsWith("@") && isLogin(text.slice(1));
			const repeated = (names2) => {
				const seen = /* @__PURE__ */ new Set();
				const again = /* @__PURE__ */ new Set();
				for (const [index, name] of names2.entries()) {
					if (name === null)
						continue;
					if (seen.has(name))
						again.add(index);
					seen.add(name);
				}
				return again;
			};
			;
			const LONGEST = 60;
			const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
			const codePoint = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
			const shown = (character) => {
				if (character === '"' || character === "\\")
					return `\\${character}`;
				return INVISIBLE.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
			};
			const quote = (text) => {
				let inside = "";
				let count2 = 0;
				for (const character of text) {
					if (count2 === LONGEST)
						return `"${inside}\u2026"`;
					inside += shown(character);
					count2 += 1;
				}
				return `"${inside}"`;
			};
			;
			const nearest_LONGEST = 64;
			const editDistance = (a, b) => {
				const left = [...a].slice(0, nearest_LONGEST);
				const right = [...b].slice(0, nearest_LONGEST);
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
			const distance = (name, candidate) => {
				if (name.length >= 3 && (candidate.startsWith(name) || name.startsWith(candidate)))
					return 1;
				const farthest = Math.max(1, Math.floor(candidate.length / 3));
				if (Math.abs(name.length - candidate.length) > farthest)
					return null;
				const edits = editDistance(name, candidate);
				return edits <= farthest ? edits : null;
			};
			const nearest = (name, known) => {
				let best = null;
				let least = Number.POSITIVE_INFINITY;
				for (const candidate of known) {
					const edits = distance(name.toLowerCase(), candidate.toLowerCase());
					if (edits === null || edits >= least)
						continue;
					best = candidate;
					least = edits;
				}
				return best;
			};
			const knownNames = (name, known) => {
				const meant = nearest(name, known);
				const question = meant === null ? "" : `Did you mean ${quote(meant)}? `;
				return `${question}Known here: ${known.join(", ")}.`;
			};
			;
			const release = (tier) => [
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
			const floors = (kind, fallback) => ({
				key: `floors.${kind}.NAME`,
				value: '"low", "medium" or "high"',
				fallback: `"*" = "${fallback}"`,
				meaning: `the least tier of a vault action that asks for this one of its ${kind}; "*" is for all that are not named`
			});
			const POLICY_KEYS = [
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
			const knownIn = (table2) => {
				const prefix = table2 === "" ? "" : `${table2}.`;
				const names2 = POLICY_KEYS.filter(({ key: key2 }) => key2.startsWith(prefix)).map(({ key: key2 }) => key2.slice(prefix.length).split(".")[0] ?? "");
				return [...new Set(names2)].filter((name) => name !== "NAME");
			};
			;
			const source_sourceOf = (path, text) => {
				const starts = [0];
				for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
					starts.push(at + 1);
				return { path, text, starts };
			};
			const lineIndex = (source2, offset) => {
				let low = 0;
				let high = source2.starts.length - 1;
				while (low < high) {
					const middle = Math.ceil((low + high) / 2);
					if ((source2.starts[middle] ?? 0) <= offset)
						low = middle;
					else
						high = middle - 1;
				}
				return low;
			};
			const codePoints = (text) => {
				let count2 = 0;
				for (const _ of text)
					count2 += 1;
				return count2;
			};
			const positionAt = (source2, offset) => {
				const index = lineIndex(source2, offset);
				return { line: index + 1, column: codePoints(source2.text.slice(source2.starts[index] ?? 0, offset)) + 1 };
			};
			const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
			const decoded = (bytes) => {
				try {
					return STRICT.decode(bytes);
				} catch (thrown) {
					if (thrown instanceof TypeError)
						return null;
					throw thrown;
				}
			};
			const soundLength = (bytes) => {
				const encoder = new TextEncoder();
				let at = 0;
				for (const character of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)) {
					if (character === "\uFFFD" && !(bytes[at] === 239 && bytes[at + 1] === 191 && bytes[at + 2] === 189))
						return at;
					at += encoder.encode(character).length;
				}
				return at;
			};
			const decode = (bytes, path) => {
				const text = decoded(bytes);
				if (text === null) {
					const sound = decoded(bytes.subarray(0, soundLength(bytes))) ?? "";
					return { kind: "broken", position: positionAt(source_sourceOf(path, sound), sound.length) };
				}
				const bom = text.startsWith("\uFEFF");
				return { kind: "text", source: source_sourceOf(path, bom ? text.slice(1) : text), bom };
			};
			const problemAt = (code, path, position, text, remedy) => ({
				code,
				path,
				line: position?.line ?? null,
				column: position?.column ?? null,
				text,
				remedy,
				fix: null
			});
			const tooLarge = (path, what2, size, limit) => problemAt("too-large", path, null, `The ${what2} has ${size} bytes; at most ${limit} are read.`, "Make the file smaller; nothing else in it was looked at.");
			const notUtf8 = (path, what2, position) => problemAt("not-utf-8", path, position, `The ${what2} is not valid UTF-8 here.`, "Save the file as UTF-8.");
			const byteOrderMark = (path, what2) => problemAt("byte-order-mark", path, { line: 1, column: 1 }, `The ${what2} starts with a byte order mark.`, "Save the file as UTF-8 without a byte order mark.");
			const MOST_PROBLEMS = 100;
			const listed = (problems, path) => {
				const sorted = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
				const more = sorted.length - MOST_PROBLEMS;
				if (more <= 0)
					return sorted;
				const text = `There are ${more} more problems than the ${MOST_PROBLEMS} listed.`;
				return [...sorted.slice(0, MOST_PROBLEMS), problemAt("too-many-problems", path, null, text, "Correct these first.")];
			};
			var dist = __webpack_require__(3292);
			;
			const DEEPEST = 16;
			const toml_table = (parsed2, depth) => depth > DEEPEST ? /* @__PURE__ */ new Map() : new Map(Object.entries(parsed2).map(([key2, value]) => [key2, toml(value, depth + 1)]));
			const toml = (value, depth) => {
				if (typeof value === "string")
					return { type: "string", value };
				if (typeof value === "bigint")
					return { type: "integer", value };
				if (typeof value === "number")
					return { type: "float" };
				if (typeof value === "boolean")
					return { type: "boolean", value };
				if (Array.isArray(value))
					return { type: "list", items: value.map((item) => toml(item, depth + 1)) };
				if (value instanceof Date)
					return { type: "date" };
				return { type: "table", entries: toml_table(value, depth) };
			};
			const CUT_OFF = "control characters are not allowed in strings";
			const message = (error, text) => {
				const said = (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: |\.$/g, "");
				const line2 = text.split("\n")[error.line - 1] ?? "";
				return said === CUT_OFF && line2.trimEnd().length < error.column ? "a string is not closed on its line" : said;
			};
			const parseToml = (text) => {
				try {
					return { kind: "table", table: toml_table((0, dist.qg)(text, { integersAsBigInt: true, maxDepth: DEEPEST }), 0) };
				} catch (thrown) {
					if (!(thrown instanceof dist.zx))
						throw thrown;
					return { kind: "broken", line: thrown.line, character: thrown.column - 1, message: message(thrown, text) };
				}
			};
			const typeName = (value) => {
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
			const sameToml = (a, b) => {
				if (a.type === "string" && b.type === "string")
					return a.value === b.value;
				if (a.type === "integer" && b.type === "integer")
					return a.value === b.value;
				if (a.type === "list" && b.type === "list") {
					return a.items.length === b.items.length && a.items.every((item, index) => sameTo(item, b.items[index]));
				}
				return false;
			};
			const sameTo = (a, b) => b !== void 0 && sameToml(a, b);
			const textOf = (value) => value?.type === "string" ? value.value : null;
			;
			const EMPTY = /* @__PURE__ */ new Map();
			const report = (reader, code, at, part, text, remedy) => {
				reader.problems.push(problemAt(code, reader.path, reader.locate(at, part), text, remedy));
			};
			const tableName = (at) => `[${at.join(".")}]`;
			const policy_reader_shown = (at) => {
				const key2 = String(at.at(-1) ?? "");
				return at.length < 2 ? quote(key2) : `${quote(key2)} in ${tableName(at.slice(0, -1))}`;
			};
			const wrongType = (reader, at, value, wanted, remedy) => report(reader, "wrong-type", at, "value", `${policy_reader_shown(at)} must be ${wanted}, not ${typeName(value)}.`, remedy);
			const unknownKeys = (reader, table2, at) => {
				const known = knownIn(at.join("."));
				if (known.length === 0)
					return;
				for (const [key2, value] of table2) {
					if (known.includes(key2))
						continue;
					const what2 = value.type === "table" ? "table" : "key";
					const where = at.length === 0 ? "of the policy" : `of ${tableName(at)}`;
					const text = `${quote(key2)} is not a known ${what2} ${where}; what is not known would not be enforced.`;
					report(reader, "unknown-key", [...at, key2], "key", text, knownNames(key2, known));
				}
			};
			const readTable = (reader, at) => {
				let table2 = reader.root;
				for (const [index, name] of at.entries()) {
					const value = table2.get(name);
					if (value === void 0)
						return EMPTY;
					if (value.type !== "table") {
						if (index === at.length - 1)
							wrongType(reader, at, value, "a table", `Write it as a table: ${tableName(at)}.`);
						return EMPTY;
					}
					table2 = value.entries;
				}
				unknownKeys(reader, table2, at);
				return table2;
			};
			const readTier = (reader, value, at) => {
				const remedy = 'Write "low", "medium" or "high".';
				if (value.type !== "string") {
					const dotted = value.type === "table" ? " A name with a dot in it is written in double quotes." : "";
					wrongType(reader, at, value, "a tier", `${remedy}${dotted}`);
					return null;
				}
				if (isTier(value.value))
					return value.value;
				report(reader, "bad-tier", at, "value", `${quote(value.value)} is not a tier.`, remedy);
				return null;
			};
			const readInteger = (reader, table2, at, least, most) => {
				const value = table2.get(at.at(-1) ?? "");
				if (value === void 0)
					return null;
				const remedy = `Write a whole number from ${least} to ${most}, without quotes.`;
				if (value.type !== "integer") {
					wrongType(reader, at, value, "an integer", remedy);
					return null;
				}
				if (value.value >= BigInt(least) && value.value <= BigInt(most))
					return Number(value.value);
				report(reader, "out-of-range", at, "value", `${policy_reader_shown(at)} must be from ${least} to ${most}.`, remedy);
				return null;
			};
			const readBoolean = (reader, table2, at) => {
				const value = table2.get(at.at(-1) ?? "");
				if (value === void 0)
					return null;
				if (value.type === "boolean")
					return value.value;
				wrongType(reader, at, value, "true or false", "Write true or false, without quotes.");
				return null;
			};
			const readString = (reader, table2, at, wanted, remedy) => {
				const value = table2.get(at.at(-1) ?? "");
				if (value === void 0)
					return null;
				if (value.type === "string")
					return value.value;
				wrongType(reader, at, value, wanted, remedy);
				return null;
			};
			const readList = (reader, table2, at, fold2 = (text) => text) => {
				const value = table2.get(at.at(-1) ?? "");
				if (value === void 0)
					return null;
				if (value.type !== "list") {
					wrongType(reader, at, value, "a list of strings", 'Write a list of strings in square brackets: ["name"].');
					return [];
				}
				const items2 = value.items.flatMap((item, index) => {
					if (item.type === "string")
						return [{ text: item.value, at: [...at, index] }];
					const text = `Item ${index + 1} of ${policy_reader_shown(at)} must be a string, not ${typeName(item)}.`;
					report(reader, "wrong-type", [...at, index], "value", text, "Write it in double quotes.");
					return [];
				});
				const again = repeated(items2.map(({ text }) => fold2(text)));
				for (const index of again) {
					const item = items2[index];
					if (item === void 0)
						continue;
					report(reader, "duplicate-name", item.at, "value", `${quote(item.text)} is listed twice in ${policy_reader_shown(at)}.`, "List it once.");
				}
				return items2.filter((_, index) => !again.has(index));
			};
			;
			const MOST_PER_HOUR = 1e3;
			const MOST_DAYS = 3650;
			const readLimits = (reader) => {
				const table2 = readTable(reader, ["limits"]);
				const limit = (key2, value, fallback) => value === null ? { value: fallback, line: null } : { value, line: reader.locate(["limits", key2], "key").line };
				return {
					lowPerHour: limit("low_per_hour", readInteger(reader, table2, ["limits", "low_per_hour"], 0, MOST_PER_HOUR), 20),
					maxAgeDays: limit("max_age_days", readInteger(reader, table2, ["limits", "max_age_days"], 1, MOST_DAYS), 14),
					frozen: limit("frozen", readBoolean(reader, table2, ["limits", "frozen"]), false)
				};
			};
			;
			const BARE = /[A-Za-z0-9_-]+/y;
			const BLANK = /[ \t]*/y;
			const VOID = /(?:[ \t\r\n]+|#[^\n]*)*/y;
			const PLAIN = /[^\s,#[\]{}"']*/y;
			const endOf = (pattern, text, at) => {
				pattern.lastIndex = at;
				return pattern.test(text) ? pattern.lastIndex : at;
			};
			const skipBlank = (text, at) => endOf(BLANK, text, at);
			const skipVoid = (text, at) => endOf(VOID, text, at);
			const multiLineEnd = (text, at, quotes) => {
				const escapes = quotes.startsWith('"');
				let end = at + 3;
				while (end < text.length && !text.startsWith(quotes, end))
					end += escapes && text[end] === "\\" ? 2 : 1;
				if (end >= text.length)
					return null;
				end += 3;
				if (text[end] === quotes[0])
					end += 1;
				if (text[end] === quotes[0])
					end += 1;
				return end;
			};
			const stringEnd = (text, at) => {
				const open = text[at] ?? "";
				if (text.startsWith(open.repeat(3), at))
					return multiLineEnd(text, at, open.repeat(3));
				for (let end = at + 1; end < text.length && text[end] !== "\n"; end += 1) {
					if (text[end] === open)
						return end + 1;
					if (open === '"' && text[end] === "\\" && text[end + 1] !== "\n")
						end += 1;
				}
				return null;
			};
			const opensString = (text, at) => text[at] === '"' || text[at] === "'";
			const valueEnd = (text, at) => {
				let depth = 0;
				let end = at;
				do {
					if (depth > 0)
						end = skipVoid(text, end);
					const character = text[end];
					if (character === void 0)
						return depth > 0 ? null : end;
					if (opensString(text, end)) {
						const closed = stringEnd(text, end);
						if (closed === null)
							return null;
						end = closed;
					} else if (character === "[" || character === "{") {
						depth += 1;
						end += 1;
					} else if (character === "]" || character === "}") {
						depth -= 1;
						end += 1;
					} else
						end = Math.max(endOf(PLAIN, text, end), depth > 0 ? end + 1 : end);
				} while (depth > 0);
				return end;
			};
			const scanKey = (text, at) => {
				const parts = [];
				let next = at;
				for (; ; ) {
					const start = skipBlank(text, next);
					const end = opensString(text, start) ? stringEnd(text, start) : endOf(BARE, text, start);
					if (end === null || end === start)
						return null;
					parts.push({ raw: text.slice(start, end), at: start });
					const after = skipBlank(text, end);
					if (text[after] !== ".")
						return { parts, end: after };
					next = after + 1;
				}
			};
			const commentsIn = (text, at, end) => {
				const comments = [];
				for (let next = at; next < end; ) {
					if (opensString(text, next))
						next = stringEnd(text, next) ?? end;
					else if (text[next] === "#") {
						const lineEnd2 = text.indexOf("\n", next);
						const after = lineEnd2 === -1 ? end : Math.min(lineEnd2, end);
						comments.push(text.slice(next, after));
						next = after;
					} else
						next += 1;
				}
				return comments;
			};
			;
			const DEEPEST_PATH = 4 * DEEPEST;
			const id2 = (path) => JSON.stringify(path);
			const note = (walk, path, key2, value) => {
				if (!walk.places.has(id2(path)))
					walk.places.set(id2(path), { key: key2, value });
			};
			const keyName = (raw) => {
				if (!(raw.startsWith('"') || raw.startsWith("'")))
					return raw;
				const reading = parseToml(`x = ${raw}`);
				const value = reading.kind === "table" ? reading.table.get("x") : void 0;
				return value?.type === "string" ? value.value : raw;
			};
			const namesOf = (parts) => {
				const named = parts.slice(0, DEEPEST).map((part) => ({ ...part, name: keyName(part.raw) }));
				const last = parts[DEEPEST];
				return last === void 0 ? named : [...named, { ...last, name: -1 }];
			};
			const walkPair = (walk, at, table2) => {
				const key2 = scanKey(walk.text, at);
				if (key2 === null || walk.text[key2.end] !== "=")
					return null;
				const start = skipBlank(walk.text, key2.end + 1);
				let path = table2;
				for (const part of namesOf(key2.parts)) {
					path = [...path, part.name];
					note(walk, path, part.at, part.at === key2.parts.at(-1)?.at ? start : part.at);
				}
				return walkValue(walk, start, path);
			};
			const walkList = (walk, at, path) => {
				let next = at + 1;
				for (let index = 0; ; index += 1) {
					next = skipVoid(walk.text, next);
					if (next >= walk.text.length || walk.text[next] === "]")
						return next + 1;
					note(walk, [...path, index], next, next);
					next = afterItem(walk.text, walkValue(walk, next, [...path, index]));
				}
			};
			const walkInlineTable = (walk, at, path) => {
				let next = at + 1;
				for (; ; ) {
					next = skipVoid(walk.text, next);
					if (next >= walk.text.length || walk.text[next] === "}")
						return next + 1;
					next = afterItem(walk.text, walkPair(walk, next, path) ?? walk.text.length);
				}
			};
			const afterItem = (text, at) => {
				let next = skipVoid(text, at);
				while (next < text.length && text[next] !== "," && text[next] !== "]" && text[next] !== "}") {
					next = skipVoid(text, Math.max(valueEnd(text, next) ?? text.length, next + 1));
				}
				return text[next] === "," ? next + 1 : next;
			};
			const walkValue = (walk, at, path) => {
				if (path.length > DEEPEST_PATH)
					return valueEnd(walk.text, at) ?? walk.text.length;
				const first = walk.text[at];
				if (first === "[")
					return walkList(walk, at, path);
				if (first === "{")
					return walkInlineTable(walk, at, path);
				return valueEnd(walk.text, at) ?? walk.text.length;
			};
			const walkHeader = (walk, at) => {
				const array = walk.text.startsWith("[[", at);
				const key2 = scanKey(walk.text, at + (array ? 2 : 1));
				if (key2 === null || walk.text[key2.end] !== "]")
					return null;
				let table2 = [];
				for (const part of namesOf(key2.parts)) {
					table2 = [...table2, part.name];
					note(walk, table2, part.at, part.at);
					const count2 = walk.arrays.get(id2(table2));
					const opens = array && part.at === key2.parts.at(-1)?.at;
					if (opens)
						walk.arrays.set(id2(table2), (count2 ?? 0) + 1);
					if (opens || count2 !== void 0) {
						table2 = [...table2, opens ? count2 ?? 0 : (count2 ?? 1) - 1];
						note(walk, table2, part.at, part.at);
					}
				}
				return { table: table2, end: key2.end + (array ? 2 : 1) };
			};
			const lineEnd = (text, at) => {
				const end = text.indexOf("\n", at);
				return end === -1 ? text.length : end;
			};
			const walkText = (walk) => {
				let table2 = [];
				let at = skipVoid(walk.text, 0);
				while (at < walk.text.length) {
					const header = walk.text[at] === "[" ? walkHeader(walk, at) : null;
					const end = header === null ? walkPair(walk, at, table2) : header.end;
					if (header !== null)
						table2 = header.table;
					if (end === null)
						return;
					at = skipVoid(walk.text, lineEnd(walk.text, end));
				}
			};
			const locate = (source2) => {
				const walk = { text: source2.text, places: /* @__PURE__ */ new Map(), arrays: /* @__PURE__ */ new Map() };
				walkText(walk);
				return (path, part) => {
					for (let length = path.length; length > 0; length -= 1) {
						const place = walk.places.get(id2(path.slice(0, length)));
						if (place !== void 0)
							return positionAt(source2, place[length < path.length ? "key" : part]);
					}
					return { line: 1, column: 1 };
				};
			};
			;
			const MOST_APPROVALS = 100;
			const LETTERS = 'letters, digits, ".", "_" or "-" (ASCII)';
			const readLogins = (reader, table2, at) => {
				const items2 = readList(reader, table2, at, (login) => login.toLowerCase());
				for (const { text, at: place } of items2 ?? []) {
					if (text.startsWith("@")) {
						if (isTeam(text))
							continue;
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
			const readMerge = (reader, table2, at) => {
				const remedy = 'Write "gate" or "human".';
				const merge = readString(reader, table2, at, '"gate" or "human"', remedy);
				if (merge === "human")
					return "human";
				if (merge !== null && merge !== "gate") {
					report(reader, "bad-merge", at, "value", `${quote(merge)} does not say who merges.`, remedy);
				}
				return "gate";
			};
			const readRelease = (reader, tier) => {
				const table2 = readTable(reader, [tier]);
				const approvals2 = readInteger(reader, table2, [tier, "approvals"], 1, MOST_APPROVALS) ?? 1;
				const approvers = readLogins(reader, table2, [tier, "approvers"]) ?? [];
				const reviewers = readLogins(reader, table2, [tier, "reviewers"]) ?? approvers;
				const merge = readMerge(reader, table2, [tier, "merge"]);
				if (approvers.length > 0 && approvals2 > approvers.length && !approvers.some(isTeam)) {
					const text = `[${tier}] asks for ${approvals2} approvals but lists ${approvers.length} approvers: nothing could ever be released.`;
					const remedy = "List more approvers or ask for fewer approvals.";
					report(reader, "too-few-approvers", [tier, "approvals"], "value", text, remedy);
				}
				return { approvals: approvals2, approvers, reviewers, merge, line: reader.root.has(tier) ? reader.locate([tier], "key").line : null };
			};
			const readAuthors = (reader) => {
				const low = readLogins(reader, readTable(reader, ["authors"]), ["authors", "low"]);
				return low === null ? null : { low, line: reader.locate(["authors", "low"], "key").line };
			};
			const teamsIn = ({ authors: authors2, medium, high }) => {
				const lists2 = [authors2?.low ?? [], medium.approvers, medium.reviewers, high.approvers, high.reviewers];
				const teams = /* @__PURE__ */ new Map();
				for (const text of lists2.flat().filter(isTeam)) {
					const folded2 = text.toLowerCase();
					if (!teams.has(folded2))
						teams.set(folded2, text.slice(1));
				}
				return [...teams.values()];
			};
			;
			const LONGEST_PATH = 200;
			const readNames = (reader, key2) => {
				const table2 = reader.root.get("actions");
				const items2 = table2?.type === "table" ? readList(reader, table2.entries, ["actions", key2]) : null;
				for (const { text, at } of items2 ?? []) {
					if (!isName(text))
						report(reader, "bad-name", at, "value", `${quote(text)} can match nothing: ${NAME_RULE}.`, "Correct the name.");
				}
				return items2 === null ? null : new Set(items2.map(({ text }) => text));
			};
			const pathFlaw = (path) => {
				if ([...path].length > LONGEST_PATH)
					return `it has more than ${LONGEST_PATH} characters`;
				if (path.includes("\\"))
					return "it holds a backslash";
				if (/\p{Cc}/u.test(path))
					return "it holds a control character";
				const parts = path.split("/");
				if (parts.includes(""))
					return path === "" ? "it is empty" : "it starts or ends with a slash, or has two in a row";
				return parts.some((part) => part === "." || part === "..") ? 'it has a part "." or ".."' : null;
			};
			const readFormulasDir = (reader) => {
				const table2 = reader.root.get("actions");
				if (table2?.type !== "table")
					return null;
				const at = ["actions", "formulas_dir"];
				const remedy = 'Write the path of a folder from the top of the repository, like "formulas".';
				const path = readString(reader, table2.entries, at, "a string", remedy);
				if (path === null)
					return null;
				const flaw2 = pathFlaw(path);
				if (flaw2 !== null) {
					report(reader, "bad-path", at, "value", `${quote(path)} is no path inside the repository: ${flaw2}.`, remedy);
				}
				return { path, line: reader.locate(at, "key").line };
			};
			;
			const POLICY_BYTES = 65536;
			const POLICY_ENTRIES = 2e3;
			const MOST_COMPARED = 100;
			const count = (value) => {
				switch (value.type) {
					case "list":
						return value.items.reduce((sum, item) => sum + count(item), 0);
					case "table":
						return countAll(value.entries);
					default:
						return 1;
				}
			};
			const countAll = (table2) => [...table2.values()].reduce((sum, value) => sum + count(value), 0);
			const readEntries = (reader, at, allowed, rule) => {
				const entries = /* @__PURE__ */ new Map();
				for (const [name, value] of readTable(reader, at)) {
					const tier = readTier(reader, value, [...at, name]);
					if (!allowed(name)) {
						const text = `${quote(name)} in [${at.join(".")}] can match nothing: ${rule}.`;
						report(reader, "bad-name", [...at, name], "key", text, "Correct the name or take the line out.");
					} else if (tier !== null)
						entries.set(name, { tier, line: reader.locate([...at, name], "key").line });
				}
				return entries;
			};
			const readFloors = (reader, kind, fallback) => {
				const named = readEntries(reader, ["floors", kind], (name) => name === "*" || isName(name), NAME_RULE);
				const rest = named.get("*") ?? { tier: fallback, line: null };
				named.delete("*");
				return { named, rest };
			};
			const readMayLower = (reader) => {
				const listed2 = reader.root.get("tiers");
				const tiers2 = listed2?.type === "table" ? listed2.entries : /* @__PURE__ */ new Map();
				const items2 = readList(reader, readTable(reader, ["override"]), ["override", "may_lower"]) ?? [];
				for (const { text, at } of items2) {
					if (tiers2.has(text))
						continue;
					const meant = nearest(text, [...tiers2.keys()].slice(0, MOST_COMPARED));
					const remedy = `${meant === null ? "" : `Did you mean ${quote(meant)}? `}List the formula in [tiers], or take it out here.`;
					report(reader, "formula-not-listed", at, "value", `${quote(text)} may lower its tier but has none in [tiers].`, remedy);
				}
				return new Map(items2.map(({ text, at }) => [text, reader.locate(at, "value").line]));
			};
			const readVersion = (reader) => {
				const version = reader.root.get("version");
				if (version === void 0 || version.type === "integer" && version.value === 1n)
					return;
				const text = "This version of the gate knows only version 1 of the policy language.";
				report(reader, "unknown-version", ["version"], "value", text, "Write version = 1 or take the line out.");
			};
			const readPolicy = (reader) => {
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
			const emptyPolicy = () => readPolicy({ path: "", root: /* @__PURE__ */ new Map(), locate: () => ({ line: 1, column: 1 }), problems: [] });
			const parseText = (source2, found) => {
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
			const parsePolicy = (bytes, path) => {
				if (bytes.length > POLICY_BYTES)
					return { kind: "invalid", problems: [tooLarge(path, "policy", bytes.length, POLICY_BYTES)] };
				const decoded2 = decode(bytes, path);
				if (decoded2.kind === "broken")
					return { kind: "invalid", problems: [notUtf8(path, "policy", decoded2.position)] };
				return parseText(decoded2.source, decoded2.bom ? [byteOrderMark(path, "policy")] : []);
			};
			;
			const parsed = /* @__PURE__ */ new WeakMap();
			const readPolicyFile = (file, path, place) => {
				if (file.kind === "absent")
					return { kind: "none", text: `there is no ${path} ${place}`, problems: [] };
				if (file.kind === "unusable")
					return { kind: "none", text: file.text, problems: [] };
				const known = parsed.get(file.bytes);
				if (known !== void 0)
					return known;
				const reading = parsePolicy(file.bytes, path);
				const fresh = reading.kind === "valid" ? { kind: "valid", policy: reading.value } : { kind: "none", text: `${path} ${place} is invalid`, problems: reading.problems };
				parsed.set(file.bytes, fresh);
				return fresh;
			};
			const formulasDirOf = (file, path) => {
				const reading = readPolicyFile(file, path, ON_BASE);
				if (reading.kind === "valid")
					return reading.policy.formulasDir?.path ?? null;
				const toml2 = file.kind === "file" ? parseToml(new TextDecoder().decode(file.bytes)) : null;
				const actions = toml2?.kind === "table" ? toml2.table.get("actions") : null;
				return actions?.type === "table" ? textOf(actions.entries.get("formulas_dir")) : null;
			};
			const ON_BASE = "on the base branch";
			;
			const quoted = (text) => JSON.stringify(text);
			const policy_difference_textOf = (text) => text === null ? null : quoted(text);
			const listOf = (items2) => items2 === null ? null : `[${[...items2].map(quoted).join(", ")}]`;
			const below = (table2, name) => `${table2}.${/^[A-Za-z0-9_-]+$/.test(name) ? name : quoted(name)}`;
			const byTier = (before, after) => before === after ? "other" : isBelow(after, before) ? "looser" : "stricter";
			const values = (key2, before, after, direction) => before === after ? [] : [{ key: key2, before, after, direction }];
			const numbers = (key2, before, after, more) => {
				const fewer = more === "looser" ? "stricter" : "looser";
				return values(key2, String(before), String(after), after > before ? more : fewer);
			};
			const allNames = (...sides) => [...new Set(sides.flatMap((names2) => [...names2]))].sort();
			const tiers = ({ before, after }) => allNames(before.tiers.keys(), after.tiers.keys()).flatMap((name) => {
				const [was, is] = [before.tiers.get(name)?.tier ?? null, after.tiers.get(name)?.tier ?? null];
				return values(below("tiers", name), policy_difference_textOf(was), policy_difference_textOf(is), byTier(was ?? "high", is ?? "high"));
			});
			const EVERY = "*";
			const ownFloor = ({ named, rest }, name) => name === EVERY ? rest.tier : named.get(name)?.tier ?? null;
			const policy_difference_floors = (kind, sides) => {
				const [before, after] = [sides.before.floors[kind], sides.after.floors[kind]];
				return allNames([EVERY], before.named.keys(), after.named.keys()).flatMap((name) => {
					const [was, is] = [ownFloor(before, name), ownFloor(after, name)];
					const direction = byTier(was ?? before.rest.tier, is ?? after.rest.tier);
					return values(below(`floors.${kind}`, name), policy_difference_textOf(was), policy_difference_textOf(is), direction);
				});
			};
			const exact = (name) => name;
			const caseless = (login) => login.toLowerCase();
			const items = (key2, before, after, fold2) => {
				const byName = (list) => new Map([...list].map((name) => [fold2(name), name]));
				const [was, is] = [byName(before), byName(after)];
				return allNames(was.keys(), is.keys()).flatMap((name) => {
					const [gone, added] = [was.get(name) ?? null, is.get(name) ?? null];
					if (gone !== null && added !== null)
						return [];
					return values(key2, policy_difference_textOf(gone), policy_difference_textOf(added), gone === null ? "looser" : "stricter");
				});
			};
			const policy_difference_names = (key2, { before, after }) => {
				const [was, is] = [before[key2], after[key2]];
				if (was !== null && is !== null)
					return items(`actions.${key2}`, was, is, exact);
				return values(`actions.${key2}`, listOf(was), listOf(is), was === null ? "stricter" : "looser");
			};
			const asksApprovers = ({ approvers, reviewers }) => items("", approvers, reviewers, caseless).length === 0;
			const policy_difference_release = (tier, sides) => {
				const [before, after] = [sides.before[tier], sides.after[tier]];
				return [
					...numbers(`${tier}.approvals`, before.approvals, after.approvals, "stricter"),
					...items(`${tier}.approvers`, before.approvers, after.approvers, caseless),
					// Told with the approvers already.
					...asksApprovers(before) && asksApprovers(after) ? [] : items(`${tier}.reviewers`, before.reviewers, after.reviewers, caseless),
					...values(`${tier}.merge`, quoted(before.merge), quoted(after.merge), after.merge === "gate" ? "looser" : "stricter")
				];
			};
			const authors = ({ before, after }) => {
				const [was, is] = [before.authors?.low ?? null, after.authors?.low ?? null];
				if (was !== null && is !== null)
					return items("authors.low", was, is, caseless);
				const direction = is?.length === 0 ? "stricter" : was?.length === 0 ? "looser" : "other";
				return values("authors.low", listOf(was), listOf(is), direction);
			};
			const limits = (sides) => {
				const [before, after] = [sides.before.limits, sides.after.limits];
				const frozen2 = after.frozen.value ? "stricter" : "looser";
				return [
					...numbers("limits.low_per_hour", before.lowPerHour.value, after.lowPerHour.value, "looser"),
					...numbers("limits.max_age_days", before.maxAgeDays.value, after.maxAgeDays.value, "looser"),
					...values("limits.frozen", String(before.frozen.value), String(after.frozen.value), frozen2)
				];
			};
			const formulasDir = ({ before, after }) => {
				const [was, is] = [before.formulasDir?.path ?? null, after.formulasDir?.path ?? null];
				const direction = was === null ? "stricter" : is === null ? "looser" : "other";
				return values("actions.formulas_dir", policy_difference_textOf(was), policy_difference_textOf(is), direction);
			};
			const differences = (sides) => [
				...tiers(sides),
				...policy_difference_floors("secrets", sides),
				...policy_difference_floors("mounts", sides),
				...policy_difference_floors("tools", sides),
				...items("override.may_lower", sides.before.mayLower.keys(), sides.after.mayLower.keys(), exact),
				...authors(sides),
				...policy_difference_release("medium", sides),
				...policy_difference_release("high", sides),
				...limits(sides),
				...policy_difference_names("secrets", sides),
				...policy_difference_names("mounts", sides),
				...formulasDir(sides)
			];
			const possible = (direction, { before, after }) => {
				if (before === null && direction === "stricter")
					return "other";
				return after === null && direction === "looser" ? "other" : direction;
			};
			const comparePolicies = (before, after) => {
				const nothing = emptyPolicy();
				return differences({ before: before ?? nothing, after: after ?? nothing }).map((one) => ({
					key: one.key,
					before: before === null ? null : one.before,
					after: after === null ? null : one.after,
					direction: possible(one.direction, { before, after })
				}));
			};
			;
			const ON_HEAD = "on the head";
			const proposedBy = ({ history, observation }) => history.proposed === null ? null : readPolicyFile(history.proposed, observation.settings.policyPath, ON_HEAD);
			const policyProblems = (subject) => {
				const { history, observation } = subject;
				const reading = proposedBy(subject);
				if (reading === null || reading.kind === "valid" || history.proposed?.kind === "absent")
					return [];
				if (reading.problems.length > 0)
					return reading.problems;
				const remedy = "Make it a regular file that the gate reads.";
				return [problemAt("unusable-policy", observation.settings.policyPath, null, `${reading.text}.`, remedy)];
			};
			const tell = ({ key: key2, before, after, direction }) => {
				const change = before === null ? `new: ${after ?? ""}` : after === null ? `taken out, was ${before}` : `from ${before} to ${after}`;
				const text = `${key2}: ${change}${direction === "other" ? "" : `, which is ${direction}`}`;
				return direction === "looser" ? fail("policy-change", text) : pass("policy-change", text);
			};
			const policyChange = (subject) => {
				const proposed = proposedBy(subject);
				if (proposed === null)
					return [];
				const before = subject.policy.kind === "valid" ? subject.policy.policy : null;
				const after = proposed.kind === "valid" ? proposed.policy : null;
				const gone = after === null ? [fail("policy-change", "without this policy every vault action is high and nobody can release it")] : [];
				const differences2 = comparePolicies(before, after);
				const none = differences2.length === 0 && gone.length === 0 ? [pass("policy-change", "it changes the text and no rule")] : [];
				return [...gone, ...differences2.map(tell), ...none];
			};
			const outcome = (decision) => {
				if (decision.kind === "ignore")
					return { text: "ignored", loose: 0 };
				if (decision.kind === "refuse")
					return { text: "refused", loose: 0 };
				const loose = 3 - TIERS.indexOf(decision.tier);
				if (decision.kind === "hold")
					return { text: `${decision.tier}, held`, loose };
				if (decision.merging.by === "person")
					return { text: `${decision.tier}, approved for a person to merge`, loose: 4 };
				return { text: `${decision.tier}, merged by the gate`, loose: 5 };
			};
			const affected = (subject, decide2) => {
				const { history, observation } = subject;
				const { proposed } = history;
				if (proposed === null)
					return [];
				const told2 = observation.others.seen.flatMap((other) => {
					if (other.history === null)
						return [];
					const now = outcome(decide2(other));
					const then = outcome(decide2({ ...other, history: { ...other.history, policy: proposed } }));
					const { number, author: author2 } = other.pull;
					if (now.text === then.text)
						return [];
					const text = `pull request ${number} by ${author2}: now ${now.text}; with the new policy ${then.text}`;
					return [then.loose > now.loose ? fail("affected", text, { varies: true }) : pass("affected", text, { varies: true })];
				});
				const { unseen } = observation.others;
				const count2 = unseen === null ? "an unknown number of" : `${unseen} more`;
				const rest = unseen === 0 ? [] : [unknown("affected", `${count2} open pull requests were not looked at`, { varies: true })];
				return [...told2, ...rest];
			};
			;
			const NAMED = 20;
			const shape_line = ({ history }) => {
				if (history.line.kind === "line") {
					const count2 = history.line.commits.length;
					return [pass("line", `the head is a line of ${count2} ${count2 === 1 ? "commit" : "commits"} on top of the base branch`)];
				}
				return [
					fail("line", `the head is no line on top of the base branch: ${history.line.text}; put one commit on top of the base branch`, {
						tier: "high"
					})
				];
			};
			const addition = ({ history, shape, observation }) => {
				if (history.line.kind === "none")
					return [];
				if (shape.kind === "addition")
					return [pass("one-addition", `the only change is the new file ${shape.path}`)];
				const { actionsPath } = observation.settings;
				if (shape.kind === "move") {
					const text = `housekeeping: it only moves ${shape.ids.join(", ")}, each with its result, to ${firedPath(observation.settings)}`;
					return [pass("fired-move", text, { tier: "medium" })];
				}
				const found = shape.found.slice(0, NAMED);
				const more = shape.found.length > found.length ? [`and ${shape.found.length - found.length} more`] : [];
				return [
					fail("one-addition", `the pull request is not just one new vault action in ${actionsPath}: it ${[...found, ...more].join("; ") || "changes nothing"}`, { tier: "high" })
				];
			};
			const movedAway = ({ history }) => history.vanished.slice(0, NAMED).map((path) => fail("moved-away", `it edits ${path.slice(0, 200)}, which the base branch has no more; rebase it on the base branch`, {
				tier: "high"
			}));
			;
			const formulas_MOST_COMPARED = 500;
			const formulasIn = (files) => new Set(files.map((file) => /^(.*)\.(?:toml|sh)$/s.exec(file)?.[1] ?? "").filter(isFormula).sort());
			const missingFormula = (formula2, { folder, names: names2 }) => {
				if (names2.has(formula2))
					return null;
				if (names2.size === 0) {
					const remedy = "Have the operator correct formulas_dir of the policy, or add the formulas there first.";
					return { text: `There is no formula at all in ${quote(folder)}.`, remedy };
				}
				const meant = nearest(formula2, [...names2].slice(0, formulas_MOST_COMPARED));
				const question = meant === null ? "" : `Did you mean ${quote(meant)}? `;
				return {
					text: `There is no formula ${quote(formula2)} in ${quote(folder)}.`,
					remedy: `${question}Write the name of an existing formula, or have this one added first.`
				};
			};
			;
			const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
			const ORDINARY_FILE = /^[\n\t\x20-\x7e]*$/;
			const characters_EVERY = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
			const firstForbidden = (text) => FORBIDDEN.exec(text)?.[0] ?? null;
			const kindOf = (character) => {
				if (/\p{Cc}/u.test(character))
					return "a control character";
				if (/\p{Cf}/u.test(character))
					return "an invisible format character";
				return /\p{Co}/u.test(character) ? "a private-use character" : "an invisible line or paragraph separator";
			};
			const nameOf = (character) => character === "	" ? "A tab" : `The character ${codePoint(character)}, ${kindOf(character)},`;
			const carriageReturn = (source2, offset) => problemAt("carriage-return", source2.path, positionAt(source2, offset), "The lines end with a carriage return and a line feed.", "Save the file with line feeds only (LF).");
			const forbidden = (source2, offset, character) => problemAt("forbidden-character", source2.path, positionAt(source2, offset), `${nameOf(character)} may not stand in a vault action.`, "Take it out.");
			const forbiddenCharacters = (source2) => {
				if (ORDINARY_FILE.test(source2.text))
					return [];
				const problems = [];
				let reported = -1;
				let crlf = false;
				for (const { 0: character, index } of source2.text.matchAll(characters_EVERY)) {
					if (character === "	" || character === "\n")
						continue;
					const lineStart = source2.text.lastIndexOf("\n", index - 1);
					if (character === "\r" && source2.text[index + 1] === "\n") {
						if (!crlf)
							problems.push(carriageReturn(source2, index));
						crlf = true;
					} else if (lineStart !== reported || problems.length === 0) {
						problems.push(forbidden(source2, index, character));
						reported = lineStart;
					}
				}
				return problems;
			};
			;
			const flaw = (code, at, text, remedy) => ({
				kind: "flaw",
				flaw: { code, at, text, remedy }
			});
			const FREE_TEXT_KEY = "context";
			const TOKEN = /[^\s,#\]]*/y;
			const form_value_readString = (key2, line2, at) => {
				if (line2.startsWith('"""', at) || line2.startsWith("'''", at)) {
					return flaw("multi-line-string", at, `The value of ${quote(key2)} is a multi-line string.`, "Write it on one line, in one pair of double quotes.");
				}
				if (line2[at] === "'") {
					return flaw("literal-string", at, `The value of ${quote(key2)} is in single quotes.`, "Write it in double quotes.");
				}
				const end = stringEnd(line2, at);
				if (end === null) {
					return flaw("unclosed-string", at, `The string of ${quote(key2)} is not closed on its line.`, "Close it with a double quote.");
				}
				const inside = line2.slice(at + 1, end - 1);
				if (!inside.includes("\\"))
					return { kind: "value", value: { type: "string", value: inside }, end };
				return readEscaped(key2, inside, at, end);
			};
			const readEscaped = (key2, inside, at, end) => {
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
			const listFlaw = (key2, line2, at) => {
				if (at >= line2.length || line2[at] === "#") {
					return flaw("multi-line-list", at, `The list of ${quote(key2)} does not end on its line.`, "Write the whole list on one line.");
				}
				const text = `The list of ${quote(key2)} departs here from the form ["one", "two"].`;
				return flaw("list-form", at, text, "Write strings in double quotes with one comma between two, and none after the last.");
			};
			const form_value_readList = (key2, line2, at) => {
				const items2 = [];
				let next = skipBlank(line2, at + 1);
				if (line2[next] === "]")
					return { kind: "value", value: { type: "list", items: items2 }, end: next + 1 };
				for (; ; ) {
					if (line2[next] !== '"' && line2[next] !== "'")
						return listFlaw(key2, line2, next);
					const item = form_value_readString(key2, line2, next);
					if (item.kind === "flaw")
						return item;
					items2.push(item.value);
					next = skipBlank(line2, item.end);
					if (line2[next] === "]")
						return { kind: "value", value: { type: "list", items: items2 }, end: next + 1 };
					if (line2[next] !== ",")
						return listFlaw(key2, line2, next);
					next = skipBlank(line2, next + 1);
				}
			};
			const readOther = (key2, line2, at) => {
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
			const readFormValue = (key2, line2, at) => {
				const first = line2[at];
				const read = first === '"' || first === "'" ? form_value_readString : first === "[" ? form_value_readList : readOther;
				const reading = read(key2, line2, at);
				if (reading.kind === "flaw")
					return reading;
				const tab = line2.slice(at, reading.end).indexOf("	");
				if (tab === -1)
					return reading;
				return flaw("forbidden-character", at + tab, `${nameOf("	")} may stand only around the equals sign.`, "Write a space instead.");
			};
			const restFlaw = (line2, end) => {
				if (end >= line2.length)
					return null;
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
			;
			const key = (name, type, required, rule) => ({
				key: name,
				type,
				required,
				rule
			});
			const VAULT_ACTION_KEYS = [
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
			const NAMES = new Set(VAULT_ACTION_KEYS.map(({ key: name }) => name));
			const isVaultActionKey = (name) => NAMES.has(name);
			;
			const written = (action) => /* @__PURE__ */ new Map([
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
			const obstacle = (key2, text) => {
				const character = firstForbidden(text);
				if (character !== null)
					return `it holds the character ${codePoint(character)}, which canonical form has no place for`;
				if (key2 === FREE_TEXT_KEY || !/["\\]/.test(text))
					return null;
				return `it holds a double quote or a backslash, which may stand only in ${FREE_TEXT_KEY}`;
			};
			const stringText = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
			const valueText = (value) => {
				if (typeof value === "number")
					return String(value);
				return typeof value === "string" ? stringText(value) : `[${value.map(stringText).join(", ")}]`;
			};
			const obstacleOf = (key2, value) => {
				if (typeof value === "number")
					return Number.isSafeInteger(value) && value >= 0 ? null : "it is not a plain decimal integer";
				const texts = typeof value === "string" ? [value] : value;
				return texts.map((text) => obstacle(key2, text)).find((reason2) => reason2 !== null) ?? null;
			};
			const canonicalText = (action, comments = /* @__PURE__ */ new Map()) => {
				const values2 = written(action);
				const lines = [];
				for (const key2 of /* @__PURE__ */ new Set([...action.lines.keys(), ...VAULT_ACTION_KEYS.map((known) => known.key)])) {
					const value = values2.get(key2) ?? null;
					if (value === null)
						continue;
					const reason2 = obstacleOf(key2, value);
					if (reason2 !== null)
						return { kind: "none", key: key2, reason: reason2 };
					lines.push(...comments.get(key2) ?? [], `${key2} = ${valueText(value)}`);
				}
				return { kind: "text", text: [...lines, ...comments.get("") ?? [], ""].join("\n") };
			};
			;
			const MOST_UNCLOSED = 8;
			const form_report = (draft2, key2, flaw2) => {
				const position = positionAt(draft2.source, flaw2.at);
				draft2.problems.push({ key: key2, problem: problemAt(flaw2.code, draft2.source.path, position, flaw2.text, flaw2.remedy) });
			};
			const form_lineEnd = (source2, at) => {
				const end = source2.text.indexOf("\n", at);
				if (end === -1)
					return source2.text.length;
				return end > at && source2.text[end - 1] === "\r" ? end - 1 : end;
			};
			const keepComment = (draft2, text) => {
				const spaced = text.replaceAll("	", " ").trimEnd();
				if (firstForbidden(spaced) === null)
					draft2.waiting.push(spaced);
			};
			const settleComments = (draft2, key2) => {
				if (draft2.waiting.length > 0)
					draft2.comments.set(key2, [...draft2.comments.get(key2) ?? [], ...draft2.waiting]);
				draft2.waiting = [];
			};
			const readComment = (draft2, at, end) => {
				const text = draft2.source.text.slice(at, end);
				keepComment(draft2, text);
				const tab = text.indexOf("	");
				if (tab === -1)
					return;
				const sentence = `${nameOf("	")} may stand only around the equals sign.`;
				form_report(draft2, null, { code: "forbidden-character", at: at + tab, text: sentence, remedy: "Write a space instead." });
			};
			const readKeyName = (draft2, scanned) => {
				const first = scanned.parts[0];
				const raw = first?.raw ?? "";
				const at = first?.at ?? scanned.end;
				const name = /^["']/.test(raw) ? raw.slice(1, -1) : raw;
				if (scanned.parts.length > 1) {
					const text = `The key that starts with ${quote(name)} has a dot in it.`;
					form_report(draft2, name, { code: "dotted-key", at, text, remedy: "Write a plain key; a vault action has no tables." });
				} else if (name !== raw) {
					const text = `The key ${quote(name)} stands in quotes.`;
					form_report(draft2, name, { code: "quoted-key", at, text, remedy: "Write the key without quotes." });
				}
				return name;
			};
			const afterValue = (draft2, at, end) => {
				const closed = draft2.unclosed < MOST_UNCLOSED ? valueEnd(draft2.source.text, at) : null;
				if (closed === null)
					draft2.unclosed += 1;
				return Math.max(closed ?? end, end);
			};
			const readRest = (draft2, name, line2, at) => {
				const rest = restFlaw(line2, at);
				if (rest === null)
					return;
				form_report(draft2, name, rest);
				if (line2[rest.at] !== "#")
					return;
				keepComment(draft2, line2.slice(rest.at));
				settleComments(draft2, name);
			};
			const readEntry = (draft2, name, keyAt, equals, end) => {
				const line2 = draft2.source.text.slice(0, end);
				const valueAt = skipBlank(line2, equals + 1);
				const earlier = draft2.entries.get(name);
				settleComments(draft2, name);
				if (earlier !== void 0) {
					const text = `The key ${quote(name)} is given again; line ${lineIndex(draft2.source, earlier.keyAt) + 1} has it already.`;
					form_report(draft2, name, { code: "duplicate-key", at: keyAt, text, remedy: "Keep one of the two lines." });
				}
				if (!isVaultActionKey(name)) {
					if (earlier === void 0)
						draft2.entries.set(name, { keyAt, valueAt, value: null });
					return afterValue(draft2, valueAt, end);
				}
				const reading = readFormValue(name, line2, valueAt);
				if (earlier === void 0)
					draft2.entries.set(name, { keyAt, valueAt, value: reading.kind === "value" ? reading.value : null });
				if (reading.kind === "value") {
					readRest(draft2, name, line2, reading.end);
					return end;
				}
				form_report(draft2, name, reading.flaw);
				const after = afterValue(draft2, valueAt, valueAt);
				for (const comment of commentsIn(draft2.source.text, valueAt, after))
					keepComment(draft2, comment);
				settleComments(draft2, name);
				const last = draft2.source.text.slice(0, form_lineEnd(draft2.source, after));
				if (last[skipBlank(last, after)] === "#")
					readRest(draft2, name, last, after);
				return Math.max(after, end);
			};
			const readOddLine = (draft2, at, end) => {
				const line2 = draft2.source.text.slice(at, end);
				if (line2.startsWith("[")) {
					draft2.table = true;
					const scanned = scanKey(draft2.source.text, at + (line2.startsWith("[[") ? 2 : 1));
					const text2 = `${quote(line2)} starts a table; a vault action has none.`;
					const remedy = "Write all keys at the top of the file, without headers.";
					form_report(draft2, scanned?.parts[0]?.raw ?? null, { code: "table", at, text: text2, remedy });
					return;
				}
				let nameEnd = Math.max(line2.indexOf("="), 0);
				while (line2[nameEnd - 1] === " " || line2[nameEnd - 1] === "	")
					nameEnd -= 1;
				const name = line2.slice(0, nameEnd);
				if (name !== "" && !draft2.table) {
					if (!draft2.entries.has(name))
						draft2.entries.set(name, { keyAt: at, valueAt: at, value: null });
					return;
				}
				const text = 'This line is neither empty, nor a comment, nor "key = value".';
				form_report(draft2, null, { code: "line-form", at, text, remedy: 'Take it out, or start it with "#".' });
			};
			const readLine = (draft2, start) => {
				const text = draft2.source.text;
				const end = form_lineEnd(draft2.source, start);
				const at = Math.min(skipBlank(text, start), end);
				if (at > start) {
					const what2 = at === end ? "This line holds nothing but white space." : "White space stands before this line.";
					form_report(draft2, null, { code: "indented-line", at: start, text: what2, remedy: "Take the white space out." });
				}
				if (at === end)
					return end;
				if (text[at] === "#") {
					readComment(draft2, at, end);
					return end;
				}
				const scanned = scanKey(text, at);
				if (scanned === null || text[scanned.end] !== "=" || scanned.end >= end) {
					readOddLine(draft2, at, end);
					return end;
				}
				if (draft2.table)
					return afterValue(draft2, skipBlank(text, scanned.end + 1), end);
				return readEntry(draft2, readKeyName(draft2, scanned), at, scanned.end, end);
			};
			const readForm = (source2) => {
				const draft2 = { source: source2, entries: /* @__PURE__ */ new Map(), problems: [], comments: /* @__PURE__ */ new Map(), waiting: [], table: false, unclosed: 0 };
				for (let at = 0; at < source2.text.length; ) {
					const read = readLine(draft2, at);
					const next = source2.text.indexOf("\n", read);
					at = next === -1 ? source2.text.length : next + 1;
				}
				settleComments(draft2, "");
				for (const problem of forbiddenCharacters(source2))
					draft2.problems.push({ key: null, problem });
				return { entries: draft2.entries, problems: draft2.problems, comments: draft2.comments };
			};
			;
			const disagreement = (form, toml2) => {
				if (toml2.kind === "broken")
					return "";
				for (const key2 of /* @__PURE__ */ new Set([...form.entries.keys(), ...toml2.table.keys()])) {
					const line2 = form.entries.get(key2)?.value ?? null;
					const parsed2 = toml2.table.get(key2);
					if (line2 === null || parsed2 === void 0 || !sameToml(line2, parsed2))
						return key2;
				}
				return null;
			};
			const disagreementProblem = (source2, key2) => {
				const what2 = key2 === "" ? "the whole file" : quote(key2);
				const text = `A line reader and a TOML parser do not see the same in ${what2}.`;
				return problemAt("readers-disagree", source2.path, null, text, "Report this as a defect of vault-gate, with the file.");
			};
			const syntaxProblems = (source2, form, toml2) => {
				if (toml2.kind === "table" || form.problems.some(({ problem }) => problem.line === toml2.line))
					return [];
				const unknown2 = [...form.entries].filter(([key2]) => !isVaultActionKey(key2));
				if (unknown2.some(([, { keyAt }]) => lineIndex(source2, keyAt) + 1 === toml2.line))
					return [];
				const place = positionAt(source2, (source2.starts[toml2.line - 1] ?? 0) + toml2.character);
				const text = `The vault action is not valid TOML here: ${toml2.message}.`;
				return [{ key: null, problem: problemAt("toml-syntax", source2.path, place, text, "Correct the TOML.") }];
			};
			const readBoth = (source2, bom) => {
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
			;
			const LONGEST_CONTEXT = 2e3;
			const LONGEST_MINUTES = 1440n;
			const atValue = (key2, code, text, remedy, item = null) => ({
				key: key2,
				item,
				part: "value",
				code,
				text,
				remedy
			});
			const WANTED = {
				string: "a string",
				integer: "an integer",
				list: "a list of strings"
			};
			const checkType = (key2, type, value) => {
				if (value.type !== type) {
					const example = type === "string" ? `${key2} = "\u2026"` : type === "list" ? `${key2} = ["\u2026"]` : `${key2} = 30`;
					return [atValue(key2, "wrong-type", `${quote(key2)} must be ${WANTED[type]}, not ${typeName(value)}.`, `Write ${example}.`)];
				}
				const items2 = value.type === "list" ? value.items : [];
				return items2.flatMap((item, index) => {
					if (item.type === "string")
						return [];
					const text = `Item ${index + 1} of ${quote(key2)} must be a string, not ${typeName(item)}.`;
					return [atValue(key2, "wrong-type", text, "Write it in double quotes.", index)];
				});
			};
			const checkId = (id3, stem) => {
				const rename = "Write the name of the file without .toml, or rename the file to match.";
				if (!isId(id3))
					return [atValue("id", "bad-id", `${quote(id3)} is not an id: ${ID_RULE}.`, rename)];
				if (stem === null || id3 === stem)
					return [];
				return [atValue("id", "id-mismatch", `The id is ${quote(id3)} but the file is named for ${quote(stem)}.`, rename)];
			};
			const checkContext = (context) => {
				if (context.trim() === "") {
					return [atValue("context", "empty-context", "The context is empty.", "Say in a sentence why this should be done.")];
				}
				const length = [...context].length;
				if (length <= LONGEST_CONTEXT)
					return [];
				const text = `The context has ${length} characters; at most ${LONGEST_CONTEXT} are allowed.`;
				return [atValue("context", "context-too-long", text, "Make it shorter.")];
			};
			const checkFormula = (formula2, formulas) => {
				if (!isFormula(formula2)) {
					return [atValue("formula", "bad-name", `${quote(formula2)} is not a formula: ${FORMULA_RULE}.`, "Correct the name.")];
				}
				const missing = formulas ? missingFormula(formula2, formulas) : null;
				return missing === null ? [] : [atValue("formula", "formula-missing", missing.text, missing.remedy)];
			};
			const checkName = (key2, name, item) => isName(name) ? [] : [atValue(key2, "bad-name", `${quote(name)} is not a name: ${NAME_RULE}.`, "Correct the name.", item)];
			const checkClaim = (claim) => {
				if (isTier(claim))
					return [];
				return [
					atValue("blast_radius", "bad-tier", `${quote(claim)} is not a tier.`, 'Write "low", "medium" or "high", or take the line out.')
				];
			};
			const checkAllowed = (key2, name, item, allowed) => {
				if (allowed === null || allowed.has(name))
					return [];
				const one = key2 === "secrets" ? "secret" : "mount";
				const remedy = `Take it out, or ask an operator to add it to ${key2} in [actions] of the policy.`;
				return [
					atValue(key2, `${one}-not-allowed`, `The policy does not allow vault actions to name the ${one} ${quote(name)}.`, remedy, item)
				];
			};
			const checkNames = (key2, items2, allowed) => {
				const names2 = items2.map(textOf);
				const again = repeated(names2);
				return names2.flatMap((name, item) => {
					if (name === null)
						return [];
					const twice = atValue(key2, "duplicate-name", `${quote(name)} is listed twice in ${quote(key2)}.`, "List it once.", item);
					if (again.has(item))
						return [twice];
					return isName(name) ? checkAllowed(key2, name, item, allowed) : checkName(key2, name, item);
				});
			};
			const checkMinutes = (minutes) => {
				if (minutes >= 1n && minutes <= LONGEST_MINUTES)
					return [];
				const text = `"timeout_minutes" must be from 1 to ${LONGEST_MINUTES}.`;
				return [atValue("timeout_minutes", "out-of-range", text, `Write a number of minutes from 1 to ${LONGEST_MINUTES}.`)];
			};
			const checkString = (key2, text, options) => {
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
			const checkValue = (key2, value, options) => {
				if (value.type === "string")
					return checkString(key2, value.value, options);
				if (value.type === "integer")
					return checkMinutes(value.value);
				if (value.type !== "list")
					return [];
				return checkNames(key2, value.items, key2 === "secrets" ? options.secrets : key2 === "mounts" ? options.mounts : null);
			};
			const checkKey = ({ key: key2, type, required }, values2, options) => {
				const value = values2.get(key2);
				if (value === null)
					return [];
				if (value !== void 0) {
					const wrong = checkType(key2, type, value);
					return wrong.length > 0 && wrong[0]?.item === null ? wrong : [...wrong, ...checkValue(key2, value, options)];
				}
				if (!required)
					return [];
				const remedy = `Add a line: ${key2} = ${type === "list" ? "[]" : '"\u2026"'}.`;
				return [{ key: key2, item: null, part: null, code: "missing-key", text: `The key ${quote(key2)} is missing.`, remedy }];
			};
			const checkValues = (values2, options) => {
				const names2 = VAULT_ACTION_KEYS.map(({ key: key2 }) => key2);
				const unknown2 = [...values2.keys()].filter((key2) => !isVaultActionKey(key2));
				return [
					...VAULT_ACTION_KEYS.flatMap((key2) => checkKey(key2, values2, options)),
					...unknown2.map((key2) => {
						const foreign = /[^\x20-\x7e]/u.exec(key2)?.[0];
						const hint = foreign === void 0 ? "" : ` It holds ${quote(foreign)} (${codePoint(foreign)}), which is not ASCII.`;
						const text = `${quote(key2)} is not a key of a vault action.${hint}`;
						return { key: key2, item: null, part: "key", code: "unknown-key", text, remedy: knownNames(key2, names2) };
					})
				];
			};
			;
			const VAULT_ACTION_BYTES = 16384;
			const SAID_BY_TYPE = /* @__PURE__ */ new Set(["value-form", "number-form", "list-form"]);
			const SAID_BY_FORM = /* @__PURE__ */ new Set(["dotted-key", "table"]);
			const valuesOf = ({ form, toml: toml2 }) => toml2.kind === "table" ? toml2.table : new Map([...form.entries].map(([key2, { value }]) => [key2, value]));
			const vault_action_namesOf = (value) => value?.type === "list" ? value.items.flatMap((item) => textOf(item) ?? []) : [];
			const actionOf = (values2, lines) => {
				const minutes = values2.get("timeout_minutes");
				const claim = textOf(values2.get("blast_radius"));
				return {
					id: textOf(values2.get("id")) ?? "",
					formula: textOf(values2.get("formula")) ?? "",
					context: textOf(values2.get("context")) ?? "",
					secrets: vault_action_namesOf(values2.get("secrets")),
					mounts: vault_action_namesOf(values2.get("mounts")),
					tools: vault_action_namesOf(values2.get("tools")),
					model: textOf(values2.get("model")),
					timeoutMinutes: minutes?.type === "integer" ? Number(minutes.value) : null,
					claim: isTier(claim) ? claim : null,
					dispatchMode: textOf(values2.get("dispatch_mode")),
					lines
				};
			};
			const linesOf = ({ source: source2, form, canonical }, values2) => {
				if (canonical)
					return new Map([...form.entries].map(([key2, { keyAt }]) => [key2, lineIndex(source2, keyAt) + 1]));
				const places = locate(source2);
				return new Map([...values2.keys()].map((key2) => [key2, places([key2], "key").line]));
			};
			const placesOf = ({ source: source2, form, toml: toml2 }) => {
				const places = toml2.kind === "table" ? locate(source2) : null;
				return ({ key: key2, item, part }) => {
					if (part === null)
						return null;
					if (places !== null)
						return places(item === null ? [key2] : [key2, item], part);
					const entry = form.entries.get(key2);
					return entry === void 0 ? null : positionAt(source2, part === "key" ? entry.keyAt : entry.valueAt);
				};
			};
			const told = (reading, wrong) => {
				const place = placesOf(reading);
				const types = new Set(wrong.filter(({ code }) => code === "wrong-type").map(({ key: key2 }) => key2));
				const forms = new Set(reading.problems.filter(({ problem }) => SAID_BY_FORM.has(problem.code)).map(({ key: key2 }) => key2));
				return [
					...reading.problems.filter(({ key: key2, problem }) => key2 === null || !types.has(key2) || !SAID_BY_TYPE.has(problem.code)).map(({ problem }) => problem),
					...wrong.filter(({ key: key2 }) => !forms.has(key2)).map((one) => problemAt(one.code, reading.source.path, place(one), one.text, one.remedy))
				];
			};
			const judge = (reading, options) => {
				const values2 = valuesOf(reading);
				const wrong = checkValues(values2, options);
				const action = wrong.length === 0 && reading.toml.kind === "table" ? actionOf(values2, linesOf(reading, values2)) : null;
				if (action !== null && reading.canonical)
					return { kind: "valid", action };
				const problems = listed(told(reading, wrong), options.path);
				return { kind: "invalid", problems, canonical: reading.canonical, action };
			};
			const fixOf = (action, comments, options) => {
				for (const kept of [comments, /* @__PURE__ */ new Map()]) {
					const canonical = canonicalText(action, kept);
					if (canonical.kind === "none")
						return null;
					if (new TextEncoder().encode(canonical.text).length > VAULT_ACTION_BYTES)
						continue;
					return judge(readBoth(source_sourceOf(options.path, canonical.text), false), options).kind === "valid" ? canonical.text : null;
				}
				return null;
			};
			const invalid = (problem) => ({
				kind: "invalid",
				problems: [problem],
				canonical: false,
				action: null
			});
			const readVaultAction = (bytes, options) => {
				if (bytes.length > VAULT_ACTION_BYTES)
					return invalid(tooLarge(options.path, "vault action", bytes.length, VAULT_ACTION_BYTES));
				const decoded2 = decode(bytes, options.path);
				if (decoded2.kind === "broken")
					return invalid(notUtf8(options.path, "vault action", decoded2.position));
				const reading = readBoth(decoded2.source, decoded2.bom);
				const judged = judge(reading, options);
				if (judged.kind === "valid" || judged.action === null)
					return judged;
				const fix = fixOf(judged.action, reading.form.comments, options);
				const [first, ...others] = judged.problems;
				return first === void 0 || fix === null ? judged : { ...judged, problems: [{ ...first, fix }, ...others] };
			};
			;
			const nameIn = (folder, path) => {
				const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
				return name === "" || name.includes("/") ? null : name;
			};
			const isFile = (entry) => entry?.mode === "100644";
			const readMove = (changes, { actionsPath, firedPath: firedPath2, fired }) => {
				const gone = /* @__PURE__ */ new Map();
				const come = /* @__PURE__ */ new Map();
				for (const { path, before, after } of changes) {
					const left = nameIn(actionsPath, path);
					const arrived = nameIn(firedPath2, path);
					if (left !== null && isFile(before) && after === null)
						gone.set(left, before);
					else if (arrived !== null && before === null && isFile(after))
						come.set(arrived, after);
					else
						return null;
				}
				const same = [...gone].every(([name, entry]) => come.get(name)?.id === entry.id);
				const taken = new Set(fired.map(fold));
				if (gone.size === 0 || gone.size !== come.size || !same || [...come.keys()].some((name) => taken.has(fold(name))))
					return null;
				const ids2 = [...gone.keys()].flatMap((name) => name.endsWith(".toml") ? [name.slice(0, -".toml".length)] : []);
				const whole = ids2.length * 2 === gone.size && ids2.every((id3) => gone.has(`${id3}.result.json`));
				return whole ? ids2 : null;
			};
			;
			const MODES = {
				"100755": "an executable file",
				"120000": "a symbolic link",
				"160000": "a submodule"
			};
			const PATH_LENGTH = 200;
			const cut = (path) => path.length > PATH_LENGTH ? `${path.slice(0, PATH_LENGTH)}\u2026` : path;
			const tellChange = (change, all) => {
				const { before, after } = change;
				const path = cut(change.path);
				if (before === null && after !== null) {
					const source2 = all.find((other) => other.after === null && other.before?.id === after.id);
					if (source2 !== void 0)
						return `renames ${cut(source2.path)} to ${path}`;
					return `adds ${path}${after.mode in MODES ? ` as ${MODES[after.mode]}` : ""}`;
				}
				if (after === null)
					return `deletes ${path}`;
				if (before !== null && before.mode !== after.mode) {
					return `changes the kind of ${path} (mode ${before.mode} to ${after.mode})`;
				}
				return `edits ${path}`;
			};
			const obstacles = (name, id3, { taken, fired, firedPath: firedPath2 }) => {
				const twin = taken.find((other) => fold(other) === fold(name));
				const ran = taken.find((other) => fold(other) === fold(`${id3}.result.json`));
				const found = [];
				if (twin === name)
					found.push(`adds ${name}, which the base branch has already`);
				else if (twin !== void 0)
					found.push(`adds ${name}, and the base branch has ${twin}, which differs only in case or Unicode form`);
				const before = fired.find((other) => [name, `${id3}.result.json`].some((own) => fold(other) === fold(own)));
				if (ran !== void 0)
					found.push(`has the id of one that ran before (${ran}): a new one needs a new id`);
				if (before !== void 0)
					found.push(`has the id of one that ran before (${firedPath2}/${before}): a new one needs a new id`);
				return found;
			};
			const readShape = (input) => {
				const { changes, strays, actionsPath } = input;
				if (changes === null)
					return { kind: "other", found: ["changes more paths than the gate lists"] };
				const [only] = changes;
				const prefix = `${actionsPath}/`;
				const name = only?.path.startsWith(prefix) ? only.path.slice(prefix.length) : "";
				const isOne2 = changes.length === 1 && only !== void 0 && only.before === null && only.after?.mode === "100644" && name.endsWith(".toml") && !name.includes("/");
				if (!isOne2 || only.after === null) {
					const ids2 = readMove(changes, input);
					if (ids2 !== null && input.commits === 1)
						return { kind: "move", ids: ids2 };
					if (ids2 !== null)
						return { kind: "other", found: ["moves what ran in more than one commit; it must be a single one"] };
					return { kind: "other", found: changes.map((change) => tellChange(change, changes)) };
				}
				const id3 = name.slice(0, -".toml".length);
				const found = [
					...obstacles(name, id3, input),
					...strays.map((stray) => `has a commit ${stray.commit.slice(0, 10)} that also changes ${cut(stray.path)}`)
				];
				return found.length === 0 ? { kind: "addition", path: only.path, id: id3, entry: only.after } : { kind: "other", found };
			};
			;
			const readActionFile = (history, shape, policy2) => {
				const { action } = history;
				if (shape.kind !== "addition")
					return null;
				if (action === null)
					throw new failure.vC(`the vault action ${shape.path} was not read`, "report this as a defect of vault-gate");
				const names2 = policy2.kind === "valid" ? policy2.policy : { secrets: null, mounts: null, formulasDir: null };
				const known = names2.formulasDir !== null && history.formulas?.dir === names2.formulasDir.path ? history.formulas : null;
				if (action.bytes === null) {
					const problem = tooLarge(action.path, "vault action", action.size, VAULT_ACTION_BYTES);
					return { kind: "invalid", problems: [problem], canonical: false, action: null };
				}
				const { secrets, mounts } = names2;
				const formulas = known === null ? null : { folder: known.dir, names: formulasIn(known.files) };
				return readVaultAction(action.bytes, { path: action.path, id: shape.id, secrets, mounts, formulas });
			};
			const readSubject = (observation, history) => {
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
			;
			const formula = ({ policy: policy2, policyPath, action, actionPath }) => {
				const entry = policy2.tiers.get(action.formula);
				const tier = entry?.tier ?? "high";
				const said = entry === void 0 ? fail("formula-unknown", `the policy does not list formula ${action.formula}, so it is high`, { tier, source: policyPath }) : pass("formula", `the policy says ${tier} for formula ${action.formula}`, { tier, source: `${policyPath}:${entry.line}` });
				const { claim } = action;
				if (claim === null)
					return [said];
				const source2 = `${actionPath}:${action.lines.get("blast_radius") ?? 1}`;
				if (!isBelow(claim, tier)) {
					return [said, pass("claim", `the vault action claims ${claim}; a claim can always raise the tier`, { tier: claim, source: source2 })];
				}
				const allowed = policy2.mayLower.get(action.formula);
				if (entry === void 0 || allowed === void 0) {
					const text2 = `claims ${claim}; the policy says ${tier} for ${action.formula}; a claim can only raise`;
					return [said, fail("claim-refused", text2, { source: source2 })];
				}
				const text = `the vault action claims ${claim}, and line ${allowed} of the policy lets it lower formula ${action.formula}`;
				return [{ ...said, tier: null }, pass("claim", text, { tier: claim, source: `${policyPath}:${allowed}` })];
			};
			const strictestOf = (entries) => [...entries].sort((a, b) => a.tier === b.tier ? 0 : isBelow(a.tier, b.tier) ? 1 : -1)[0];
			const floor = (code, word, names2, floors2, policyPath) => names2.map((name) => {
				const named = strictestOf([...floors2.named].filter(([one]) => one.toLowerCase() === name.toLowerCase()).map(([, entry]) => entry));
				const { tier, line: line2 } = named ?? floors2.rest;
				const source2 = line2 === null ? void 0 : `${policyPath}:${line2}`;
				const basis = named === void 0 ? `every ${word} without its own floor` : `${word} ${name}`;
				const text = `asks for ${word} ${name}; the floor of ${basis} is ${tier}${line2 === null ? " by default" : ""}`;
				return pass(code, text, source2 === void 0 ? { tier } : { tier, source: source2 });
			});
			const tier_floors = ({ policy: policy2, policyPath, action }) => [
				...floor("floor-secret", "secret", action.secrets, policy2.floors.secrets, policyPath),
				...floor("floor-mount", "mount", action.mounts, policy2.floors.mounts, policyPath),
				...floor("floor-tool", "tool", action.tools, policy2.floors.tools, policyPath)
			];
			const dispatchMode = ({ action, actionPath }) => {
				if (action.dispatchMode === null)
					return [];
				const source2 = `${actionPath}:${action.lines.get("dispatch_mode") ?? 1}`;
				return [fail("dispatch-mode", "sets dispatch_mode, which only the dispatcher writes", { tier: "high", source: source2 })];
			};
			const tierFindings = (input) => [
				...formula(input),
				...tier_floors(input),
				...dispatchMode(input)
			];
			const tierOf = (evidence2) => evidence2.reduce((tier, finding2) => finding2.tier === null ? tier : strictest(tier, finding2.tier), "low");
			;
			const ignored = ({ pull, settings }) => {
				if (pull.merged)
					return "merged";
				if (pull.state === "closed")
					return "closed";
				return pull.base.ref === settings.baseBranch ? null : "other-base";
			};
			const isVault = (observation, history) => history.line.kind === "none" || history.changes === null || history.changes.some((change) => isGuarded(change.path, { ...observation.settings, formulasDir: history.formulas?.dir ?? null })) || // Git follows renames: an edit of a path that the base moved away lands where it moved to, guarded or not.
			history.vanished.length > 0;
			const decide_actionOf = (subject) => subject.reading?.action ?? null;
			const tierEvidence = (subject) => {
				const { observation, shape, policy: reading } = subject;
				const action = decide_actionOf(subject);
				const judged = action === null || reading.kind === "none" || shape.kind !== "addition" ? [] : tierFindings({
					policy: reading.policy,
					policyPath: observation.settings.policyPath,
					action,
					actionPath: shape.path
				});
				return [
					...shape_line(subject),
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
			const releaseOf = (subject, tier) => subject.policy.kind === "valid" && tier !== "low" ? subject.policy.policy[tier] : null;
			const holdsOf = (evidence2) => evidence2.flatMap((finding2) => finding2.hold === null ? [] : [finding2.hold]);
			const pinsOf = ({ shape, history, observation }) => {
				if (shape.kind !== "addition" || history.line.kind === "none")
					return null;
				return {
					head: observation.pull.head.sha,
					baseTip: observation.base.tip,
					policyBlob: history.policy.blob,
					ground: history.ground,
					path: shape.path,
					blob: shape.entry.id
				};
			};
			const mergingOf = (subject, release2) => {
				const pins = pinsOf(subject);
				if (pins === null)
					return { by: "person", why: "shape" };
				return release2?.merge === "human" ? { by: "person", why: "policy" } : { by: "gate", pins };
			};
			const decide_limits = (subject, tier) => {
				if (tier !== "low" || subject.policy.kind === "none")
					return [];
				const { policy: rules } = subject.policy;
				return [...age(subject, rules), ...hourly(subject, rules)];
			};
			const NOBODY = { on: null, who: [], needed: 0, have: 0 };
			const refuse = (subject, evidence2) => {
				const { reading, history, shape } = subject;
				if (history.line.kind === "none")
					return null;
				const own = reading === null || reading.kind === "valid" ? [] : reading.problems;
				const problems = own.length > 0 ? own : policyProblems(subject);
				if (problems.length === 0)
					return null;
				return {
					kind: "refuse",
					tier: "high",
					shape,
					action: decide_actionOf(subject),
					canonical: reading === null ? null : reading.kind === "valid" || reading.canonical,
					policyValid: subject.policy.kind === "valid",
					evidence: evidence2,
					problems,
					waiting: { ...NOBODY, on: "author", who: [subject.observation.pull.author] },
					next: "push",
					releasing: null
				};
			};
			const isVaultPull = (observation) => ignored(observation) === null && observation.history !== null && isVault(observation, observation.history);
			const propose = (observation) => {
				if (!isVaultPull(observation))
					return null;
				const { history } = observation;
				const subject = readSubject(observation, history);
				return { subject, evidence: tierEvidence(subject) };
			};
			const proposesLow = (observation) => {
				const proposed = propose(observation);
				return proposed !== null && refuse(proposed.subject, proposed.evidence) === null && tierOf(proposed.evidence) === "low";
			};
			const releasingOf = (subject, release2, by, merging2) => {
				if (release2 === null)
					return null;
				return { can: mayStill(subject, groupOf(release2.approvers, subject.observation), by), by, needed: release2.approvals, merging: merging2 };
			};
			const permission = (subject, tier, release2) => {
				const counted = release2 === null ? { by: [], findings: [] } : countApprovals(subject, release2);
				const byGate = mergingOf(subject, release2).by === "gate";
				const findings = [
					...frozen(subject),
					...draft(subject),
					...schedule(subject),
					...decide_limits(subject, tier),
					...protection(subject, tier),
					...byGate ? mergeStyle(subject) : [],
					...rejections(subject, tier),
					...counted.findings,
					...tier === "low" ? [] : enoughApprovals(subject, tier, release2, counted.by),
					...byGate ? requiredStatus(subject) : []
				];
				return { by: counted.by, findings };
			};
			const decide = (observation) => {
				const reason2 = ignored(observation);
				if (reason2 !== null || observation.history === null)
					return { kind: "ignore", reason: reason2 ?? "other-base" };
				const proposed = propose(observation);
				if (proposed === null)
					return { kind: "ignore", reason: "no-vault-action" };
				const { subject } = proposed;
				const refusal = refuse(subject, proposed.evidence);
				if (refusal !== null)
					return refusal;
				const tier = tierOf(proposed.evidence);
				const release2 = releaseOf(subject, tier);
				const { by, findings } = permission(subject, tier, release2);
				const merging2 = mergingOf(subject, release2);
				const told2 = [...proposed.evidence, ...findings, ...policyChange(subject), ...affected(subject, decide)];
				const ready = holdsOf(told2).length === 0 && merging2.by === "gate";
				const evidence2 = [...told2, ...ready ? [...mergeable(subject), ...learned(subject)] : []];
				const holds2 = holdsOf(evidence2);
				const [first] = holds2;
				const judged = {
					tier,
					shape: subject.shape,
					action: decide_actionOf(subject),
					canonical: subject.reading === null ? null : true,
					policyValid: subject.policy.kind === "valid",
					evidence: evidence2,
					problems: subject.policy.kind === "none" ? subject.policy.problems : [],
					waiting: { on: first?.on ?? null, who: first?.who ?? [], needed: release2?.approvals ?? 0, have: by.length },
					next: first?.next ?? "none",
					releasing: releasingOf(subject, release2, by, merging2)
				};
				const ask = groupOf(release2?.reviewers ?? [], observation).logins.filter((login) => mayApprove(login, subject));
				if (holds2.length > 0)
					return { kind: "hold", holds: holds2, ask, ...judged };
				return { kind: "approve", merging: merging2, by, ...judged };
			};
			var external_node_crypto_ = __webpack_require__(7598);
			;
			const canonicalJson = (value) => {
				if (Array.isArray(value))
					return `[${value.map(canonicalJson).join(",")}]`;
				if (typeof value !== "object" || value === null)
					return JSON.stringify(value ?? null);
				const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
				return `{${entries.map(([key2, one]) => `${JSON.stringify(key2)}:${canonicalJson(one)}`).join(",")}}`;
			};
			const digestOf = (decision, observation) => {
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
				return (0, external_node_crypto_.createHash)("sha256").update(canonicalJson(subject)).digest("hex");
			};
			;
			const MAX_PAGES = 8;
			const readPage = async (forge, from) => {
				const page = await (0, forge_forge.J$)(forge.log(from), null);
				return page ?? (0, forge_forge.J$)(forge.log(from, 1), []);
			};
			const readMainline = (forge) => {
				const known = /* @__PURE__ */ new Map();
				return async (tip, isEnough) => {
					const commits = [];
					let pages = 0;
					for (let next = tip; next !== void 0; next = commits.at(-1)?.parents[0]) {
						if (!known.has(next) && pages < MAX_PAGES) {
							pages += 1;
							for (const entry2 of await readPage(forge, next))
								known.set(entry2.id, entry2);
						}
						const entry = known.get(next);
						if (entry === void 0)
							return { commits, whole: false };
						commits.push(entry);
						if (isEnough(commits))
							break;
					}
					return { commits, whole: true };
				};
			};
			;
			const NOTHING_KNOWN = { voidSchedules: [], refusal: null, restless: false };
			;
			const withoutWords = (entry, approver) => entry.type === "pull_push" || (0, domain.Up)(entry.user, approver) || entry.body === "" ? entry : { ...entry, body: "" };
			const showsReviews = (pull, timeline, approver) => timeline.some((entry) => entry.type === "review" || entry.type === "dismiss_review") || pull.reviewers.some((login) => (0, domain.Up)(login, approver));
			const readConversation = async (forge, list, pull, approver, isGlance) => {
				let whole = true;
				const read = forge.timeline(pull.number).catch((thrown) => {
					whole = false;
					throw thrown;
				});
				const reviews = () => list("reviews", forge.reviews(pull.number));
				const entries = list("timeline", read).then((timeline2) => timeline2.map((entry) => withoutWords(entry, approver)));
				if (!isGlance)
					return Promise.all([entries, reviews()]);
				const timeline = await entries;
				return [timeline, !whole || showsReviews(pull, timeline, approver) ? await reviews() : []];
			};
			;
			const MAX_ENTRIES = 3e4;
			const FOLDER_COST = 8;
			const MAX_BYTES = 4e6;
			const MAX_TEAMS = 100;
			const SMALL_BYTES = 16384;
			const BATCH = 48;
			const createStore = (most) => {
				const held = /* @__PURE__ */ new Map();
				let total = 0;
				const drop = (key2) => {
					total -= held.get(key2)?.weight ?? 0;
					held.delete(key2);
				};
				return (key2, read, weigh) => {
					const known = held.get(key2);
					if (known !== void 0) {
						held.delete(key2);
						held.set(key2, known);
						return known.value;
					}
					const entry = { value: read(), weight: 0 };
					held.set(key2, entry);
					entry.value.then((value) => {
						if (held.get(key2) !== entry)
							return;
						entry.weight = weigh(value);
						total += entry.weight;
						for (const oldest of held.keys())
							if (total > most && oldest !== key2)
								drop(oldest);
					}, () => drop(key2));
					return entry.value;
				};
			};
			const entriesOf = (folders) => [...folders?.values() ?? []].reduce((sum, folder) => sum + folder.length + FOLDER_COST, FOLDER_COST);
			const createMemory = (forge) => {
				const wholes = createStore(MAX_ENTRIES);
				const folders = createStore(MAX_ENTRIES);
				const files = createStore(MAX_BYTES);
				const teams = createStore(MAX_TEAMS);
				let [active, waiting] = [0, 0];
				let asked = [];
				const ask = async (batch) => {
					const ids2 = [...new Set(batch.map(({ id: id3 }) => id3))];
					const found = await forge.blobs(ids2, SMALL_BYTES).catch(() => /* @__PURE__ */ new Map());
					for (const { id: id3, resolve, reject } of batch) {
						const bytes = found.get(id3);
						if (bytes === void 0)
							forge.blob(id3, SMALL_BYTES).then(resolve, reject);
						else
							resolve(bytes);
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
					tree: (id3) => folders(id3, () => forge.tree(id3), (tree) => tree.length + FOLDER_COST),
					blob: (id3, maxBytes) => files(id3, () => forge.blob(id3, maxBytes), (bytes) => bytes.length),
					// They do change, but not while a sweep decides by them.
					team: (name) => teams(name.toLowerCase(), () => forge.team(name), () => 1)
				};
				const gathering = {
					...remembering,
					blob: (id3, maxBytes) => {
						if (maxBytes > SMALL_BYTES)
							return remembering.blob(id3, maxBytes);
						const read = () => new Promise((resolve, reject) => asked.push({ id: id3, resolve, reject }));
						waiting += 1;
						queueMicrotask(flush);
						return files(id3, read, (bytes) => bytes.length).finally(() => {
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
			;
			const MAX_LINE = 20;
			const line_readLine = (head, ahead) => {
				const none = (text) => ({ kind: "none", text, commits: ahead.commits });
				if (ahead.total === 0)
					return none("the base branch already contains every commit of this pull request");
				if (ahead.total > MAX_LINE)
					return none(`the pull request has more than ${MAX_LINE} commits on top of the base branch`);
				if (ahead.commits.length !== ahead.total)
					return none("the list of its commits is incomplete");
				const byId = new Map(ahead.commits.map((commit) => [commit.id, commit]));
				const chain = [];
				let next = head;
				for (let commit = byId.get(next); commit !== void 0; commit = byId.get(next)) {
					const [parent, ...others] = commit.parents;
					if (parent === void 0)
						return none(`commit ${line_short(commit.id)} has no parent: its history is not the base branch's`);
					if (others.length > 0)
						return none(`commit ${line_short(commit.id)} has ${commit.parents.length} parents`);
					chain.push(commit);
					byId.delete(commit.id);
					next = parent;
				}
				if (chain.length === 0)
					return none("the head is not among its own commits");
				if (byId.size > 0)
					return none("its commits are not one chain");
				return { kind: "line", from: next, commits: chain };
			};
			const line_short = (id3) => id3.slice(0, 10);
			;
			const HEAD_TRIES = 6;
			const HEAD_WAIT_MS = 500;
			const readHistory = async (forge, trees, sleep, settings, head, tip) => {
				const fired = firedPath(settings);
				const [ahead, policyEntry, taken, firedFolder] = await Promise.all([
					readAhead(forge, sleep, head, tip),
					trees.entry(tip, settings.policyPath),
					trees.folder(tip, settings.actionsPath),
					trees.folder(tip, fired),
					// Asked for here so that it is under way together with the tip's: the comparison below finds it read, or finds the failure.
					trees.folder(head, "").catch(() => null)
				]);
				const line2 = line_readLine(head, ahead);
				const ruled = history_readPolicy(forge, policyEntry, settings.policyPath).then(async (policy3) => {
					const dir = formulasDirOf(policy3, settings.policyPath);
					return {
						policy: policy3,
						formulas: dir === null ? null : { dir, files: (0, domain.nG)(await trees.folder(tip, dir)) }
					};
				});
				ruled.catch(() => void 0);
				const guarded = async () => ({ ...settings, formulasDir: (await ruled).formulas?.dir ?? null });
				const [{ policy: policy2, formulas }, seen] = await Promise.all([
					ruled,
					readChanges({ forge, trees, settings, guarded, line: line2, head, tip })
				]);
				const paths = [settings.policyPath, settings.actionsPath, fired, ...formulas === null ? [] : [formulas.dir]];
				const ground = await Promise.all(paths.map(async (path) => ({ path, id: (await trees.entry(tip, path))?.id ?? null })));
				return { line: line2, ...seen, policy: policy2, formulas, taken: history_namesOf(taken), fired: history_namesOf(firedFolder), ground };
			};
			const history_namesOf = (folder) => (folder ?? []).map((entry) => entry.name);
			const readAhead = async (forge, sleep, head, tip) => {
				for (let left = HEAD_TRIES; left > 0; left -= 1) {
					const ahead = await (0, forge_forge.J$)(forge.commitsAhead(head, tip, MAX_LINE + 1), UNREADABLE);
					if (ahead !== null)
						return ahead;
					await sleep(HEAD_WAIT_MS);
				}
				throw new failure.vC(`the repository does not know commit ${head} yet`, "run again: Forgejo fetches the head of a fork in the background");
			};
			const history_readPolicy = async (forge, entry, path) => {
				if (entry === null)
					return { kind: "absent", blob: null };
				if (!(0, domain.$W)(entry)) {
					return { kind: "unusable", blob: null, text: `${path} is not a regular file (mode ${entry.mode})` };
				}
				if (entry.size > POLICY_BYTES) {
					return {
						kind: "unusable",
						blob: entry.id,
						text: `${path} has ${entry.size} bytes; the gate reads at most ${POLICY_BYTES}`
					};
				}
				return { kind: "file", blob: entry.id, bytes: await forge.blob(entry.id, POLICY_BYTES) };
			};
			const UNREADABLE = { total: Number.MAX_SAFE_INTEGER, commits: [] };
			const readChanges = async ({ forge, trees, settings, guarded, line: line2, head, tip }) => {
				if (line2.kind === "none")
					return { changes: [], strays: [], vanished: [], action: null, proposed: null };
				const changes = await (0, forge_forge.J$)(trees.changes(line2.from, head), null);
				const between = isOne(changes) ? line2.commits.slice(1) : [];
				const steps = await Promise.all(between.map(async (commit) => ({
					commit: commit.id,
					changes: await (0, forge_forge.J$)(trees.changes(line2.from, commit.id), null)
				})));
				const paths = new Set(changes?.map((change) => change.path));
				const strays = steps.flatMap((step) => (step.changes ?? [{ path: "more paths than the gate lists" }]).filter((change) => !paths.has(change.path)).map((change) => ({ commit: step.commit, path: change.path })));
				const [action, vanished, proposed] = await Promise.all([
					readAction(forge, settings.actionsPath, changes),
					line2.from === tip ? [] : readVanished(trees, guarded, line2.from, tip, changes ?? []),
					readProposed(forge, settings.policyPath, changes)
				]);
				return { changes, strays, vanished, action, proposed };
			};
			const readProposed = async (forge, path, changes) => {
				const change = changes?.find((one) => one.path === path);
				return change === void 0 ? null : history_readPolicy(forge, change.after, path);
			};
			const isOne = (changes) => changes?.length === 1 && changes[0]?.before === null;
			const readVanished = async (trees, guarded, from, tip, changes) => {
				const edited = changes.filter((change) => change.before !== null && change.after !== null);
				const found = await Promise.all(edited.map(async ({ path }) => ({ path, at: await trees.entry(tip, path) })));
				const vanished = found.flatMap(({ path, at }) => at === null ? [path] : []);
				if (vanished.length === 0)
					return [];
				const moves = await (0, forge_forge.J$)(trees.changes(from, tip), null);
				const paths = await guarded();
				return moves?.every((move) => move.before !== null || !isGuarded(move.path, paths)) ? [] : vanished;
			};
			const readAction = async (forge, actionsPath, changes) => {
				const only = isOne(changes) ? changes?.[0] : void 0;
				const entry = only?.after;
				if (entry?.mode !== "100644" || !only?.path.startsWith(`${actionsPath}/`))
					return null;
				const bytes = entry.size > VAULT_ACTION_BYTES ? null : await forge.blob(entry.id, VAULT_ACTION_BYTES);
				return { path: only.path, blob: entry.id, size: entry.size, bytes };
			};
			;
			const MAX_OTHERS = 50;
			const readOthers = (forge, base, look) => {
				let looked = null;
				const lookAll = async () => {
					const { pulls, unread } = await forge.openPulls();
					const open = pulls.filter((pull) => pull.base.ref === base);
					const chosen = open.slice(0, MAX_OTHERS + 1);
					const seen = await Promise.all(chosen.map((pull) => look(pull).catch(() => null)));
					const missing = seen.filter((one) => one === null).length;
					return { seen: seen.flatMap((one) => one ?? []), unseen: open.length - chosen.length + unread + missing };
				};
				return async (number) => {
					looked ??= lookAll().catch(() => ({ seen: [], unseen: null }));
					const { seen, unseen } = await looked;
					const others = seen.filter(({ pull }) => pull.number !== number);
					const told2 = others.slice(0, MAX_OTHERS);
					return { seen: told2, unseen: unseen === null ? null : unseen + others.length - told2.length };
				};
			};
			var identity = __webpack_require__(5625);
			;
			const notFound = (what2, remedy) => new failure.vC(`${what2} does not exist, or the token may not see it`, remedy);
			const branchOr = (branch, name) => {
				if (branch === null)
					throw notFound(`branch "${name}"`, "set the base-branch input to the branch that holds the policy");
				return branch;
			};
			const listing = (overCap) => (name, reading) => reading.catch((thrown) => {
				if (!(thrown instanceof forge_forge.bX))
					throw thrown;
				overCap.push(name);
				return [];
			});
			const readSurroundings = async (forge, target) => {
				const guess = target.settings.baseBranch ?? target.likelyBase;
				const overCap = [];
				const [approver, repository, guessed, labels] = await Promise.all([
					target.identity,
					forge.repository(),
					guess === null ? null : forge.branch(guess),
					listing(overCap)("labels", forge.labels())
				]);
				(0, identity.w)(approver, repository.admin);
				const baseBranch = target.settings.baseBranch ?? repository.defaultBranch;
				const base = branchOr(guess === baseBranch ? guessed : await forge.branch(baseBranch), baseBranch);
				return { settings: { ...target.settings, baseBranch }, approver, repository, base, labels, overCap };
			};
			;
			const observe = async (forge, readers, target, number, knowledge) => {
				const [surroundings, pull] = await Promise.all([readSurroundings(forge, target), forge.pull(number)]);
				if (pull === null)
					throw notFound(`pull request #${number}`, "check the pull-request and repository inputs");
				const seen = await observePull(forge, readers, target, surroundings, pull, knowledge);
				if (!seen.history?.proposed)
					return seen;
				const others = readers.others ?? othersOf(forge, readers.mainline, target, surroundings);
				return { ...seen, others: await others(number) };
			};
			const looksHeld = ({ labels }) => labels.some(({ name }) => /^blast-radius\/(?:medium|high)$/.test(name));
			const observePull = async (forge, { trees, mainline, isGlance }, target, surroundings, pull, knowledge) => {
				const { settings, base, approver } = surroundings;
				const overCap = [...surroundings.overCap];
				const list = listing(overCap);
				const judged = pull.state === "open" && pull.base.ref === base.name;
				const lastHour = () => mainline(base.tip, isPast(forge.now() - HOUR_MS));
				const [[timeline, reviews], statuses, history, early] = await Promise.all([
					readConversation(forge, list, pull, approver, isGlance),
					judged ? list("statuses", forge.statuses(pull.head.sha)) : [],
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
				if (!isVaultPull(seen))
					return seen;
				const ruled = { ...seen, teams: await readTeams(forge, seen.history.policy, settings.policyPath) };
				return early === null && proposesLow(ruled) ? { ...ruled, mainline: await lastHour() } : ruled;
			};
			const observe_MAX_TEAMS = 20;
			const readTeams = async (forge, file, path) => {
				const reading = readPolicyFile(file, path, ON_BASE);
				const names2 = reading.kind === "valid" ? teamsIn(reading.policy) : [];
				const teams = await Promise.all(names2.map(async (name, at) => {
					const many = { kind: "unknown", text: `the policy names more than ${observe_MAX_TEAMS} teams` };
					return [name.toLowerCase(), at < observe_MAX_TEAMS ? await forge.team(name) : many];
				}));
				return new Map(teams);
			};
			const othersOf = (forge, mainline, target, surroundings) => {
				const memory = createMemory(forge);
				return readOthers(forge, surroundings.base.name, (pull) => memory.together((shared) => {
					const readers = { trees: readTrees(shared), mainline, isGlance: true };
					return observePull(shared, readers, target, surroundings, pull, NOTHING_KNOWN);
				}));
			};
			const refusedBefore = (statuses, timeline, approver, now) => {
				const place = placeOf(ownComments(timeline, approver)[0]?.url ?? "");
				const own = statuses.filter((status) => status.context === STATUS_CONTEXT && (0, domain.Up)(status.creator, approver));
				const [last] = own.filter((status) => placeOf(status.url) === place).sort((a, b) => b.id - a.id);
				const start = `held: ${words.ln}`;
				if (place === "" || last === void 0 || !last.description.startsWith(start))
					return null;
				if (now - last.createdAt > HOUR_MS)
					return null;
				return last.description.slice(start.length).replace(/ · [0-9a-f]*$/, "");
			};
			;
			const MAX_MOVES = 3;
			const MAX_ROUNDS = 8;
			const BACKGROUND = ["mergeable", "pusher"];
			const MAX_WAITS = 4;
			const PUSH_WAIT_MS = 500;
			const isUnsettled = (decision) => decision.kind === "hold" && decision.evidence.every((finding2) => finding2.hold === null || BACKGROUND.includes(finding2.code));
			const isUnchecked = (decision) => decision.kind === "hold" && decision.evidence.some((finding2) => finding2.code === "mergeable");
			const waitForCheck = async (forge, manner, seen, unchecked) => {
				if (!unchecked)
					return manner.sleep(Math.min(PUSH_WAIT_MS, manner.patience));
				for (const ms of pauses(manner.patience)) {
					await manner.sleep(ms);
					const pull = await forge.pull(seen.pull.number);
					if (pull === null || pull.mergeable || pull.head.sha !== seen.pull.head.sha || pull.state !== "open")
						return;
				}
			};
			const deskOf = (manner, { trees }, observation, decision) => {
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
						if (again.kind !== "approve" || decision.kind !== "approve" || again.tier !== decision.tier)
							return false;
						const own = now.reviews?.some((review) => (0, domain.Up)(review.user, approver) && holds(review, pull.head.sha)) ?? true;
						return own || again.tier !== "low";
					},
					sleep: manner.sleep,
					patience: manner.patience,
					isLate: manner.isLate
				};
			};
			const REFUSAL_LENGTH = 90;
			const learn = (knowledge, applied, head, moves) => {
				const { end } = applied;
				const restless = moves >= MAX_MOVES;
				if (end.kind === "refused")
					return { ...knowledge, refusal: { head, text: (0, report_text.RK)(end.text, REFUSAL_LENGTH), lasting: end.lasting }, restless };
				if (end.kind !== "again")
					return knowledge;
				if (end.voidSchedule !== null)
					return { ...knowledge, voidSchedules: [...knowledge.voidSchedules, end.voidSchedule] };
				return { ...knowledge, restless };
			};
			const run_judge = async (forge, manner, readers, number, knowledge) => {
				let observation = await observe(forge, readers, manner, number, knowledge);
				let decision = decide(observation);
				for (let waits = 0; waits < MAX_WAITS && isUnsettled(decision) && manner.writes !== "none" && !manner.sweeping; waits += 1) {
					const unchecked = isUnchecked(decision);
					await waitForCheck(forge, manner, observation, unchecked);
					observation = await observe(forge, readers, manner, number, knowledge);
					decision = decide(observation);
					if (unchecked && isUnchecked(decision))
						break;
				}
				return { observation, decision };
			};
			const planFor = (writes, decision, observation, digest) => writes === "comment" ? rehearse(decision, observation, digest) : plan(decision, observation, digest);
			const isOnlyUnchecked = (decision) => isUnsettled(decision) && isUnchecked(decision);
			const handle = async (forge, manner, number, shared, isDeferred) => {
				let knowledge = NOTHING_KNOWN;
				let moves = 0;
				const receipts = [];
				const readers = { trees: readTrees(forge), isGlance: false, ...shared };
				for (let round = 0; round < MAX_ROUNDS; round += 1) {
					const { observation, decision } = await run_judge(forge, manner, readers, number, knowledge);
					if (isDeferred(decision))
						return null;
					const digest = digestOf(decision, observation);
					const effects = planFor(manner.writes, decision, observation, digest);
					const outcome2 = { observation, decision, digest, effects, receipts, alarm: null };
					if (manner.writes === "none")
						return { ...outcome2, commentUrl: null, mergeCommit: null };
					const applied = await apply(forge, effects, deskOf(manner, readers, observation, decision));
					receipts.push(...applied.receipts);
					const { end, commentUrl, mergeCommit } = applied;
					if (end.kind === "complete")
						return { ...outcome2, commentUrl, mergeCommit };
					if (end.kind === "alarm")
						return { ...outcome2, commentUrl, mergeCommit, alarm: end.text };
					if (end.kind === "refused" || end.voidSchedule === null)
						moves += 1;
					knowledge = learn(knowledge, applied, observation.pull.head.sha, moves);
				}
				throw new failure.vC(`pull request #${number} did not come to rest in ${MAX_ROUNDS} rounds`, "look at what keeps changing it");
			};
			const run = async (forge, manner, number, shared = { mainline: readMainline(forge) }) => {
				const done2 = await handle(forge, manner, number, shared, () => false);
				if (done2 === null)
					throw new failure.vC(`pull request #${number} was not handled`, "report this as a defect of vault-gate");
				return done2;
			};
			const runIfChecked = (forge, manner, number, shared) => handle(forge, manner, number, shared, isOnlyUnchecked);
			;
			const isEnding = ({ manner, isOver }) => manner.isLate() || isOver();
			const faultOf = (number, thrown) => {
				const remedy = thrown instanceof failure.vC ? thrown.remedy : "report this as a defect of vault-gate";
				return { number, message: (0, failure.q0)(thrown), remedy };
			};
			const each = async (sweep2, number, work) => {
				try {
					return await work();
				} catch (thrown) {
					if (isEnding(sweep2))
						return null;
					sweep2.reached.add(number);
					sweep2.faults.push(faultOf(number, thrown));
					return null;
				}
			};
			const aside = async (sweep2, work, instead) => {
				try {
					return await work;
				} catch (thrown) {
					sweep2.faults.push(faultOf(null, thrown));
					return instead;
				}
			};
			const finish = async (sweep2, done2) => {
				sweep2.reached.add(done2.observation.pull.number);
				if (done2.mergeCommit !== null)
					sweep2.merges.push(done2.mergeCommit);
				await sweep2.tell(done2);
			};
			const one_handle = async (sweep2, number) => {
				await each(sweep2, number, async () => finish(sweep2, await run(sweep2.memory.forge, sweep2.manner, number, sweep2.shared)));
			};
			;
			const ROUND_PAUSE_MS = 100;
			const MISSES = 4;
			const CHECK_PAUSE_MS = 25;
			const mergeOne = async (sweep2, number) => {
				const { forge, memory, manner, shared } = sweep2;
				const tried = await each(sweep2, number, async () => {
					const pull = await forge.pull(number);
					if (pull?.state === "open" && !pull.mergeable && !pull.draft)
						return "again";
					const done2 = await runIfChecked(memory.forge, manner, number, shared);
					if (done2 === null)
						return "again";
					await finish(sweep2, done2);
					return "done";
				});
				return tried ?? (sweep2.reached.has(number) ? "done" : "again");
			};
			const mergeReady = async (sweep2, numbers2, patience) => {
				const { sleep } = sweep2.manner;
				let left = numbers2;
				for (let waited = 0; left.length > 0 && !isEnding(sweep2); ) {
					const checking = [];
					let misses = 0;
					for (const number of left) {
						const tried = isEnding(sweep2) ? "again" : await mergeOne(sweep2, number);
						misses = tried === "again" ? misses + 1 : 0;
						if (tried === "again")
							checking.push(number);
						if (misses > 0 && misses % MISSES === 0)
							await sleep(CHECK_PAUSE_MS);
					}
					const progress = checking.length < left.length;
					left = checking;
					if (progress)
						continue;
					if (waited >= patience)
						break;
					await sleep(ROUND_PAUSE_MS);
					waited += ROUND_PAUSE_MS;
				}
				return left;
			};
			;
			const MERGES = 20;
			const MAX_COMMITS = 200;
			const past_UNREADABLE = "look at the newest commits of the base branch: there are very many, or their messages are very long";
			const trailer = (message2, name) => {
				const last = message2.trimEnd().split(/\n\n/).at(-1) ?? "";
				return new RegExp(`^${name}: (.+)$`, "m").exec(last)?.[1] ?? null;
			};
			const pullOf = (message2) => {
				const [, number] = /^Merge pull request '.*' \(#(\d{1,15})\) from /.exec(message2) ?? [];
				return number === void 0 ? null : Number(number);
			};
			const expectedOf = (message2, policyPath) => {
				const head = trailer(message2, "Vault-Gate-Head");
				const policy2 = trailer(message2, "Vault-Gate-Policy");
				if (head === null || !(0, domain.HH)(head))
					return null;
				const blob = policy2 !== null && (0, domain.HH)(policy2) ? policy2 : null;
				return { head, file: null, ground: [{ path: policyPath, id: blob }] };
			};
			const check = async (forge, { settings }, entry) => {
				const expected = expectedOf(entry.message, settings.policyPath);
				const text = expected === null ? "a merge by the gate's account does not say which head was judged" : await objectionTo(forge, readTrees(forge), settings, entry, expected);
				return text === null ? null : { merge: entry.id, pull: pullOf(entry.message), text: `${text} (merge commit ${entry.id})` };
			};
			const verifyPast = async (forge, mainline, surroundings) => {
				const { base, approver } = surroundings;
				const enough = (seen) => seen.length >= MAX_COMMITS || gateMerges(seen, approver).length >= MERGES;
				const { commits, whole } = await mainline(base.tip, enough);
				if (!whole)
					throw new failure.vC("the last merges cannot all be verified: the log of the base branch cannot be read", past_UNREADABLE);
				const checked = await Promise.all(gateMerges(commits, approver).slice(0, MERGES).map((entry) => check(forge, surroundings, entry)));
				return checked.flatMap((alarm) => alarm ?? []);
			};
			const tellAlarm = async (forge, { approver }, { merge, pull, text }) => {
				if (pull === null || (await forge.pull(pull))?.mergeCommit !== merge)
					return;
				const body = renderAlarm(text);
				const [own] = ownComments(await forge.timeline(pull), approver);
				if (own?.body === body)
					return;
				if (own === void 0)
					await forge.createComment(pull, body);
				else
					await forge.editComment(own.id, body);
			};
			;
			const NO_REST = /* @__PURE__ */ new Map();
			const MAX_AUTHORS = 20;
			const inTurn = (pulls, rest) => {
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
			const restOf = (left) => {
				const rest = /* @__PURE__ */ new Map();
				for (const { number, author: author2 } of left)
					if (!rest.has(author2.toLowerCase()))
						rest.set(author2.toLowerCase(), number);
				return new Map([...rest].slice(0, MAX_AUTHORS));
			};
			const sayRest = (count2, rest) => {
				const next = [...rest].map(([author2, number]) => `${author2} #${number}`).join(", ");
				return `${count2} open pull ${count2 === 1 ? "request was" : "requests were"} not reached; next: ${next}`;
			};
			const turn_readRest = (text) => {
				const [, list = ""] = /; next: (.*)$/.exec(text) ?? [];
				return new Map([...list.matchAll(/(?:^|, )([a-z0-9._-]{1,100}) #(\d{1,15})(?=$|,)/g)].slice(0, MAX_AUTHORS).map(([, author2 = "", number = ""]) => [author2, Number(number)]));
			};
			;
			const NOTHING_LEFT = { before: NO_REST, status: null };
			const newestOwn = (statuses, approver) => {
				const own = statuses.filter((status) => status.context === SWEEP_CONTEXT && (0, domain.Up)(status.creator, approver));
				return [...own].sort((a, b) => b.id - a.id)[0] ?? null;
			};
			const readSweepRest = async (forge, { base, approver }) => {
				const status = newestOwn(await (0, forge_forge.J$)(forge.statuses(base.tip), []), approver);
				const before = status?.state === "pending" ? turn_readRest(status.description) : NO_REST;
				return { before, status };
			};
			const writeSweepRest = async (forge, { base }, { status }, left) => {
				const tip = left.length === 0 ? base.tip : (await forge.branch(base.name))?.tip ?? base.tip;
				const state = left.length === 0 ? "success" : "pending";
				const description = left.length === 0 ? "every open pull request was looked at" : sayRest(left.length, restOf(left));
				const known = tip === base.tip ? status : null;
				if (state === "success" && known?.state !== "pending")
					return;
				if (known?.state === state && known.description === description)
					return;
				await forge.setStatus(tip, { context: SWEEP_CONTEXT, state, description, url: "" });
			};
			;
			const TOGETHER = 48;
			const AT_ONCE = 8;
			const CHECK_PATIENCE_MS = 2e3;
			const inParallel = async (items2, most, work) => {
				const left = [...items2];
				const worker = async () => {
					for (let item = left.shift(); item !== void 0; item = left.shift())
						await work(item);
				};
				await Promise.all(Array.from({ length: most }, worker));
			};
			const glance = (sweep2, pull) => sweep2.memory.together(async (forge) => {
				const { manner, shared, surroundings } = sweep2;
				const readers = { trees: readTrees(forge), mainline: shared.mainline, isGlance: true };
				const observation = await observePull(forge, readers, manner, surroundings, pull, NOTHING_KNOWN);
				const decision = decide(observation);
				const digest = digestOf(decision, observation);
				const effects = planFor(manner.writes, decision, observation, digest);
				if (effects.length === 0 || manner.writes === "none") {
					const [own] = ownComments(observation.timeline, observation.approver);
					const nothing = { receipts: [], commentUrl: own?.url ?? null, mergeCommit: null, alarm: null };
					return { kind: "settled", done: { observation, decision, digest, effects, ...nothing } };
				}
				const merges = effects.some((effect) => effect.kind === "merge") || isOnlyUnchecked(decision);
				return { kind: merges ? "merge" : "write" };
			});
			const isKnown = (pull, now) => pull.labels.some(isLabelOfGate) || now - pull.createdAt > HOUR_MS;
			const fromElsewhere = (order, now) => {
				const known = order.filter((one) => one.isKnown);
				if (order.length <= TOGETHER || known.length === 0)
					return order;
				const from = Math.floor(now / 6e4) * TOGETHER % known.length;
				return [...order.filter((one) => !one.isKnown), ...known.slice(from), ...known.slice(0, from)];
			};
			const sweepSome = async (sweep2, pulls) => {
				const merging2 = [];
				const writing = [];
				await Promise.all(pulls.map(async (pull) => {
					const seen = await each(sweep2, pull.number, () => glance(sweep2, pull));
					if (seen?.kind === "settled")
						await finish(sweep2, seen.done);
					else if (seen !== null)
						(seen.kind === "merge" ? merging2 : writing).push(pull.number);
				}));
				const order = pulls.map(({ number }) => number);
				const sorted = (numbers2) => order.filter((number) => numbers2.includes(number));
				await inParallel(sorted(writing), AT_ONCE, async (number) => isEnding(sweep2) ? null : one_handle(sweep2, number));
				return mergeReady(sweep2, sorted(merging2), 0);
			};
			const sweepAll = async (sweep2, order) => {
				let checking = [];
				let now = sweep2;
				for (let at = 0; at < order.length && !isEnding(sweep2); at += TOGETHER) {
					const merged = sweep2.merges.length;
					checking = [...checking, ...await sweepSome(now, order.slice(at, at + TOGETHER))];
					if (sweep2.merges.length === merged)
						continue;
					const fresh = readSurroundings(sweep2.forge, sweep2.manner);
					now = { ...sweep2, surroundings: await aside(sweep2, fresh, now.surroundings) };
				}
				const stuck = await mergeReady(sweep2, checking, CHECK_PATIENCE_MS);
				await inParallel(stuck, AT_ONCE, async (number) => isEnding(sweep2) ? null : one_handle(sweep2, number));
			};
			const unreadFault = (unread) => {
				const message2 = `${unread} open pull requests cannot be read or are too large`;
				return unread === 0 ? [] : [{ number: null, message: message2, remedy: "close them, or shorten their bodies" }];
			};
			const sweep = async (forge, manner, tell2, isOver = () => false) => {
				const memory = createMemory(forge);
				const mainline = readMainline(memory.forge);
				const [surroundings, { pulls, unread }] = await Promise.all([readSurroundings(forge, manner), forge.openPulls()]);
				const lists2 = { reached: /* @__PURE__ */ new Set(), faults: [], merges: [] };
				const shared = { mainline, others: othersOf(memory.forge, mainline, manner, surroundings) };
				const under = { forge, manner, memory, shared, surroundings, tell: tell2, isOver, ...lists2 };
				const [alarms, rest] = await Promise.all([
					aside(under, verifyPast(memory.forge, mainline, surroundings), []),
					aside(under, readSweepRest(forge, surroundings), NOTHING_LEFT)
				]);
				const writes = manner.writes === "all";
				for (const alarm of writes ? alarms : [])
					await aside(under, tellAlarm(forge, surroundings, alarm), null);
				const order = inTurn(pulls.map((pull) => ({ pull, number: pull.number, author: pull.author, isKnown: isKnown(pull, forge.now()) })), rest.before);
				await sweepAll(under, (rest.status === null ? fromElsewhere(order, forge.now()) : order).map(({ pull }) => pull));
				const left = order.filter(({ number }) => !under.reached.has(number));
				if (writes && !isOver())
					await aside(under, writeSweepRest(forge, surroundings, rest, left), null);
				return { faults: [...under.faults, ...unreadFault(unread)], alarms, unreached: left.map(({ number }) => number) };
			};
			;
			const handle_told = ({ decision, observation, digest, effects, receipts }, writes) => {
				const rehearsed = writes === "comment" && decision.kind !== "ignore" ? plan(decision, observation, digest) : effects;
				return (0, log.OG)(decision, observation, digest, receipts, writes === "all" ? null : rehearsed.map(({ kind }) => kind));
			};
			const ALARM_REMEDY = "look at the base branch now and stop the dispatcher until then";
			const alarmLines = (one) => one.alarm === null ? [] : (0, log.w0)(`alarm: ${one.alarm}`, ALARM_REMEDY);
			const single = async (forge, manner, number) => {
				const one = await run(forge, manner, number);
				return {
					lines: [...handle_told(one, manner.writes), ...alarmLines(one)],
					outputs: outputsOf(one),
					exitCode: one.alarm === null ? 0 : 1
				};
			};
			const MAX_LINES = 200;
			const every = async (forge, manner, print, isOver) => {
				const lines = [];
				const rows = [];
				const end = await sweep(forge, manner, async (one) => {
					rows.push(rowOf(one));
					if (lines.length < MAX_LINES)
						lines.push(sweepLine(one));
					if (one.effects.length > 0 || one.receipts.length > 0)
						await print([...handle_told(one, manner.writes), ...alarmLines(one), ""]);
				}, isOver);
				const alarms = [...rows.filter((row) => row.alarm).map(({ number }) => number), ...end.alarms.map(({ pull }) => pull)];
				const failed = [
					...end.alarms.flatMap(({ text }) => (0, log.w0)(`alarm: ${text}`, ALARM_REMEDY)),
					...end.faults.flatMap(({ number, message: message2, remedy }) => (0, log.w0)(number === null ? message2 : `#${number}: ${message2}`, remedy))
				];
				const idle = end.unreached.length > 0 && rows.length === 0;
				const red = end.faults.length + alarms.length > 0 || idle;
				return {
					lines: [...sweepLines(rows, end.unreached), ...failed, sweepSummary(rows, end.unreached, end.faults.length + alarms.length)],
					outputs: sweepOutputs(lines, rows.some(({ merged }) => merged)),
					exitCode: red ? 1 : 0
				};
			};
			const handle_handle = (forge, manner, number, print, isOver) => number === null ? every(forge, manner, print, isOver) : single(forge, manner, number);
		})
	)
};
