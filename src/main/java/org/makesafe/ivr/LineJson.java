package org.makesafe.ivr;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Moments, replies and what is pending, as JSON. None of it is personal. */
@OnlyWithIvr
@Component
class LineJson {
    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(Moment moment) {
        return mapper.writerFor(Moment.class).writeValueAsString(moment);
    }

    Moment moment(String json) {
        return mapper.readValue(json, Moment.class);
    }

    String write(Reply reply) {
        return mapper.writeValueAsString(reply);
    }

    Reply reply(String json) {
        return mapper.readValue(json, Reply.class);
    }

    String write(List<Pending> pending) {
        return mapper.writeValueAsString(pending);
    }

    List<Pending> pending(String json) {
        return mapper.readValue(json, new TypeReference<>() {
        });
    }
}
