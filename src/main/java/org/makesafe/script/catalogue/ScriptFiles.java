package org.makesafe.script.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the script files of a location: a folder on disk, or the scripts packaged with the service. */
final class ScriptFiles {
    private ScriptFiles() {}

    /** A file's name and its bytes, which nobody changes. */
    @SuppressWarnings("ArrayRecordComponent")
    record File(String name, byte[] content) {}

    static List<File> in(String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        String pattern = folder.contains(":") ? folder : "file:" + folder;
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern + "*.yaml"))
                    .map(ScriptFiles::file).sorted(Comparator.comparing(File::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The scripts in %s can't be read".formatted(location), e);
        }
    }

    private static File file(Resource resource) {
        try {
            String name = resource.getFilename();
            return new File(name == null ? resource.getDescription() : name, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
