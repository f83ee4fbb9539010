/** Whether a text may be the value of a header: a line break would end it and begin another one (RFC 9110, section 5.5). */
export const isHeaderValue = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
