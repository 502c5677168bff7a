package org.makesafe.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.makesafe.script.source.BrokenScripts;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what kept a command from its work, in words. What is no trouble but a mistake in the code goes on as it is. */
final class Troubles implements IExecutionExceptionHandler {
    /** Whatever keeps a command from its work ends with the code of a command that was not understood. */
    static final int EXIT_CODE = CommandLine.ExitCode.USAGE;

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) throws Exception {
        line.getErr().println(switch (e) {
            case Trouble trouble -> trouble.getMessage();
            case BrokenScripts broken -> broken.getMessage();
            case NoSuchFileException none -> "There is no file %s.".formatted(none.getFile());
            case FileSystemException file -> "%s can't be read or written.".formatted(file.getFile());
            case IOException _ -> "A file can't be read or written. Is it UTF-8 text?";
            default -> throw e;
        });
        return EXIT_CODE;
    }
}
