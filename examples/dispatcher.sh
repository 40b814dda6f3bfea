#!/bin/sh
# A polling dispatcher: runs every vault action on main once, and only what is proven to be what was judged and approved.
#
#   OPS=/srv/ops DONE=/srv/done RUN=/srv/run-action FORGEJO_URL=… FORGEJO_REPOSITORY=… FORGEJO_APPROVER=… FORGEJO_TOKEN=… dispatcher.sh
#
# OPS is a clone with its whole history, DONE a folder that remembers what ran, RUN a program that gets the name of a file.
# It never runs a file of the checkout: attributes, edits and direct pushes change that. It runs the bytes that were proven.
set -eu
umask 077
git -C "$OPS" fetch --quiet origin
git -C "$OPS" ls-tree --name-only refs/remotes/origin/main vault/actions/ | while IFS= read -r path; do
  case $path in *.toml) ;; *) continue ;; esac
  id=$(basename "$path" .toml)
  [ ! -e "$DONE/$id" ] || continue
  file=$(mktemp)
  # Exit code 1: not proven, 2: could not tell (no network): neither runs; standard error says why.
  if vault-gate verify --id="$id" --repo-dir "$OPS" --bytes >"$file" </dev/null; then
    # Remembered first: what dies on the way does not run twice, and of two dispatchers one runs it.
    if mkdir "$DONE/$id"; then
      # What it runs needs no token of this program's.
      (unset FORGEJO_TOKEN && exec "$RUN" "$file") </dev/null || echo "dispatcher: $id failed" >&2
    fi
  fi
  rm -f "$file"
done
