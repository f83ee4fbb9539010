/** What nodes say to end users where the flow has no words of its own. Whole sentences; labels are short. */
export interface Words {
  readonly missing: string
  readonly unticked: string
  readonly tooShort: (least: number) => string
  readonly tooLong: (most: number) => string
  readonly notAnEmail: string
  readonly notANumber: string
  readonly tooSmall: (least: number) => string
  readonly tooLarge: (most: number) => string
  readonly notADate: string
  readonly notAnAddress: string
  readonly notAnOption: string
  readonly wrongForm: string
  readonly different: string
  readonly wrongCredentials: string
  readonly userNotFound: string
  readonly userPending: string
  readonly userLocked: string
  readonly userAlreadyActive: string
  readonly usernameTaken: string
  readonly attributeTaken: (attribute: string) => string
  readonly passwordExpired: string
  readonly linkUsed: string
  readonly mailFailed: string
  readonly failed: string
  readonly done: string
  readonly wentWrong: string
  readonly retry: string
}
