// The environment: whatever is in it, inputs are of the right kind, or a Fault says what is wrong without the token.

import { type Inputs, readInputs, readTrigger } from '../../../src/inputs.js'
import { must, outcomeOf, type Target } from '../target.js'

const texts = (inputs: Inputs): boolean =>
  [inputs.repository, inputs.apiUrl, inputs.policyPath, inputs.actionsPath].every((one) => typeof one === 'string') &&
  [inputs.baseBranch, inputs.approver].every((one) => one === null || (typeof one === 'string' && one !== ''))

const mustHold = (inputs: Inputs): void => {
  must(texts(inputs), 'a text that is none')
  const { credential, approver } = inputs
  const secrets = credential.kind === 'token' ? [credential.token, credential.next ?? 'none'] : [credential.audience]
  must(
    secrets.every((one) => /^[\x21-\x7e]+$/.test(one)),
    'a token or an audience that no header can hold',
  )
  must(credential.kind === 'token' || approver !== null, 'an ID token without a login')
  must(inputs.repository.split('/').length === 2 && !/\s/.test(inputs.repository), 'a repository that is none')
  must(
    inputs.pullRequest === null || (Number.isSafeInteger(inputs.pullRequest) && inputs.pullRequest > 0),
    'a number that is none',
  )
  must(inputs.deadlineSeconds >= 10 && inputs.deadlineSeconds <= 3_600, 'a deadline out of range')
  for (const path of [inputs.policyPath, inputs.actionsPath]) {
    must(!path.split('/').some((part) => ['', '.', '..'].includes(part)) && !/[\p{Cc}\\]/u.test(path), 'a path that leaves')
  }
  must(['true', 'false', 'comment'].includes(inputs.dryRun), 'a dry run that is none')
  must(
    [inputs.frozen, inputs.requireProtection, inputs.deleteBranch].every((one) => typeof one === 'boolean'),
    'a flag that is none',
  )
}

/** `NAME=value`, each ended by a null byte, as environments are. */
export const INPUTS: Target = {
  name: 'inputs',
  about: "the action's inputs, from an environment (NAME=value, ended by null bytes)",
  dictionary: [
    ...[
      'TOKEN',
      'MODE',
      'REPOSITORY',
      'API-URL',
      'PULL-REQUEST',
      'BASE-BRANCH',
      'POLICY-PATH',
      'ACTIONS-PATH',
      'APPROVER',
      'DRY-RUN',
      'TOKEN-NEXT',
      'AUTH',
      'AUDIENCE',
    ].map((name) => `\0INPUT_${name}=`),
    ...['REQUIRE-PROTECTION', 'DELETE-BRANCH', 'FROZEN', 'DEADLINE-SECONDS'].map((name) => `\0INPUT_${name}=`),
    ...['\0GITHUB_EVENT_NAME=', '\0FORGEJO_EVENT_PATH=', '\0GITHUB_REPOSITORY=acme/ops', '\0GITHUB_API_URL=http://x/api/v1'],
    ...[
      'true',
      'FALSE',
      'comment',
      'oidc',
      'auto',
      'sweep',
      '..',
      '/',
      '\\',
      '\n',
      ' ',
      '\u2028',
      '0',
      '9999999999999999',
      '-1',
      '__proto__',
    ],
  ],
  longest: 8_192,
  open: () => ({
    run: async (bytes) => {
      const pairs = new TextDecoder().decode(bytes).split('\0')
      const environment = Object.fromEntries(
        pairs.flatMap((pair) => {
          const cut = pair.indexOf('=')
          return cut < 1 ? [] : [[pair.slice(0, cut), pair.slice(cut + 1)]]
        }),
      )
      const trigger = readTrigger(environment)
      must(
        typeof trigger.eventName === 'string' && trigger.eventPath !== '' && trigger.outputPath !== '',
        'a trigger that is none',
      )
      const read = await outcomeOf(() => readInputs(environment), ['Fault'])
      if (read.kind === 'value') {
        mustHold(read.value)
        return `read ${read.value.mode} ${read.value.dryRun} ${read.value.pullRequest !== null}`
      }
      for (const secret of ['INPUT_TOKEN', 'INPUT_TOKEN-NEXT']) {
        const token = environment[secret]?.trim() ?? ''
        const others = Object.entries(environment).some(([name, value]) => name !== secret && value.includes(token))
        must(token.length < 8 || others || !read.error.message.includes(token), 'the token is in the Fault')
      }
      return [...read.error.message.matchAll(/"([a-z-]+)" (?:must|is|has)/g)].map((one) => one[1]).join()
    },
  }),
}
