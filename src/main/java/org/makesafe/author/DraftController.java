package org.makesafe.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.ForceSettings;
import org.makesafe.script.catalogue.Publishing;
import org.makesafe.script.publication.Decision;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Saves drafts: from files, or from the page where a version's text is changed. */
@Controller
class DraftController {
    private static final String TEXT = "text.";
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int ID_MAX = 40;
    private static final int FILES_MAX = 10;
    private final Publishing publishing;
    private final Versions versions;
    private final ForceSettings force;
    private final ScreenTexts texts;

    DraftController(Publishing publishing, Versions versions, ForceSettings force, ScreenTexts texts) {
        this.texts = texts;
        this.publishing = publishing;
        this.versions = versions;
        this.force = force;
    }

    /** Saves files as a draft of the script that the first of them is named after. */
    @PostMapping("/author/drafts")
    ModelAndView upload(@RequestParam(required = false) @Nullable List<MultipartFile> files, Principal officer)
            throws IOException {
        var named = new TreeMap<String, byte[]>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                named.put(name, file.getBytes());
            }
        }
        var problems = new ArrayList<Problem>();
        List<ScriptBundle> bundles = named.size() > FILES_MAX ? List.of() : ScriptBundle.of(named, problems);
        if (bundles.size() != 1 || !problems.isEmpty() || !named(bundles.getFirst())) {
            return refused(texts.of("author.files-wrong"));
        }
        var bundle = bundles.getFirst();
        return switch (publishing.save(script(bundle), bundle, officer.getName(), null)) {
            case Decision.Done(var entry) -> new ModelAndView("redirect:/author/versions/" + entry.hash());
            case Decision.Refused(var code, var sentence, var about) ->
                refused(texts.refusal(code.name(), sentence, about));
        };
    }

    /** Where a browser ends up that goes back to what it can't send again. */
    @GetMapping("/author/drafts")
    String again() {
        return "redirect:/author";
    }

    @GetMapping("/author/versions/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        VersionLine line = versions.line(id);
        model.addAttribute("line", line);
        model.addAttribute("files", versions.files(id));
        model.addAttribute("problems", line.draft() ? publishing.problems(id) : List.of());
        return "author/edit";
    }

    /**
     * Saves what a version's text was changed into. A draft is replaced by it, unless somebody else went on from it since the form
     * was shown; a published version never is.
     */
    @PostMapping("/author/versions/{id}/edit")
    ModelAndView save(@PathVariable String id, @RequestParam Map<String, String> form, Principal officer) {
        VersionLine line = versions.line(id);
        var beside = new TreeMap<String, byte[]>();
        form.forEach((field, text) -> {
            if (field.matches("text\\.([a-z]{2}|" + ScriptBundle.FORCE + ")") && !text.isBlank()) {
                beside.put(field.substring(TEXT.length()), bytes(text));
            }
        });
        var bundle = new ScriptBundle(line.script() + ".yaml", bytes(form.getOrDefault("script", "")), beside);
        String replaces = id.equals(form.get("replaces")) ? id : null;
        return switch (publishing.save(line.script(), bundle, officer.getName(), replaces)) {
            case Decision.Done(var entry) -> new ModelAndView("redirect:/author/versions/" + entry.hash());
            case Decision.Refused(var code, var sentence, var about) -> {
                var page = new ModelAndView("author/edit").addObject("line", line)
                        .addObject("files", SourceFile.of(bundle, List.of()))
                        .addObject("errors", Map.of("script", texts.refusal(code.name(), sentence, about)));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView refused(String sentence) {
        var page = new ModelAndView("author/scripts").addObject("errors", Map.of("files", sentence)).addObject(
                "scripts",
                publishing.history().scripts().stream().map(id -> ScriptLine.of(publishing, force, id)).toList());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static boolean named(ScriptBundle bundle) {
        return bundle.name().endsWith(".yaml") && script(bundle).matches(ID) && script(bundle).length() <= ID_MAX;
    }

    private static String script(ScriptBundle bundle) {
        return bundle.name().replaceFirst("\\.yaml$", "");
    }

    /** Browsers end lines in their own way; files don't. */
    private static byte[] bytes(String typed) {
        return typed.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }
}
