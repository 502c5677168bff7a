package org.makesafe.review.cycle;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.Reading.Unreadable;

/** A refusal that is about one field of a form names it as the first thing that it is about. */
final class AtField {
    private AtField() {}

    /** What is wrong with the text of a field. */
    static <T> Refused<T> refused(String field, Unreadable why) {
        var about = new ArrayList<>(why.about());
        about.set(0, field);
        return new Refused<>(why.fault().name(), why.sentence(), about);
    }

    /** The field that a refusal is about; another where it is about none of the form's. */
    static String of(List<Object> about, List<String> form, String otherwise) {
        return about.stream().limit(1).map(Object::toString).filter(form::contains).findFirst().orElse(otherwise);
    }
}
