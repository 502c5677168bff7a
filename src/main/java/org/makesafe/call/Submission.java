package org.makesafe.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.record.Channel;

/**
 * Who submits a step in which call, and what they expect.
 *
 * @param officer sign-in name
 * @param step names the step, so that the same one submitted twice happens once; null where the door has no such name
 */
public record Submission(UUID call, String officer, Channel channel, @Nullable String step, Expected expected) {}
