package org.makesafe.review.cycle;

import java.util.UUID;

/**
 * What an officer submits in a review.
 *
 * @param supervisor whether the officer is one
 * @param step names the step, so that the same one submitted twice happens once
 * @param version of the review as the officer saw it
 * @param detail for an assessment or a referral, as the entry keeps it; empty otherwise
 */
public record ReviewStep(UUID call, String officer, boolean supervisor, String step, int version, Action action,
        String comment, String detail) {}
