package org.makesafe.call.store;

import java.util.Optional;

/**
 * What a call can be found again by, when the caller is cut off and rings back. Kept as keyed digests only.
 *
 * @param number the number the caller gave, in E.164
 * @param ringing the number the caller's line showed, in E.164
 * @param place the place the call is about, spelt the same however it was typed
 */
public record Traces(Optional<String> number, Optional<String> ringing, Optional<String> place) {}
