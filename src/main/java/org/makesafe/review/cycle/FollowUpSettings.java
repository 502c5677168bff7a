package org.makesafe.review.cycle;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a force names what came of a call. The defaults are placeholders for its own lists; NSIR keeps an opening and a closing category.
 *
 * @param categories closing categories
 * @param results what was done
 */
@ConfigurationProperties("makesafe.follow-up")
record FollowUpSettings(
        @DefaultValue({
                "Child sexual exploitation", "Other child protection", "Missing person", "Concern for safety",
                "Suspicious circumstances", "Nothing found"}) List<String> categories,
        @DefaultValue({ "Arrest", "Child made safe", "Safeguarding referral", "Intelligence report", "Advice given",
                "No further action"}) List<String> results) {
    FollowUpSettings {
        categories = List.copyOf(categories);
        results = List.copyOf(results);
    }
}
