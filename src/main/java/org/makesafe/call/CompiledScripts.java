package org.makesafe.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Mover;
import org.makesafe.script.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Script versions ready for use, each compiled once. */
@Component
class CompiledScripts {
    private final Map<String, CompiledScript> byHash = new ConcurrentHashMap<>();
    private final Catalogue catalogue;
    private final Mover.Compiler compiler;

    CompiledScripts(Catalogue catalogue, Mover.Compiler compiler) {
        this.catalogue = catalogue;
        this.compiler = compiler;
    }

    CompiledScript get(String hash) {
        return byHash.computeIfAbsent(hash, h -> new CompiledScript(catalogue.version(h).script(), compiler));
    }
}
