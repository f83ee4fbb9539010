import type { SecretRule } from "./secret-rule.ts"

/** A credential that its issuer made easy to tell. */
interface TokenShape {
  readonly id: string
  /** What it looks like, for people. */
  readonly words: string
  /** What it can't be without: most texts hold none of these, and are looked at no further. */
  readonly hint: string
  /** Fixed lengths, or an end that can't fail: linear time. */
  readonly pattern: RegExp
}

/** Before and after it stand no letters or digits of something longer: base64 of an image may hold anything. */
const begin = String.raw`(?<![\w+/-])`
const end = String.raw`(?![\w+/=-])`

const shape = (id: string, words: string, [hint, pattern]: readonly [hint: string, pattern: string]): TokenShape => ({
  id,
  words,
  hint,
  pattern: new RegExp(pattern),
})

const raw = String.raw

/** The shapes, by who makes them. What is in a row here needs no code. */
const shapes: readonly TokenShape[] = [
  shape("private-key", "a private key", [
    "PRIVATE KEY",
    raw`-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\+[nr]|[\s"'\x60+,]){0,20}[A-Za-z0-9+/]{16}`,
  ]),
  shape("putty-key", "a private key of PuTTY", ["Private-Lines", raw`Private-Lines: \d{1,4}\s{1,4}[A-Za-z0-9+/]{16}`]),
  shape("age-key", "a secret key of age", ["AGE-SECRET-KEY-1", `${begin}AGE-SECRET-KEY-1[0-9A-Z]{58}`]),
  shape("private-jwk", "a private JSON Web Key", ['"kty', raw`"[dk]\\?"\s{0,5}:\s{0,5}\\?"[\w-]{42}`]),
  shape("jwt", "a JSON Web Token", ["eyJ", raw`(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8}`]),
  shape("jwe", "an encrypted JSON Web Token", [
    "eyJ",
    raw`(?<![\w-])eyJ[\w-]{8,}\.[\w-]*\.[\w-]{16}\.[\w-]+\.[\w-]{22}(?![\w-])`,
  ]),
  shape("gatewright-token", "an API token of Gatewright", ["gwt_", `${begin}gwt_[\\w-]{43}${end}`]),
  shape("aws-key", "an access key of AWS", ["AKIA|ASIA", `${begin}(?:AKIA|ASIA)[0-9A-Z]{16}${end}`]),
  shape("azure-secret", "a client secret of Azure", ["Q~", raw`(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])`]),
  shape("azure-key", "a key in a connection string of Azure", [
    "AccountKey=|SharedAccessKey=|SharedSecretKey=",
    raw`(?:AccountKey|SharedAccessKey|SharedSecretKey)=[A-Za-z0-9+/]{40,88}={0,2}`,
  ]),
  shape("azure-signature", "a shared access signature of Azure", ["sig=", raw`[?&;]sig=(?:[\w-]|%[0-9A-Fa-f]{2}){40}`]),
  shape("azure-api-key", "a key of Azure", ["JQQJ9", `${begin}[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9]{24}`]),
  shape("teams-hook", "an incoming webhook of Microsoft Teams", [
    "webhookb2",
    raw`webhook\.office\.com/webhookb2/[0-9a-f-]{36}@`,
  ]),
  shape("google-key", "a key of Google", [
    "AIza|GOCSPX-|ya29\\.",
    raw`${begin}(?:AIza[\w-]{35}|GOCSPX-[\w-]{20}|ya29\.[\w-]{20})`,
  ]),
  shape("alibaba-key", "an access key of Alibaba Cloud", ["LTAI", `${begin}LTAI[0-9A-Za-z]{12,24}${end}`]),
  shape("digitalocean-token", "a token of DigitalOcean", ["_v1_", `${begin}do[opr]_v1_[0-9a-f]{64}`]),
  shape("heroku-key", "a key of Heroku", ["HRKU-", raw`${begin}HRKU-[\w-]{36}`]),
  shape("vault-token", "a token of Vault", ["hv[sbr]\\.", raw`${begin}hv[sbr]\.[\w-]{24}`]),
  shape("terraform-token", "a token of Terraform", ["atlasv1", raw`${begin}[0-9A-Za-z]{14}\.atlasv1\.[\w-]{60}`]),
  shape("databricks-token", "a token of Databricks", ["dapi", `${begin}dapi[0-9a-f]{32}`]),
  shape("github-token", "a token of GitHub", [
    "gh[opsur]_|github_pat_",
    raw`${begin}(?:gh[opsur]_[0-9A-Za-z]{36}|github_pat_\w{50})`,
  ]),
  shape("gitlab-token", "a token of GitLab", [
    "gl[a-z]{2,5}-|GR1348941",
    raw`${begin}(?:gl(?:pat|dt|rt|ptt|oas|soat|imt|ft|cbt|agent)-|GR1348941)[\w-]{20}`,
  ]),
  shape("atlassian-token", "a token of Atlassian", [
    "ATATT3|ATBB",
    raw`${begin}(?:ATATT3[\w=-]{50}|ATBB[0-9A-Za-z]{28})`,
  ]),
  shape("npm-token", "a token of npm", ["npm_", `${begin}npm_[0-9A-Za-z]{36}`]),
  shape("package-token", "a token of a package registry", [
    "pypi-AgE|rubygems_|dckr_",
    raw`${begin}(?:pypi-AgE[\w-]{50}|rubygems_[0-9a-f]{48}|dckr_[op]at_[\w-]{27})`,
  ]),
  shape("slack-token", "a token of Slack", [
    "xox[a-z]-|xapp-",
    raw`${begin}(?:xox[abeoprs]-[0-9A-Za-z-]{10}|xapp-\d-[0-9A-Z]{8,12}-\d{8,14}-[0-9a-f]{20})`,
  ]),
  shape("slack-hook", "an incoming webhook of Slack", [
    "hooks\\.slack",
    raw`hooks\.slack\.com/(?:services/T\w{6,12}/B\w{6,12}/\w{20}|(?:workflows|triggers)/T?\w{6,12}/[\w/]{20})`,
  ]),
  shape("discord-hook", "a webhook of Discord", [
    "api/webhooks",
    raw`discord(?:app)?\.com/api/webhooks/\d{17,20}/[\w-]{60}`,
  ]),
  shape("telegram-token", "a token of a Telegram bot", [":AA", raw`(?<!\w)\d{8,10}:AA[\w-]{33}(?![\w-])`]),
  shape("twilio-key", "a key of Twilio", ["SK[0-9a-f]", `${begin}SK[0-9a-f]{32}${end}`]),
  shape("mailgun-key", "a key of Mailgun", ["key-[0-9a-f]", `${begin}key-[0-9a-f]{32}${end}`]),
  shape("mailgun-api-key", "a key of Mailgun", [
    "[0-9a-f]{8}-[0-9a-f]{8}\\b",
    `${begin}[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}${end}`,
  ]),
  shape("mailchimp-key", "a key of Mailchimp", ["-us\\d", raw`${begin}[0-9a-f]{32}-us\d{1,2}(?!\w)`]),
  shape("sendgrid-key", "a key of SendGrid", ["SG\\.", raw`${begin}SG\.[\w-]{22}\.[\w-]{43}`]),
  shape("brevo-key", "a key of Brevo", ["xkeysib-", `${begin}xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16}`]),
  shape("stripe-key", "a key of Stripe", [
    "k_live_|k_test_|whsec_",
    raw`${begin}(?:[rs]k_(?:live|test)_[0-9A-Za-z]{16}|whsec_[0-9A-Za-z+/]{24})`,
  ]),
  shape("square-token", "a token of Square", ["sq0|EAAA", raw`${begin}(?:sq0(?:csp|atp|idp)-[\w-]{22}|EAAA[\w-]{60})`]),
  shape("braintree-token", "a token of Braintree", [
    "access_token\\$",
    raw`access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}`,
  ]),
  shape("shopify-token", "a token of Shopify", ["shp[a-z]{2}_", `${begin}shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}`]),
  shape("anthropic-key", "a key of Anthropic", ["sk-ant-", raw`${begin}sk-ant-[a-z]{3,5}\d\d-[\w-]{20}`]),
  shape("openai-key", "a key of OpenAI", [
    "sk-",
    raw`${begin}sk-(?:(?:proj|svcacct|admin|None)-[\w-]{20}|[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20}|[0-9A-Za-z]{48}${end})`,
  ]),
  shape("model-key", "a key of a model provider", [
    "hf_|gsk_|r8_",
    `${begin}(?:hf_[A-Za-z]{34}|gsk_[0-9A-Za-z]{50}|r8_[0-9A-Za-z]{37})`,
  ]),
  shape("monitoring-key", "a key of a monitoring service", [
    "NRAK-|glsa_|glc_|sntry|dt0",
    raw`${begin}(?:NRAK-[0-9A-Z]{27}|glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}|glc_[0-9A-Za-z+/]{32}|sntry[su]_[\w+/=]{40}|dt0[a-z]\d\d\.[0-9A-Z]{24}\.[0-9A-Z]{64})`,
  ]),
  shape("database-token", "a token of a database service", [
    "sbp_|pscale_",
    raw`${begin}(?:sbp_[0-9a-f]{40}|pscale_(?:tkn|pw|oauth)_[\w.-]{32})`,
  ]),
  shape("service-token", "a token of a known service", [
    "lin_api_|ntn_|figd_|PMAK-|dp\\.[a-z]|pat-[a-z]{2}\\d-|ops_eyJ|pat[0-9A-Za-z]{14}\\.",
    raw`${begin}(?:lin_api_[0-9A-Za-z]{40}|ntn_[0-9A-Za-z]{40}|figd_[\w-]{40}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40}|pat-(?:na|eu)\d-[0-9a-f]{8}-[0-9a-f]{4}|ops_eyJ[\w-]{60}|pat[0-9A-Za-z]{14}\.[0-9a-f]{64})`,
  ]),
]

export const tokenRules: readonly SecretRule[] = shapes.map(({ id, words, pattern }) => ({
  id,
  words,
  find: ({ text }) => text.search(pattern),
}))

/** Whether a text may hold one of them. */
export const mayHoldToken = (text: string): boolean => text.length >= shortest && hints.test(text)

const shortest = 16
const hints = new RegExp(shapes.map(({ hint }) => hint).join("|"))
