// The shapes of what was said about a pull request: reviews, timeline, comments, statuses.

import * as z from 'zod/mini'
import { count, id, loginOrNull, time } from './schema-atoms.js'

export const Review = z.pipe(
  z.object({
    id,
    user: loginOrNull,
    state: z.string(),
    commit_id: z.string(),
    official: z.boolean(),
    stale: z.boolean(),
    dismissed: z.boolean(),
  }),
  z.transform(({ commit_id, ...review }) => ({ ...review, commit: commit_id })),
)
export const Reviews = z.array(Review)

const timelineEntry = z.pipe(
  z.object({
    id,
    type: z.string(),
    user: loginOrNull,
    body: z.string(),
    review_id: count,
    assignee: loginOrNull,
    removed_assignee: z.boolean(),
    created_at: time,
    html_url: z.string(),
  }),
  z.transform(({ review_id, removed_assignee: removed, created_at: createdAt, html_url: url, ...rest }) => {
    return { ...rest, reviewId: review_id === 0 ? null : review_id, removed, createdAt, url }
  }),
)
/** An empty timeline is JSON null. */
export const Timeline = z.pipe(
  z.nullable(z.array(timelineEntry)),
  z.transform((entries) => entries ?? []),
)

export const Comment = z.pipe(
  z.object({ id, user: loginOrNull, body: z.string(), html_url: z.string() }),
  z.transform(({ html_url, ...comment }) => ({ ...comment, url: html_url })),
)
export const Comments = z.array(Comment)

export const Status = z.pipe(
  z.object({
    id,
    context: z.string(),
    status: z.string(),
    description: z.string(),
    target_url: z.string(),
    creator: loginOrNull,
    created_at: time,
  }),
  z.transform(({ status, target_url, created_at, ...rest }) => ({
    ...rest,
    state: status,
    url: target_url,
    createdAt: created_at,
  })),
)
export const Statuses = z.array(Status)
