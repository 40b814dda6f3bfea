export const id = 976;
export const ids = [976];
export const modules = {
  /***/
  4976: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Blob: () => (
          /* binding */
          Blob
        ),
        /* harmony export */
        Branch: () => (
          /* binding */
          Branch
        ),
        /* harmony export */
        Comment: () => (
          /* binding */
          Comment
        ),
        /* harmony export */
        Comments: () => (
          /* binding */
          Comments
        ),
        /* harmony export */
        Commit: () => (
          /* binding */
          Commit
        ),
        /* harmony export */
        Commits: () => (
          /* binding */
          Commits
        ),
        /* harmony export */
        Label: () => (
          /* binding */
          Label
        ),
        /* harmony export */
        Labels: () => (
          /* binding */
          Labels
        ),
        /* harmony export */
        Permission: () => (
          /* binding */
          Permission
        ),
        /* harmony export */
        Pull: () => (
          /* binding */
          Pull
        ),
        /* harmony export */
        Pulls: () => (
          /* binding */
          Pulls
        ),
        /* harmony export */
        Repository: () => (
          /* binding */
          Repository
        ),
        /* harmony export */
        Review: () => (
          /* binding */
          Review
        ),
        /* harmony export */
        Reviews: () => (
          /* binding */
          Reviews
        ),
        /* harmony export */
        Status: () => (
          /* binding */
          Status
        ),
        /* harmony export */
        Statuses: () => (
          /* binding */
          Statuses
        ),
        /* harmony export */
        Timeline: () => (
          /* binding */
          Timeline
        ),
        /* harmony export */
        TreePage: () => (
          /* binding */
          TreePage
        ),
        /* harmony export */
        User: () => (
          /* binding */
          User
        ),
        /* harmony export */
        read: () => (
          /* binding */
          read
        )
        /* harmony export */
      });
      var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);
      var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3305);
      var _domain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9375);
      const read = (shape, value) => {
        const parsed = shape.safeParse(value);
        if (parsed.success)
          return { kind: "valid", value: parsed.data };
        const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
        return { kind: "invalid", place: place === "" ? "its top level" : place };
      };
      const id2 = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.Tx(0));
      const count = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.qm(0));
      const sha = zod_mini__WEBPACK_IMPORTED_MODULE_0__.IeY((value) => typeof value === "string" && (0, _domain_js__WEBPACK_IMPORTED_MODULE_2__.H)(value));
      const time = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YPB((text) => !Number.isNaN(Date.parse(text)))), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi((text) => Date.parse(text)));
      const login = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP() }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi((user) => user.login));
      const loginOrNull = zod_mini__WEBPACK_IMPORTED_MODULE_0__.mee(login);
      const User = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(), is_admin: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY() }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi((user) => ({ login: user.login, admin: user.is_admin })));
      const Permission = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ permission: zod_mini__WEBPACK_IMPORTED_MODULE_0__.k5n(["none", "read", "write", "admin", "owner"]), user: login });
      const Repository = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        id: id2,
        owner: login,
        name: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        default_branch: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        permissions: zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ admin: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY() }),
        allow_merge_commits: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY()
      }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi(({ default_branch: defaultBranch, permissions, allow_merge_commits: mergeCommits, ...rest }) => {
        return { ...rest, defaultBranch, admin: permissions.admin, mergeCommits };
      }));
      const Label = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ id: id2, name: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP() });
      const Labels = zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(Label);
      const Pull = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        number: id2,
        user: login,
        state: zod_mini__WEBPACK_IMPORTED_MODULE_0__.k5n(["open", "closed"]),
        draft: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        merged: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        mergeable: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        merge_commit_sha: zod_mini__WEBPACK_IMPORTED_MODULE_0__.mee(sha),
        flow: count,
        labels: Labels,
        base: zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP() }),
        // A deleted fork has no repository any more.
        head: zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(), sha, repo: zod_mini__WEBPACK_IMPORTED_MODULE_0__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ id: id2 })) })
      }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi(({ user, merge_commit_sha: mergeCommit, head, ...rest }) => {
        const repository = head.repo?.id ?? null;
        return { ...rest, author: user, mergeCommit, head: { ref: head.ref, sha: head.sha, repository } };
      }));
      const readRow = (row) => {
        if (row === null)
          return null;
        const parsed = Pull.safeParse(row);
        return parsed.success ? parsed.data : "unread";
      };
      const Pulls = zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.L5J(), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi(readRow)));
      const Branch = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        name: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        commit: zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ id: sha }),
        protected: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        required_approvals: count,
        user_can_push: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        user_can_merge: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        enable_status_check: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        status_check_contexts: zod_mini__WEBPACK_IMPORTED_MODULE_0__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP()))
      }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi((branch) => ({
        name: branch.name,
        tip: branch.commit.id,
        protected: branch.protected,
        requiredApprovals: branch.required_approvals,
        userCanPush: branch.user_can_push,
        userCanMerge: branch.user_can_merge,
        requiredContexts: branch.enable_status_check ? contextsOf(branch.status_check_contexts ?? []) : []
      })));
      const contextsOf = (contexts) => contexts.length === 0 ? ["*"] : contexts;
      const Commit = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ sha, parents: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ sha })), author: loginOrNull, committer: loginOrNull }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi((commit) => ({
        id: commit.sha,
        parents: commit.parents.map((parent) => parent.sha),
        author: commit.author,
        committer: commit.committer
      })));
      const Commits = zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(Commit);
      const entry = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ path: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.m9(1)), mode: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.Fk(/^[0-7]{6}$/)), size: count, sha }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi(({ path, mode, size, sha: id3 }) => ({ name: path, mode, id: id3, size: /^1[02]/.test(mode) ? size : 0 })));
      const TreePage = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        sha,
        // Past the end, and for a commit without files.
        tree: zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(entry)), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi((entries) => entries ?? [])),
        truncated: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        page: count,
        total_count: count
      });
      const Blob = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ sha, encoding: zod_mini__WEBPACK_IMPORTED_MODULE_0__.euz("base64"), size: count, content: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP() });
      const Review = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        id: id2,
        user: loginOrNull,
        state: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        commit_id: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        official: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        stale: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(),
        dismissed: zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY()
      }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi(({ commit_id, ...review }) => ({ ...review, commit: commit_id })));
      const Reviews = zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(Review);
      const timelineEntry = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        id: id2,
        type: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        user: loginOrNull,
        body: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        review_id: count,
        assignee: loginOrNull,
        created_at: time,
        html_url: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP()
      }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi(({ review_id, created_at: createdAt, html_url: url, ...rest }) => {
        return { ...rest, reviewId: review_id === 0 ? null : review_id, createdAt, url };
      }));
      const Timeline = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(timelineEntry)), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi((entries) => entries ?? []));
      const Comment = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({ id: id2, user: loginOrNull, body: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(), html_url: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP() }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi(({ html_url, ...comment }) => ({ ...comment, url: html_url })));
      const Comments = zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(Comment);
      const Status = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        id: id2,
        context: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        status: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        description: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        target_url: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        creator: loginOrNull,
        created_at: time
      }), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi(({ status, target_url, created_at, ...rest }) => ({
        ...rest,
        state: status,
        url: target_url,
        createdAt: created_at
      })));
      const Statuses = zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(Status);
    })
  )
};
