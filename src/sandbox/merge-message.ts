// What a merge commit says when its caller gave no subject (fact sheet 5.4).
import { blobBytes, needCommit } from './git/objects.js'
import { slotAt } from './git/trees.js'
import { branchTip, fullName, type Pull, type Repo, repoById, userById, type World } from './world.js'

const FOLDERS = ['.forgejo', '.gitea']

/** The template for a style that the default branch has, or null. */
const templateFor = (world: World, repo: Repo, style: string): string | null => {
  const tip = branchTip(repo, repo.defaultBranch)
  if (tip === null) return null
  const { tree } = needCommit(world.objects, tip)
  for (const folder of FOLDERS) {
    const slot = slotAt(world.objects, tree, `${folder}/default_merge_message/${style.toUpperCase()}_TEMPLATE.md`)
    if (slot?.mode === '100644' || slot?.mode === '100755') return Buffer.from(blobBytes(world.objects, slot.id)).toString()
  }
  return null
}

/** Puts values for `$Name` and `${Name}`; an unknown name becomes nothing. */
const expanded = (world: World, repo: Repo, pull: Pull, text: string): string => {
  const head = repoById(world, pull.headRepo)
  const values: Readonly<Record<string, string>> = {
    BaseRepoOwnerName: userById(world, repo.ownerId).login,
    BaseRepoName: repo.name,
    BaseBranch: pull.base,
    HeadRepoOwnerName: userById(world, head.ownerId).login,
    HeadRepoName: head.name,
    HeadBranch: pull.headBranch,
    PullRequestTitle: pull.title,
    PullRequestDescription: pull.body,
    PullRequestPosterName: userById(world, pull.posterId).login,
    PullRequestIndex: String(pull.number),
    PullRequestReference: `#${pull.number}`,
  }
  return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, plain?: string) => values[braced ?? plain ?? ''] ?? '')
}

const defaultSubject = (world: World, repo: Repo, pull: Pull, style: string): string => {
  // Of a template nothing but the subject is used.
  const [first = ''] = (templateFor(world, repo, style) ?? '').split('\n')
  if (first.trim() !== '') return expanded(world, repo, pull, first.trim())
  if (style === 'squash') return `${pull.title} (#${pull.number})`
  const fork = pull.headRepo === repo.id ? '' : `${fullName(world, repoById(world, pull.headRepo))}:`
  return `Merge pull request '${pull.title}' (#${pull.number}) from ${fork}${pull.headBranch} into ${pull.base}`
}

/** The message of a merge commit: the subject given or the default one, and the body given. */
export const messageFor = (
  world: World,
  repo: Repo,
  pull: Pull,
  style: string,
  given: { readonly title: string; readonly body: string },
): string => {
  const subject = given.title.trim() || defaultSubject(world, repo, pull, style)
  const body = given.body.trim()
  return body === '' ? subject : `${subject}\n\n${body}`
}
