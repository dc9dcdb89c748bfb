/**
 * Never shown: who is signed out is sent to sign in. Without it each page would be sent with Next's
 * own words for it, in English.
 */
export default function Unauthorized() {
  return null;
}
