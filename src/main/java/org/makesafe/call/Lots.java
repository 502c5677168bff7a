package org.makesafe.call;

import java.util.UUID;
import org.makesafe.call.store.CallStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lots for calls: nobody can steer or foretell them without the service's key, and whoever holds it can draw them again. */
@Service
@Transactional(readOnly = true)
public class Lots {
    private final CallStore store;

    Lots(CallStore store) {
        this.store = store;
    }

    /** The lot of a call in a drawing of this name: 64 hexadecimal digits, each as likely as any other. */
    public String lot(UUID call, String drawing) {
        return store.digest("lot " + drawing + " " + call);
    }
}
