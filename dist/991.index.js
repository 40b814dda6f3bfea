export const id = 991;
export const ids = [991];
export const modules = {
	4991: (
		((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
			__webpack_require__.r(__webpack_exports__);
			__webpack_require__.d(__webpack_exports__, {
				Blob: () => (
					Blob
				),
				Blobs: () => (
					Blobs
				),
				Branch: () => (
					Branch
				),
				Comment: () => (
					Comment
				),
				Comments: () => (
					Comments
				),
				Commit: () => (
					Commit
				),
				Commits: () => (
					Commits
				),
				Label: () => (
					Label
				),
				Labels: () => (
					Labels
				),
				Log: () => (
					Log
				),
				LogEntry: () => (
					LogEntry
				),
				Members: () => (
					Members
				),
				Permission: () => (
					Permission
				),
				Pull: () => (
					Pull
				),
				Pulls: () => (
					Pulls
				),
				Repository: () => (
					Repository
				),
				Review: () => (
					Review
				),
				Reviews: () => (
					Reviews
				),
				Status: () => (
					Status
				),
				Statuses: () => (
					Statuses
				),
				Teams: () => (
					Teams
				),
				Timeline: () => (
					Timeline
				),
				TreePage: () => (
					TreePage
				),
				User: () => (
					User
				),
				read: () => (
					read
				)
			});
			var schemas = __webpack_require__(8395);
			var api = __webpack_require__(3305);
			var domain = __webpack_require__(9375);
			;
			const id2 = schemas.Whr().check(api.Tx(0));
			const count = schemas.Whr().check(api.qm(0));
			const sha = schemas.IeY((value) => typeof value === "string" && (0, domain.HH)(value));
			const time = schemas.FsL(schemas.YjP().check(schemas.YPB((text) => !Number.isNaN(Date.parse(text)))), schemas.pdi((text) => Date.parse(text)));
			const login = schemas.FsL(schemas.Ikc({ login: schemas.YjP() }), schemas.pdi((user) => user.login));
			const loginOrNull = schemas.mee(login);
			;
			const Commit = schemas.FsL(schemas.Ikc({ sha, parents: schemas.YOg(schemas.Ikc({ sha })), author: loginOrNull, committer: loginOrNull }), schemas.pdi((commit) => ({
				id: commit.sha,
				parents: commit.parents.map((parent) => parent.sha),
				author: commit.author,
				committer: commit.committer
			})));
			const Commits = schemas.YOg(Commit);
			const LogEntry = schemas.FsL(schemas.Ikc({
				sha,
				parents: schemas.YOg(schemas.Ikc({ sha })),
				author: loginOrNull,
				committer: loginOrNull,
				commit: schemas.Ikc({ message: schemas.YjP(), committer: schemas.Ikc({ date: time }) })
			}), schemas.pdi(({ sha: id3, parents, author, committer, commit }) => {
				return {
					id: id3,
					parents: parents.map((parent) => parent.sha),
					author,
					committer,
					message: commit.message,
					at: commit.committer.date
				};
			}));
			const Log = schemas.YOg(LogEntry);
			const entry = schemas.FsL(schemas.Ikc({ path: schemas.YjP().check(api.m9(1)), mode: schemas.YjP().check(api.Fk(/^[0-7]{6}$/)), size: count, sha }), schemas.pdi(({ path, mode, size, sha: id3 }) => ({ name: path, mode, id: id3, size: /^1[02]/.test(mode) ? size : 0 })));
			const TreePage = schemas.Ikc({
				sha,
				// Past the end, and for a commit without files.
				tree: schemas.FsL(schemas.mee(schemas.YOg(entry)), schemas.pdi((entries) => entries ?? [])),
				truncated: schemas.zMY(),
				page: count,
				total_count: count
			});
			const Blob = schemas.Ikc({ sha, encoding: schemas.euz("base64"), size: count, content: schemas.YjP() });
			const Blobs = schemas.YOg(Blob);
			;
			const Review = schemas.FsL(schemas.Ikc({
				id: id2,
				user: loginOrNull,
				state: schemas.YjP(),
				commit_id: schemas.YjP(),
				official: schemas.zMY(),
				stale: schemas.zMY(),
				dismissed: schemas.zMY()
			}), schemas.pdi(({ commit_id, ...review }) => ({ ...review, commit: commit_id })));
			const Reviews = schemas.YOg(Review);
			const timelineEntry = schemas.FsL(schemas.Ikc({
				id: id2,
				type: schemas.YjP(),
				user: loginOrNull,
				body: schemas.YjP(),
				review_id: count,
				assignee: loginOrNull,
				removed_assignee: schemas.zMY(),
				created_at: time,
				html_url: schemas.YjP()
			}), schemas.pdi(({ review_id, removed_assignee: removed, created_at: createdAt, html_url: url, ...rest }) => {
				return { ...rest, reviewId: review_id === 0 ? null : review_id, removed, createdAt, url };
			}));
			const Timeline = schemas.FsL(schemas.mee(schemas.YOg(timelineEntry)), schemas.pdi((entries) => entries ?? []));
			const Comment = schemas.FsL(schemas.Ikc({ id: id2, user: loginOrNull, body: schemas.YjP(), html_url: schemas.YjP() }), schemas.pdi(({ html_url, ...comment }) => ({ ...comment, url: html_url })));
			const Comments = schemas.YOg(Comment);
			const Status = schemas.FsL(schemas.Ikc({
				id: id2,
				context: schemas.YjP(),
				status: schemas.YjP(),
				description: schemas.YjP(),
				target_url: schemas.YjP(),
				creator: loginOrNull,
				created_at: time
			}), schemas.pdi(({ status, target_url, created_at, ...rest }) => ({
				...rest,
				state: status,
				url: target_url,
				createdAt: created_at
			})));
			const Statuses = schemas.YOg(Status);
			;
			const read = (shape, value) => {
				const parsed = shape.safeParse(value);
				if (parsed.success)
					return { kind: "valid", value: parsed.data };
				const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
				return { kind: "invalid", place: place === "" ? "its top level" : place };
			};
			const User = schemas.FsL(schemas.Ikc({ login: schemas.YjP(), is_admin: schemas.zMY() }), schemas.pdi((user) => ({ login: user.login, admin: user.is_admin })));
			const Permission = schemas.Ikc({ permission: schemas.k5n(["none", "read", "write", "admin", "owner"]), user: login });
			const Repository = schemas.FsL(schemas.Ikc({
				id: id2,
				owner: login,
				name: schemas.YjP(),
				default_branch: schemas.YjP(),
				permissions: schemas.Ikc({ admin: schemas.zMY() }),
				allow_merge_commits: schemas.zMY()
			}), schemas.pdi(({ default_branch: defaultBranch, permissions, allow_merge_commits: mergeCommits, ...rest }) => {
				return { ...rest, defaultBranch, admin: permissions.admin, mergeCommits };
			}));
			const Label = schemas.Ikc({ id: id2, name: schemas.YjP() });
			const Labels = schemas.YOg(Label);
			const Pull = schemas.FsL(schemas.Ikc({
				number: id2,
				user: login,
				created_at: time,
				state: schemas.k5n(["open", "closed"]),
				draft: schemas.zMY(),
				merged: schemas.zMY(),
				mergeable: schemas.zMY(),
				merge_commit_sha: schemas.mee(sha),
				flow: count,
				labels: Labels,
				requested_reviewers: schemas.mee(schemas.YOg(loginOrNull)),
				base: schemas.Ikc({ ref: schemas.YjP() }),
				// A deleted fork has no repository any more.
				head: schemas.Ikc({ ref: schemas.YjP(), sha, repo: schemas.mee(schemas.Ikc({ id: id2 })) })
			}), schemas.pdi(({ user, created_at: createdAt, merge_commit_sha: mergeCommit, requested_reviewers: asked, head, ...rest }) => {
				const repository = head.repo?.id ?? null;
				const reviewers = (asked ?? []).flatMap((one) => one ?? []);
				return { ...rest, author: user, createdAt, mergeCommit, reviewers, head: { ref: head.ref, sha: head.sha, repository } };
			}));
			const Teams = schemas.YOg(schemas.Ikc({ id: id2, name: schemas.YjP() }));
			const Members = schemas.YOg(login);
			const readRow = (row) => {
				if (row === null)
					return null;
				const parsed = Pull.safeParse(row);
				return parsed.success ? parsed.data : "unread";
			};
			const Pulls = schemas.YOg(schemas.FsL(schemas.L5J(), schemas.pdi(readRow)));
			const Branch = schemas.FsL(schemas.Ikc({
				name: schemas.YjP(),
				commit: schemas.Ikc({ id: sha }),
				protected: schemas.zMY(),
				required_approvals: count,
				user_can_push: schemas.zMY(),
				user_can_merge: schemas.zMY(),
				enable_status_check: schemas.zMY(),
				status_check_contexts: schemas.mee(schemas.YOg(schemas.YjP()))
			}), schemas.pdi((branch) => ({
				name: branch.name,
				tip: branch.commit.id,
				protected: branch.protected,
				requiredApprovals: branch.required_approvals,
				userCanPush: branch.user_can_push,
				userCanMerge: branch.user_can_merge,
				requiredContexts: branch.enable_status_check ? contextsOf(branch.status_check_contexts ?? []) : []
			})));
			const contextsOf = (contexts) => contexts.length === 0 ? ["*"] : contexts;
		})
	)
};
