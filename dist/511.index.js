export const id = 511;
export const ids = [511];
export const modules = {
  /***/
  2511: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        handle: () => (
          /* binding */
          handle
        )
      });
      var log = __webpack_require__(6472);
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
          policy: { path: settings.policyPath, blob: history?.policy.blob ?? null, valid: judged?.policyValid ?? false },
          action: actionJson(decision),
          decision: decision.kind,
          tier: judged?.tier ?? null,
          canonical: judged?.canonical ?? null,
          findings: (judged?.evidence ?? []).map(({ code, outcome, source: source2, text }) => ({ code, outcome, source: source2, text })),
          problems: judged?.problems ?? [],
          waiting: judged?.waiting ?? { on: null, who: [], needed: 0, have: 0 },
          next: judged?.next ?? "none",
          digest
        };
      };
      const fitting = (report2, max) => {
        const unfixed = report2.problems.map((problem) => ({ ...problem, fix: null }));
        const few = (items) => items.slice(0, 20);
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
      ;
      const OUTPUTS = (
        /* unused pure expression or super */
        null
      );
      const MAX_REPORT = 6e4;
      const fullReport = (told2) => ({
        ...reportJson(told2.decision, told2.observation, told2.digest),
        effects: told2.receipts.length > 0 ? told2.receipts.map(({ effect, outcome, text }) => ({ kind: effect, outcome, text })) : told2.effects.map(({ kind }) => ({ kind, outcome: "planned", text: "" })),
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
      var domain = __webpack_require__(9375);
      var failure = __webpack_require__(1633);
      var forge_forge = __webpack_require__(6576);
      var words = __webpack_require__(2691);
      ;
      const STATUS_CONTEXT = "vault-gate";
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
      const finding = (code, outcome, text, extra) => ({
        code,
        outcome,
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
        const scheduled = observation.timeline.filter((entry) => entry.type === "pull_scheduled_merge" && !(0, domain.U)(entry.user, observation.approver));
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
      const pushers = (observation) => unique(observation.timeline.filter((entry) => entry.type === "pull_push").map((entry) => entry.user));
      const committers = ({ history }) => unique(history.line.commits.flatMap((commit) => [commit.author, commit.committer]));
      const unique = (logins) => [
        ...new Map(logins.flatMap((login) => login === null ? [] : [[login.toLowerCase(), login]])).values()
      ];
      const gateAccount = ({ observation }) => {
        const { approver, pull } = observation;
        const involved = [pull.author, ...pushers(observation)].some((login) => (0, domain.U)(login, approver));
        return involved ? [fail("gate-account", `the gate's own account ${approver} opened this pull request or pushed to it`, { tier: "high" })] : [];
      };
      const author = ({ observation }) => {
        const { pull, repository } = observation;
        if (pull.flow === 0 && pull.head.repository === repository.id) {
          return [pass("author", `${pull.author} proposes it from a branch of this repository, which only writers can push`)];
        }
        const from = pull.flow === 0 ? "a fork" : "an AGit push";
        return [
          fail("author", `${pull.author} proposes it by ${from}, not from a branch of this repository: a person must look at it`, {
            tier: "medium"
          })
        ];
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
        return !barred.some((one) => (0, domain.U)(one, login));
      };
      ;
      const includes = (logins, login) => logins.some((one) => (0, domain.U)(one, login));
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
      const objection = (review, subject, release2) => {
        const { observation } = subject;
        const { pull, timeline, approver } = observation;
        if ((0, domain.U)(review.user, approver))
          return "the gate's own approval counts for low only";
        if (!includes(release2.approvers, review.user))
          return "is not listed as an approver of this tier";
        if ((0, domain.U)(review.user, pull.author))
          return "opened the pull request";
        if (includes(pushers(observation), review.user))
          return "pushed to the pull request";
        if (includes(committers(subject), review.user))
          return "is author or committer of one of its commits";
        if (review.commit !== pull.head.sha)
          return `approved another commit (${review.commit.slice(0, 10) || "unknown"})`;
        if (review.dismissed)
          return "the approval was dismissed";
        if (!review.official)
          return "the approval is not official: a review was asked for again, or the branch rule does not list the reviewer";
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
        const by = [];
        const findings = [];
        for (const review of subject.observation.reviews) {
          if (review.state !== "APPROVED" || review.user === null)
            continue;
          const why = objection(review, subject, release2);
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
        return observation.reviews.some((review) => review.state === "APPROVED" && !review.dismissed && (0, domain.U)(review.user, rejection.user) && review.commit === observation.pull.head.sha && (submission(review, observation.timeline)?.index ?? -1) > since);
      };
      const mayObject = (tier, login, subject) => {
        if ((0, domain.U)(login, subject.observation.pull.author))
          return false;
        if (tier === "low" || subject.policy.kind === "none")
          return true;
        const { medium, high } = subject.policy.policy;
        return includes([...medium.approvers, ...medium.reviewers, ...high.approvers, ...high.reviewers], login);
      };
      const rejections = (subject, tier) => {
        const { observation } = subject;
        const standing = observation.reviews.filter((review) => review.state === "REQUEST_CHANGES" && !review.dismissed && mayObject(tier, review.user, subject) && !takenBack(review, observation));
        const who = [...new Set(standing.flatMap((review) => review.user === null ? [] : [review.user]))];
        const anonymous = standing.some((review) => review.user === null);
        if (anonymous)
          who.push("somebody whose account is gone");
        return who.map((login) => fail("rejection", `${login} asks for changes; it holds until ${login} approves this very commit or an admin dismisses it`, {
          hold: { on: "approver", next: "wait", who: [login], headline: `${login} asks for changes` }
        }));
      };
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
        const text = `${by.length} of ${release2.approvals} approvals of this very commit by ${release2.approvers.join(", ")}`;
        if (by.length >= release2.approvals)
          return [pass("approvals", text, { varies: true })];
        const who = release2.approvers.filter((login) => !includes(by, login) && mayApprove(login, subject));
        const headline = `${release2.approvals - by.length} more approval${release2.approvals - by.length === 1 ? "" : "s"} needed`;
        return [fail("approvals", text, { varies: true, hold: { on: "approver", next: "wait", who, headline } })];
      };
      var report_text = __webpack_require__(5655);
      ;
      const MARKER = "<!-- vault-gate -->";
      const SHOWN = 40;
      const MAX_JSON = 2e4;
      const SIGN = { low: "\u{1F7E2}", medium: "\u{1F7E1}", high: "\u{1F534}" };
      const names = (all, one, many) => {
        if (all.length === 0)
          return `no ${many}`;
        const shown2 = all.slice(0, SHOWN).map((name) => (0, report_text.mG)(name));
        const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : "";
        return `${all.length === 1 ? one : many} ${shown2.join(", ")}${more}`;
      };
      const reason = (judged) => judged.evidence.find((finding2) => finding2.tier === judged.tier);
      const source = (finding2) => finding2.source === null ? "" : ` (${(0, report_text.mG)(finding2.source)})`;
      const what = (judged) => {
        if (judged.shape.kind === "other")
          return "something else than one new vault action";
        const id3 = (0, report_text.mG)(judged.shape.id);
        return judged.action === null ? id3 : `${id3} asks for formula ${(0, report_text.mG)(judged.action.formula)}`;
      };
      const touch = ({ action }) => {
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
          `| **what** | ${what(judged)} |`,
          `| **who** | ${(0, report_text.mG)(pull.author)} proposes commit \`${pull.head.sha.slice(0, 10)}\` into ${(0, report_text.mG)(base.name)} |`,
          `| **tier** | **${judged.tier}**: ${because(judged)} |`,
          `| **may touch** | ${touch(judged)} |`
        ].join("\n");
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
      const renderComment = (decision, observation, digest) => {
        const context = decision.action === null ? [] : ["", "In the words of its author, which nobody has checked:", "", (0, report_text.EU)(decision.action.context, "text")];
        const sign = decision.kind === "refuse" ? "\u26D4" : decision.kind === "approve" ? "\u{1F7E2}" : SIGN[decision.tier] ?? "\u{1F534}";
        return [
          MARKER,
          `### ${sign} ${(0, report_text.CS)((0, words.Pl)(decision))}`,
          "",
          table(decision, observation),
          ...problemList(decision.problems),
          ...context,
          "",
          "**What happens next**",
          "",
          ...(0, words.Zn)(decision, observation).map((step) => `- ${(0, report_text.CS)(step)}`),
          "",
          evidence(decision.evidence),
          folded("JSON", jsonBlock(fitting(reportJson(decision, observation, digest), MAX_JSON))),
          "",
          `<sub>vault-gate \xB7 digest \`${digest}\`</sub>`
        ].join("\n");
      };
      const renderIgnored = (decision) => [MARKER, `### \u26AA ${(0, report_text.CS)((0, words.Pl)(decision))}`].join("\n");
      const renderAlarm = (text, digest) => [
        MARKER,
        "### \u{1F6A8} alarm: the merge is not the one that was judged",
        "",
        (0, report_text.CS)(text),
        "",
        "An operator must look at the base branch now, and stop the dispatcher until then.",
        "",
        `<sub>vault-gate \xB7 digest \`${digest}\`</sub>`
      ].join("\n");
      const statusText = (decision, digest) => {
        const refusal = decision.kind === "hold" ? decision.evidence.find((finding2) => finding2.code === "merge-refused")?.hold : void 0;
        const line2 = refusal ? `held: ${refusal.headline}` : (0, words.Pl)(decision);
        return `${(0, report_text.RK)(line2, 140)} \xB7 ${digest.slice(0, 16)}`;
      };
      ;
      const ownComments = (timeline, approver) => {
        const own = timeline.filter((entry) => entry.type === "comment" && (0, domain.U)(entry.user, approver));
        const marked = own.filter((entry) => entry.body.startsWith(MARKER));
        return marked.length > 0 ? marked : own.slice(0, 1);
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
      const isOurs = (label) => TIERS.some((tier) => label.name === labelName(tier));
      const holds = (review, head) => review.state === "APPROVED" && review.official && !review.stale && !review.dismissed && review.commit === head;
      const ownReviews = (observation) => observation.reviews.filter((review) => (0, domain.U)(review.user, observation.approver) && (review.state === "APPROVED" || review.state === "PENDING"));
      const ownApproval = (observation) => ownReviews(observation).findLast((review) => holds(review, observation.pull.head.sha) && isSinceRetarget(review, observation.timeline));
      const retractions = (decision, observation) => {
        const low = decision.kind === "approve" && decision.tier === "low" && decision.pins !== null;
        const kept = low ? ownApproval(observation) : void 0;
        const dropped = ownReviews(observation).filter((review) => review !== kept);
        const unseen = observation.overCap.includes("reviews") ? observation.timeline.filter((entry) => entry.type === "review" && (0, domain.U)(entry.user, observation.approver)) : [];
        const ids2 = [...dropped.map((review) => review.id), ...unseen.flatMap((entry) => entry.reviewId ?? [])];
        return [...new Set(ids2)].map((review) => ({ kind: "retract", review }));
      };
      const labelling = (tier, observation) => {
        if (observation.overCap.includes("labels"))
          return [];
        const present = observation.pull.labels.filter(isOurs);
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
        const logins = decision.ask.filter((login) => !reviews.some((review) => (0, domain.U)(review.user, login)) && !timeline.some((entry) => entry.type === "review_request" && (0, domain.U)(entry.user, approver) && (0, domain.U)(entry.assignee, login)));
        return logins.length === 0 ? [] : [{ kind: "reviewers", logins }];
      };
      const newestOf = (statuses) => [...statuses].sort((a, b) => b.id - a.id)[0];
      const stating = (state, text, observation) => {
        if (observation.overCap.includes("statuses"))
          return [];
        const ours = observation.statuses.filter((status) => status.context === STATUS_CONTEXT);
        const last = newestOf(ours);
        const place = placeOf(ownComments(observation.timeline, observation.approver)[0]?.url ?? "");
        const here = newestOf(ours.filter((status) => (0, domain.U)(status.creator, observation.approver) && (place === "" || placeOf(status.url) === place)));
        const said = here?.state === state && here.description === text;
        const seen = (0, domain.U)(last?.creator ?? null, observation.approver) && (state !== "success" || last?.state === "success");
        return said && seen ? [] : [{ kind: "status", head: observation.pull.head.sha, state, text }];
      };
      const ignoring = (decision, observation, digest) => {
        if (decision.reason === "merged" || decision.reason === "closed")
          return [];
        const unread = observation.overCap.includes("timeline");
        const moved2 = unread || observation.timeline.some((entry) => entry.type === "change_target_branch");
        if (decision.reason === "other-base" && !moved2)
          return [];
        const given = [...retractions(decision, observation), ...labelling(null, observation)];
        const open = openSchedule(observation);
        const cancelled = given.length > 0 && open !== null ? [{ kind: "unschedule", entry: open.id }] : [];
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
        const { shape, tier, pins } = decision;
        const { pull, base, repository, settings } = observation;
        if (pins === null || shape.kind !== "addition")
          return [];
        const approved = ownApproval(observation) !== void 0;
        const review = tier === "low" && !approved ? [{ kind: "review", pins, body: statusText(decision, digest) }] : [];
        const own = pull.flow === 0 && pull.head.repository === repository.id && pull.head.ref === `vault/${shape.id}`;
        const deleteBranch = settings.deleteBranch && own && pull.head.ref !== base.name;
        return [
          ...review,
          {
            kind: "merge",
            pins,
            title: mergeTitle(decision, observation),
            body: mergeBody(decision, observation, digest),
            deleteBranch
          }
        ];
      };
      const STATE = { refuse: "failure", hold: "pending", approve: "success" };
      const plan = (decision, observation, digest) => {
        if (decision.kind === "ignore")
          return ignoring(decision, observation, digest);
        const open = openSchedule(observation);
        return [
          ...retractions(decision, observation),
          ...open === null ? [] : [{ kind: "unschedule", entry: open.id }],
          ...labelling(decision.tier, observation),
          ...commenting(renderComment(decision, observation, digest), observation, true),
          ...asking(decision, observation),
          ...stating(STATE[decision.kind], statusText(decision, digest), observation),
          ...decision.kind === "approve" ? merging(decision, observation, digest) : []
        ];
      };
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
        const [kept] = comments.filter((comment) => (0, domain.U)(comment.user, desk.approver) && comment.body.startsWith(MARKER)).sort((a, b) => a.id - b.id);
        if (kept === void 0 || kept.id === created.id)
          return;
        await forge.deleteComment(created.id);
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
      const WORKFLOW_FOLDERS = [".forgejo", ".gitea", ".github"];
      const CHECKOUT_FILES = [".gitattributes", ".gitmodules"];
      const fold = (path) => path.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "").toUpperCase().toLowerCase().normalize("NFKC").replace(/[. ]+(?=\/|$)/g, "");
      const touches = (path, guarded) => path === guarded || path.startsWith(`${guarded}/`) || guarded.startsWith(`${path}/`);
      const isGuarded = (path, paths) => {
        const folded2 = fold(path);
        return touches(folded2, fold(paths.policyPath)) || touches(folded2, fold(paths.actionsPath)) || WORKFLOW_FOLDERS.some((folder) => folded2 === folder || folded2.startsWith(`${folder}/`)) || folded2.split("/").some((part) => CHECKOUT_FILES.includes(part));
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
      const moved = (text) => ({ kind: "moved", text });
      const isRegular = (entry) => entry.mode === "100644" || entry.mode === "100755";
      const sameGround = async (trees, settings, tip, pins) => {
        const [policy2, actions] = await Promise.all([trees.entry(tip, settings.policyPath), trees.entry(tip, settings.actionsPath)]);
        const readable = policy2 === null || isRegular(policy2);
        return readable && (policy2?.id ?? null) === pins.policyBlob && (actions?.id ?? null) === pins.actionsTree;
      };
      const confirmPins = async (forge, desk, pins) => {
        const [pull, base] = await Promise.all([forge.pull(desk.pull.number), forge.branch(desk.settings.baseBranch)]);
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
        if (base.tip === pins.baseTip)
          return { kind: "same", tip: base.tip };
        const same = await sameGround(desk.trees, desk.settings, base.tip, pins);
        return same ? { kind: "same", tip: base.tip } : moved("the policy or the vault actions on the base branch changed meanwhile");
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
        for (let round = 0; round < 3; round += 1) {
          const confirmed = await confirmPins(forge, desk, pins);
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
        const alarm = (text) => ({ kind: "alarm", commit: merge, text: `${text} (merge commit ${merge})` });
        const { trees } = desk;
        const [commit] = await Promise.all([forge.commit(merge), trees.folder(merge, ""), trees.folder(tip, "")]);
        const [first, second, ...others] = commit.parents;
        if (first === void 0 || second === void 0 || others.length > 0)
          return alarm("the merge commit does not have two parents");
        if (second !== pins.head)
          return alarm(`its second parent is ${second}, not the judged head`);
        if (first !== pins.baseTip && first !== tip) {
          const [policy2, folder] = await Promise.all([
            trees.entry(first, desk.settings.policyPath),
            trees.folder(first, desk.settings.actionsPath)
          ]);
          const name = pins.path.slice(desk.settings.actionsPath.length + 1);
          const taken = (folder ?? []).map((entry) => fold(entry.name));
          const twin = taken.includes(fold(name)) || taken.includes(fold(name.replace(/\.toml$/, ".result.json")));
          const readable = policy2 === null || isRegular(policy2);
          if (!readable || (policy2?.id ?? null) !== pins.policyBlob || twin)
            return alarm("it was merged onto a base with another policy or a twin of the file");
        }
        const changes = await trees.changes(first, merge) ?? await readTrees(forge).changes(first, merge);
        const [only, ...more] = changes ?? [];
        const exact = only?.path === pins.path && only.before === null && only.after?.id === pins.blob && only.after.mode === "100644";
        if (!exact || more.length > 0)
          return alarm("it changes more than the one judged file");
        return { kind: "merged", commit: merge, verified: true };
      };
      ;
      const applyReview = async (forge, desk, state, pins, body) => {
        const confirmed = await confirmPins(forge, desk, pins);
        if (confirmed.kind === "moved")
          return refused("review", confirmed.text, { kind: "again", text: confirmed.text, voidSchedule: null });
        if (desk.isLate())
          throw new failure.vC("too little time is left to approve and merge", 'the next run does it; raise "deadline-seconds"');
        const review = await forge.approve(desk.pull.number, pins.head, body).catch(async (thrown) => {
          const own = (await forge.reviews(desk.pull.number)).filter((one) => (0, domain.U)(one.user, desk.approver) && one.commit === pins.head);
          for (const one of own)
            await forge.deleteReview(desk.pull.number, one.id);
          throw thrown;
        });
        state.approval = review.id;
        if (holds(review, pins.head) && (0, domain.U)(review.user, desk.approver))
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
        const answer = await forge.cancelSchedule(number);
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
        const finish = (end) => ({
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
          return finish(step.end);
        }
        await keepOne(forge, desk, state);
        return finish({ kind: "complete" });
      };
      const raiseAlarm = async (forge, desk, state, text) => {
        const body = desk.alarm(text);
        if (state.comment === null)
          await forge.createComment(desk.pull.number, body);
        else
          await forge.editComment(state.comment.id, body);
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
      const NAMED = 20;
      const line = ({ history }) => {
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
        const found = shape.found.slice(0, NAMED);
        const more = shape.found.length > found.length ? [`and ${shape.found.length - found.length} more`] : [];
        return [
          fail("one-addition", `the pull request is not just one new file in ${actionsPath}: it ${[...found, ...more].join("; ") || "changes nothing"}`, { tier: "high" })
        ];
      };
      const movedAway = ({ history }) => history.vanished.slice(0, NAMED).map((path) => fail("moved-away", `it edits ${path.slice(0, 200)}, which the base branch has no more; rebase it on the base branch`, {
        tier: "high"
      }));
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
      const sourceOf = (path, text) => {
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
          return { kind: "broken", position: positionAt(sourceOf(path, sound), sound.length) };
        }
        const bom = text.startsWith("\uFEFF");
        return { kind: "text", source: sourceOf(path, bom ? text.slice(1) : text), bom };
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
      const toml_table = (parsed, depth) => depth > DEEPEST ? /* @__PURE__ */ new Map() : new Map(Object.entries(parsed).map(([key2, value]) => [key2, toml(value, depth + 1)]));
      const toml = (value, depth) => {
        if (typeof value === "string")
          return { type: "string", value };
        if (typeof value === "bigint")
          return { type: "integer", value };
        if (typeof value === "number")
          return { type: "float" };
        if (typeof value === "boolean")
          return { type: "boolean" };
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
      const repeated = (names2) => {
        const seen = /* @__PURE__ */ new Set();
        const again = /* @__PURE__ */ new Set();
        for (const [index, name] of names2.entries()) {
          if (name !== null && seen.has(name))
            again.add(index);
          if (name !== null)
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
            const swapped = column > 0 && row > 0 && character === right[column - 1] && left[row - 1] === other ? (beforePrevious[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
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
          value: "list of logins",
          fallback: "[]",
          meaning: "whose approvals count; an empty list releases nothing"
        },
        { key: `${tier}.reviewers`, value: "list of logins", fallback: "the approvers", meaning: "who is asked for a review" }
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
        ...release("medium"),
        ...release("high"),
        { key: "actions.secrets", value: "list of names", fallback: "any", meaning: "the secrets that a vault action may name" },
        { key: "actions.mounts", value: "list of names", fallback: "any", meaning: "the mounts that a vault action may name" }
      ];
      const knownIn = (table2) => {
        const prefix = table2 === "" ? "" : `${table2}.`;
        const names2 = POLICY_KEYS.filter(({ key: key2 }) => key2.startsWith(prefix)).map(({ key: key2 }) => key2.slice(prefix.length).split(".")[0] ?? "");
        return [...new Set(names2)].filter((name) => name !== "NAME");
      };
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
      const readList = (reader, table2, at, fold2 = (text) => text) => {
        const value = table2.get(at.at(-1) ?? "");
        if (value === void 0)
          return null;
        if (value.type !== "list") {
          wrongType(reader, at, value, "a list of strings", 'Write a list of strings in square brackets: ["name"].');
          return [];
        }
        const items = value.items.flatMap((item, index) => {
          if (item.type === "string")
            return [{ text: item.value, at: [...at, index] }];
          const text = `Item ${index + 1} of ${policy_reader_shown(at)} must be a string, not ${typeName(item)}.`;
          report(reader, "wrong-type", [...at, index], "value", text, "Write it in double quotes.");
          return [];
        });
        const again = repeated(items.map(({ text }) => fold2(text)));
        for (const index of again) {
          const item = items[index];
          if (item === void 0)
            continue;
          report(reader, "duplicate-name", item.at, "value", `${quote(item.text)} is listed twice in ${policy_reader_shown(at)}.`, "List it once.");
        }
        return items.filter((_, index) => !again.has(index));
      };
      ;
      const POLICY_BYTES = 65536;
      const POLICY_ENTRIES = 2e3;
      const MOST_APPROVALS = 100;
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
        const tiers = listed2?.type === "table" ? listed2.entries : /* @__PURE__ */ new Map();
        const items = readList(reader, readTable(reader, ["override"]), ["override", "may_lower"]) ?? [];
        for (const { text, at } of items) {
          if (tiers.has(text))
            continue;
          const meant = nearest(text, [...tiers.keys()].slice(0, MOST_COMPARED));
          const remedy = `${meant === null ? "" : `Did you mean ${quote(meant)}? `}List the formula in [tiers], or take it out here.`;
          report(reader, "formula-not-listed", at, "value", `${quote(text)} may lower its tier but has none in [tiers].`, remedy);
        }
        return new Map(items.map(({ text, at }) => [text, reader.locate(at, "value").line]));
      };
      const readLogins = (reader, table2, at) => {
        const items = readList(reader, table2, at, (login) => login.toLowerCase());
        for (const { text, at: place } of items ?? []) {
          if (text.startsWith("@")) {
            const sentence = `${quote(text)} is a team, and teams are not supported yet.`;
            report(reader, "team-not-supported", place, "value", sentence, "List the logins of its members.");
          } else if (!isLogin(text)) {
            const sentence = `${quote(text)} is not a login: a login is letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit.`;
            report(reader, "bad-login", place, "value", sentence, "Write the login as the forge shows it.");
          }
        }
        return items?.map(({ text }) => text) ?? null;
      };
      const readRelease = (reader, tier) => {
        const table2 = readTable(reader, [tier]);
        const approvals = readInteger(reader, table2, [tier, "approvals"], 1, MOST_APPROVALS) ?? 1;
        const approvers = readLogins(reader, table2, [tier, "approvers"]) ?? [];
        const reviewers = readLogins(reader, table2, [tier, "reviewers"]) ?? approvers;
        if (approvers.length > 0 && approvals > approvers.length) {
          const text = `[${tier}] asks for ${approvals} approvals but lists ${approvers.length} approvers: nothing could ever be released.`;
          const remedy = "List more approvers or ask for fewer approvals.";
          report(reader, "too-few-approvers", [tier, "approvals"], "value", text, remedy);
        }
        return { approvals, approvers, reviewers, line: reader.root.has(tier) ? reader.locate([tier], "key").line : null };
      };
      const readNames = (reader, key2) => {
        const table2 = reader.root.get("actions");
        const items = table2?.type === "table" ? readList(reader, table2.entries, ["actions", key2]) : null;
        for (const { text, at } of items ?? []) {
          if (!isName(text))
            report(reader, "bad-name", at, "value", `${quote(text)} can match nothing: ${NAME_RULE}.`, "Correct the name.");
        }
        return items === null ? null : new Set(items.map(({ text }) => text));
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
          medium: readRelease(reader, "medium"),
          high: readRelease(reader, "high"),
          secrets: readNames(reader, "secrets"),
          mounts: readNames(reader, "mounts")
        };
      };
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
      const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
      const ORDINARY_FILE = /^[\n\t\x20-\x7e]*$/;
      const EVERY = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
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
        for (const { 0: character, index } of source2.text.matchAll(EVERY)) {
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
      const readString = (key2, line2, at) => {
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
        const items = [];
        let next = skipBlank(line2, at + 1);
        if (line2[next] === "]")
          return { kind: "value", value: { type: "list", items }, end: next + 1 };
        for (; ; ) {
          if (line2[next] !== '"' && line2[next] !== "'")
            return listFlaw(key2, line2, next);
          const item = readString(key2, line2, next);
          if (item.kind === "flaw")
            return item;
          items.push(item.value);
          next = skipBlank(line2, item.end);
          if (line2[next] === "]")
            return { kind: "value", value: { type: "list", items }, end: next + 1 };
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
        const read = first === '"' || first === "'" ? readString : first === "[" ? form_value_readList : readOther;
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
        const values = written(action);
        const lines = [];
        for (const key2 of /* @__PURE__ */ new Set([...action.lines.keys(), ...VAULT_ACTION_KEYS.map((known) => known.key)])) {
          const value = values.get(key2) ?? null;
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
          const parsed = toml2.table.get(key2);
          if (line2 === null || parsed === void 0 || !sameToml(line2, parsed))
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
        const items = value.type === "list" ? value.items : [];
        return items.flatMap((item, index) => {
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
      const checkFormula = (formula2) => isFormula(formula2) ? [] : [atValue("formula", "bad-name", `${quote(formula2)} is not a formula: ${FORMULA_RULE}.`, "Correct the name.")];
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
      const checkNames = (key2, items, allowed) => {
        const names2 = items.map(textOf);
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
            return checkFormula(text);
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
      const checkKey = ({ key: key2, type, required }, values, options) => {
        const value = values.get(key2);
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
      const checkValues = (values, options) => {
        const names2 = VAULT_ACTION_KEYS.map(({ key: key2 }) => key2);
        const unknown2 = [...values.keys()].filter((key2) => !isVaultActionKey(key2));
        return [
          ...VAULT_ACTION_KEYS.flatMap((key2) => checkKey(key2, values, options)),
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
      const actionOf = (values, lines) => {
        const minutes = values.get("timeout_minutes");
        const claim = textOf(values.get("blast_radius"));
        return {
          id: textOf(values.get("id")) ?? "",
          formula: textOf(values.get("formula")) ?? "",
          context: textOf(values.get("context")) ?? "",
          secrets: vault_action_namesOf(values.get("secrets")),
          mounts: vault_action_namesOf(values.get("mounts")),
          tools: vault_action_namesOf(values.get("tools")),
          model: textOf(values.get("model")),
          timeoutMinutes: minutes?.type === "integer" ? Number(minutes.value) : null,
          claim: isTier(claim) ? claim : null,
          dispatchMode: textOf(values.get("dispatch_mode")),
          lines
        };
      };
      const linesOf = ({ source: source2, form, canonical }, values) => {
        if (canonical)
          return new Map([...form.entries].map(([key2, { keyAt }]) => [key2, lineIndex(source2, keyAt) + 1]));
        const places = locate(source2);
        return new Map([...values.keys()].map((key2) => [key2, places([key2], "key").line]));
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
        const values = valuesOf(reading);
        const wrong = checkValues(values, options);
        const action = wrong.length === 0 && reading.toml.kind === "table" ? actionOf(values, linesOf(reading, values)) : null;
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
          return judge(readBoth(sourceOf(options.path, canonical.text), false), options).kind === "valid" ? canonical.text : null;
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
      const obstacles = (name, id3, taken) => {
        const twin = taken.find((other) => fold(other) === fold(name));
        const ran = taken.find((other) => fold(other) === fold(`${id3}.result.json`));
        const found = [];
        if (twin === name)
          found.push(`the base branch already has ${name}`);
        else if (twin !== void 0)
          found.push(`the base branch has ${twin}, which differs from ${name} only in case or Unicode form`);
        if (ran !== void 0)
          found.push(`the base branch has ${ran}: a vault action of this id ran before`);
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
          return { kind: "other", found: changes.map((change) => tellChange(change, changes)) };
        }
        const id3 = name.slice(0, -".toml".length);
        const found = [
          ...obstacles(name, id3, input.taken),
          ...strays.map((stray) => `commit ${stray.commit.slice(0, 10)} also changes ${cut(stray.path)}`)
        ];
        return found.length === 0 ? { kind: "addition", path: only.path, id: id3, entry: only.after } : { kind: "other", found };
      };
      ;
      const readPolicyFile = ({ policy: policy2 }, path) => {
        if (policy2.kind === "absent")
          return { kind: "none", text: `there is no ${path} on the base branch`, problems: [] };
        if (policy2.kind === "unusable")
          return { kind: "none", text: policy2.text, problems: [] };
        const parsed = parsePolicy(policy2.bytes, path);
        if (parsed.kind === "valid")
          return { kind: "valid", policy: parsed.value };
        return { kind: "none", text: `${path} on the base branch is invalid`, problems: parsed.problems };
      };
      const readActionFile = (history, shape, policy2) => {
        const { action } = history;
        if (shape.kind !== "addition" || action === null)
          return null;
        const names2 = policy2.kind === "valid" ? policy2.policy : { secrets: null, mounts: null };
        if (action.bytes === null) {
          const problem = tooLarge(action.path, "vault action", action.size, VAULT_ACTION_BYTES);
          return { kind: "invalid", problems: [problem], canonical: false, action: null };
        }
        return readVaultAction(action.bytes, { path: action.path, id: shape.id, secrets: names2.secrets, mounts: names2.mounts });
      };
      const readSubject = (observation, history) => {
        const { actionsPath, policyPath } = observation.settings;
        const shape = readShape({ actionsPath, changes: history.changes, strays: history.strays, taken: history.taken });
        const policy2 = readPolicyFile(history, policyPath);
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
      const isVault = (observation, history) => history.line.kind === "none" || history.changes === null || history.changes.some((change) => isGuarded(change.path, observation.settings)) || // Git follows renames: an edit of a path that the base moved away lands where it moved to, guarded or not.
      history.vanished.length > 0;
      const decide_actionOf = (subject) => subject.reading?.action ?? null;
      const tierEvidence = (subject) => {
        const { observation, shape, policy: reading } = subject;
        const action = decide_actionOf(subject);
        const judged = action === null || reading.kind === "none" || shape.kind === "other" ? [] : tierFindings({
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
      const releaseOf = (subject, tier) => subject.policy.kind === "valid" && tier !== "low" ? subject.policy.policy[tier] : null;
      const holdsOf = (evidence2) => evidence2.flatMap((finding2) => finding2.hold === null ? [] : [finding2.hold]);
      const pinsOf = ({ shape, history, observation }) => {
        if (shape.kind !== "addition" || history.line.kind === "none")
          return null;
        return {
          head: observation.pull.head.sha,
          baseTip: observation.base.tip,
          policyBlob: history.policy.blob,
          actionsTree: history.actionsTree,
          path: shape.path,
          blob: shape.entry.id
        };
      };
      const NOBODY = { on: null, who: [], needed: 0, have: 0 };
      const refuse = (subject, evidence2) => {
        const { reading, history, shape } = subject;
        if (reading === null || reading.kind === "valid" || history.line.kind === "none")
          return null;
        return {
          kind: "refuse",
          tier: "high",
          shape,
          action: reading.action,
          canonical: reading.canonical,
          policyValid: subject.policy.kind === "valid",
          evidence: evidence2,
          problems: reading.problems,
          waiting: { ...NOBODY, on: "author", who: [subject.observation.pull.author] },
          next: "push"
        };
      };
      const decide = (observation) => {
        const reason2 = ignored(observation);
        const { history } = observation;
        if (reason2 !== null || history === null)
          return { kind: "ignore", reason: reason2 ?? "other-base" };
        if (!isVault(observation, history))
          return { kind: "ignore", reason: "no-vault-action" };
        const subject = readSubject(observation, history);
        const proposed = tierEvidence(subject);
        const refusal = refuse(subject, proposed);
        if (refusal !== null)
          return refusal;
        const tier = tierOf(proposed);
        const release2 = releaseOf(subject, tier);
        const counted = tier === "low" || release2 === null ? { by: [], findings: [] } : countApprovals(subject, release2);
        const byGate = pinsOf(subject) !== null;
        const people = [
          ...draft(subject),
          ...schedule(subject),
          ...protection(subject, tier),
          ...byGate ? mergeStyle(subject) : [],
          ...rejections(subject, tier),
          ...counted.findings,
          ...tier === "low" ? [] : enoughApprovals(subject, tier, release2, counted.by),
          ...byGate ? requiredStatus(subject) : []
        ];
        const ready = holdsOf([...proposed, ...people]).length === 0 && byGate;
        const evidence2 = [...proposed, ...people, ...ready ? [...mergeable(subject), ...learned(subject)] : []];
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
          waiting: {
            on: first?.on ?? null,
            who: first?.who ?? [],
            needed: release2?.approvals ?? 0,
            have: counted.by.length
          },
          next: first?.next ?? "none"
        };
        if (holds2.length > 0)
          return { kind: "hold", holds: holds2, ask: (release2?.reviewers ?? []).filter((login) => mayApprove(login, subject)), ...judged };
        return { kind: "approve", pins: pinsOf(subject), by: counted.by, ...judged };
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
          findings: (judged?.evidence ?? []).filter((finding2) => !finding2.varies).map(({ code, outcome, source: source2, text }) => ({ code, outcome, source: source2, text }))
        };
        return (0, external_node_crypto_.createHash)("sha256").update(canonicalJson(subject)).digest("hex");
      };
      ;
      const NOTHING_KNOWN = { voidSchedules: [], refusal: null, restless: false };
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
        const [ahead, policyEntry, actionsEntry, taken] = await Promise.all([
          readAhead(forge, sleep, head, tip),
          trees.entry(tip, settings.policyPath),
          trees.entry(tip, settings.actionsPath),
          trees.folder(tip, settings.actionsPath),
          // Asked for here so that it is under way together with the tip's: the comparison below finds it read, or finds the failure.
          trees.folder(head, "").catch(() => null)
        ]);
        const line2 = line_readLine(head, ahead);
        const [policy2, seen] = await Promise.all([
          history_readPolicy(forge, policyEntry, settings.policyPath),
          readChanges(forge, trees, settings, line2, head, tip)
        ]);
        return {
          line: line2,
          ...seen,
          policy: policy2,
          taken: (taken ?? []).map((entry) => entry.name),
          actionsTree: actionsEntry?.id ?? null
        };
      };
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
        if (entry.mode !== "100644" && entry.mode !== "100755") {
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
      const readChanges = async (forge, trees, settings, line2, head, tip) => {
        if (line2.kind === "none")
          return { changes: [], strays: [], vanished: [], action: null };
        const changes = await (0, forge_forge.J$)(trees.changes(line2.from, head), null);
        const between = isOne(changes) ? line2.commits.slice(1) : [];
        const steps = await Promise.all(between.map(async (commit) => ({
          commit: commit.id,
          changes: await (0, forge_forge.J$)(trees.changes(line2.from, commit.id), null)
        })));
        const paths = new Set(changes?.map((change) => change.path));
        const strays = steps.flatMap((step) => (step.changes ?? [{ path: "more paths than the gate lists" }]).filter((change) => !paths.has(change.path)).map((change) => ({ commit: step.commit, path: change.path })));
        const [action, vanished] = await Promise.all([
          readAction(forge, settings.actionsPath, changes),
          line2.from === tip ? [] : readVanished(trees, settings, line2.from, tip, changes ?? [])
        ]);
        return { changes, strays, vanished, action };
      };
      const isOne = (changes) => changes?.length === 1 && changes[0]?.before === null;
      const readVanished = async (trees, settings, from, tip, changes) => {
        const edited = changes.filter((change) => change.before !== null && change.after !== null);
        const found = await Promise.all(edited.map(async ({ path }) => ({ path, at: await trees.entry(tip, path) })));
        const vanished = found.flatMap(({ path, at }) => at === null ? [path] : []);
        if (vanished.length === 0)
          return [];
        const moves = await (0, forge_forge.J$)(trees.changes(from, tip), null);
        return moves?.every((move) => move.before !== null || !isGuarded(move.path, settings)) ? [] : vanished;
      };
      const readAction = async (forge, actionsPath, changes) => {
        const only = isOne(changes) ? changes?.[0] : void 0;
        const entry = only?.after;
        if (entry?.mode !== "100644" || !only?.path.startsWith(`${actionsPath}/`))
          return null;
        const bytes = entry.size > VAULT_ACTION_BYTES ? null : await forge.blob(entry.id, VAULT_ACTION_BYTES);
        return { path: only.path, blob: entry.id, size: entry.size, bytes };
      };
      var identity = __webpack_require__(5625);
      ;
      const notFound = (what2, remedy) => new failure.vC(`${what2} does not exist, or the token may not see it`, remedy);
      const branchOr = (branch, name) => {
        if (branch === null)
          throw notFound(`branch "${name}"`, "set the base-branch input to the branch that holds the policy");
        return branch;
      };
      const observe = async (forge, trees, target, number, knowledge) => {
        const guess = target.settings.baseBranch ?? target.likelyBase;
        const overCap = [];
        const list = (name, reading) => reading.catch((thrown) => {
          if (!(thrown instanceof forge_forge.bX))
            throw thrown;
          overCap.push(name);
          return [];
        });
        const [approver, repository, pull, guessed, labels] = await Promise.all([
          target.identity,
          forge.repository(),
          forge.pull(number),
          guess === null ? null : forge.branch(guess),
          list("labels", forge.labels())
        ]);
        (0, identity.w)(approver, repository.admin);
        if (pull === null)
          throw notFound(`pull request #${number}`, "check the pull-request and repository inputs");
        const baseBranch = target.settings.baseBranch ?? repository.defaultBranch;
        const base = branchOr(guess === baseBranch ? guessed : await forge.branch(baseBranch), baseBranch);
        const settings = { ...target.settings, baseBranch };
        const judged = pull.state === "open" && pull.base.ref === baseBranch;
        const [timeline, reviews, statuses, history] = await Promise.all([
          list("timeline", forge.timeline(number)),
          list("reviews", forge.reviews(number)),
          judged ? list("statuses", forge.statuses(pull.head.sha)) : [],
          judged ? readHistory(forge, trees, target.sleep, settings, pull.head.sha, base.tip) : null
        ]);
        return {
          settings,
          knowledge,
          repository,
          approver,
          pull,
          base,
          history,
          timeline,
          reviews,
          labels,
          statuses,
          refusedBefore: target.sweeping ? refusedBefore(statuses, timeline, approver, target.now()) : null,
          overCap
        };
      };
      const RETRY_MS = 36e5;
      const refusedBefore = (statuses, timeline, approver, now) => {
        const place = placeOf(ownComments(timeline, approver)[0]?.url ?? "");
        const own = statuses.filter((status) => status.context === STATUS_CONTEXT && (0, domain.U)(status.creator, approver));
        const [last] = own.filter((status) => placeOf(status.url) === place).sort((a, b) => b.id - a.id);
        const start = `held: ${words.ln}`;
        if (place === "" || last === void 0 || !last.description.startsWith(start))
          return null;
        if (now - last.createdAt > RETRY_MS)
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
      const deskOf = (manner, trees, observation, digest) => {
        const { pull, timeline, approver, settings } = observation;
        return {
          trees,
          pull,
          settings,
          approver,
          approval: ownApproval(observation)?.id ?? null,
          comment: ownComments(timeline, approver)[0] ?? null,
          alarm: (text) => renderAlarm(text, digest),
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
      const run = async (forge, manner, number) => {
        let knowledge = NOTHING_KNOWN;
        let moves = 0;
        let waits = 0;
        const receipts = [];
        const trees = readTrees(forge);
        for (let round = 0; round < MAX_ROUNDS; round += 1) {
          let observation = await observe(forge, trees, manner, number, knowledge);
          let decision = decide(observation);
          while (isUnsettled(decision) && !manner.dryRun && waits < MAX_WAITS) {
            if (manner.sweeping && !isUnchecked(decision))
              break;
            const unchecked = isUnchecked(decision);
            waits += 1;
            await waitForCheck(forge, manner, observation, unchecked);
            observation = await observe(forge, trees, manner, number, knowledge);
            decision = decide(observation);
            if (unchecked && isUnchecked(decision))
              waits = MAX_WAITS;
          }
          const digest = digestOf(decision, observation);
          const effects = plan(decision, observation, digest);
          const outcome = { observation, decision, digest, effects, receipts, alarm: null };
          if (manner.dryRun)
            return { ...outcome, commentUrl: null, mergeCommit: null };
          const applied = await apply(forge, effects, deskOf(manner, trees, observation, digest));
          receipts.push(...applied.receipts);
          const { end, commentUrl, mergeCommit } = applied;
          if (end.kind === "complete")
            return { ...outcome, commentUrl, mergeCommit };
          if (end.kind === "alarm")
            return { ...outcome, commentUrl, mergeCommit, alarm: end.text };
          if (end.kind === "refused" || end.voidSchedule === null)
            moves += 1;
          knowledge = learn(knowledge, applied, observation.pull.head.sha, moves);
        }
        throw new failure.vC(`pull request #${number} did not come to rest in ${MAX_ROUNDS} rounds`, "look at what keeps changing it");
      };
      ;
      const DEADLINE = 'raise "deadline-seconds", or sweep more often';
      const faultOf = (number, thrown) => ({
        number,
        message: (0, failure.q0)(thrown),
        remedy: thrown instanceof failure.vC ? thrown.remedy : "report this as a defect of vault-gate"
      });
      const sweep = async (forge, manner, tell, isOver = () => false) => {
        const [{ pulls, unread }] = await Promise.all([forge.openPulls(), manner.identity]);
        const faults = [];
        for (const [at, { number }] of pulls.entries()) {
          const left = {
            number: null,
            message: `${pulls.length - at} open pull requests were not reached, from #${number} on`,
            remedy: DEADLINE
          };
          if (isOver())
            return [...faults, left];
          try {
            await tell(await run(forge, manner, number));
          } catch (thrown) {
            if (isOver())
              return [...faults, left];
            faults.push(faultOf(number, thrown));
          }
        }
        if (unread > 0) {
          faults.push({
            number: null,
            message: `${unread} open pull requests cannot be read or are too large`,
            remedy: "close them, or shorten their bodies"
          });
        }
        return faults;
      };
      ;
      const handle_told = (one) => (0, log.O)(one.decision, one.observation, one.digest, one.receipts);
      const alarmLines = (one) => one.alarm === null ? [] : (0, log.w)(`alarm: ${one.alarm}`, "look at the base branch now and stop the dispatcher until then");
      const single = async (forge, manner, number) => {
        const one = await run(forge, manner, number);
        return { lines: [...handle_told(one), ...alarmLines(one)], outputs: outputsOf(one), exitCode: one.alarm === null ? 0 : 1 };
      };
      const MAX_LINES = 200;
      const every = async (forge, manner, print, isOver) => {
        const lines = [];
        let [judged, alarms, merged] = [0, 0, false];
        const faults = await sweep(forge, manner, async (one) => {
          judged += 1;
          if (one.alarm !== null)
            alarms += 1;
          merged ||= one.mergeCommit !== null;
          if (lines.length < MAX_LINES)
            lines.push(sweepLine(one));
          await print([...handle_told(one), ...alarmLines(one), ""]);
        }, isOver);
        const failed = faults.flatMap(({ number, message: message2, remedy }) => (0, log.w)(number === null ? message2 : `#${number}: ${message2}`, remedy));
        return {
          lines: [...failed, `sweep     ${judged} pull requests judged, ${faults.length} faults`],
          outputs: sweepOutputs(lines, merged),
          exitCode: faults.length + alarms === 0 ? 0 : 1
        };
      };
      const handle = (forge, manner, number, print, isOver) => number === null ? every(forge, manner, print, isOver) : single(forge, manner, number);
    })
  )
};
