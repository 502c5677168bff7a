package org.makesafe.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.makesafe.call.CallView;
import org.makesafe.desk.Beside.Part;
import org.makesafe.desk.Beside.Reader;
import org.makesafe.desk.Beside.Where;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that other modules put beside a call. */
@Component
class Besides {
    private final ObjectProvider<Beside> all;

    Besides(ObjectProvider<Beside> all) {
        this.all = all;
    }

    List<Part> of(CallView view, Where where, HttpServletRequest request) {
        var reader = new Reader(request.getRemoteUser(), request.isUserInRole("SUPERVISOR"));
        return all.orderedStream().map(one -> one.beside(view, where, reader)).flatMap(Optional::stream).toList();
    }
}
