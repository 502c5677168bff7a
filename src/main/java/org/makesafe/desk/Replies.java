package org.makesafe.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.ForceSettings;
import org.makesafe.desk.Pages.Wish;
import org.makesafe.flow.Outcome;
import org.makesafe.web.ScreenTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Answers the handler's requests: htmx gets the part that changed at once, a plain browser is sent on with a redirect. */
@Component
class Replies {
    private final Calls calls;
    private final Pages pages;
    private final ForceSettings force;
    private final ScreenTexts texts;
    private final Callers callers;
    private final Besides besides;

    Replies(Calls calls, Pages pages, ForceSettings force, ScreenTexts texts, Callers callers,
            Besides besides) {
        this.calls = calls;
        this.pages = pages;
        this.force = force;
        this.texts = texts;
        this.callers = callers;
        this.besides = besides;
    }

    /** The call, or a page that says there is none. */
    CallView find(UUID id) {
        return calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The page of a call in progress; whoever is not on the call reads its record instead. */
    ModelAndView page(UUID id, HttpServletRequest request, Wish wish) {
        CallView view = find(id);
        return own(view, request.getRemoteUser())
                ? whole(view, wish, request)
                : new ModelAndView("redirect:/calls/" + id + "/record");
    }

    ModelAndView reply(ServletWebRequest request, UUID id, Outcome<CallView> outcome, Wish next,
            BiFunction<String, String, Wish> refused) {
        return switch (outcome) {
            case Outcome.Moved<CallView>(var view) -> {
                String address = "/calls/" + id + query(view, next);
                yield request.getHeader("HX-Request") == null
                        ? new ModelAndView("redirect:" + address)
                        : swapped(request, view, next, address);
            }
            case Outcome.Refused<CallView>(var code, var sentence, var about) -> {
                CallView view = find(id);
                if (!own(view, request.getRemoteUser())) {
                    yield request.getHeader("HX-Request") == null
                            ? new ModelAndView("redirect:/calls/" + id + "/record?refused=" + code)
                            : lost(texts.refusal(code, sentence, about));
                }
                Wish wish = refused.apply(code, texts.refusal(code, sentence, about));
                var page = request.getHeader("HX-Request") == null
                        ? whole(view, wish, request.getRequest())
                        : show(view, wish, request.getRequest());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static String query(CallView view, Wish next) {
        return next.panel() == Panel.QUESTION
                ? next.at().filter(key -> view.path().place(key).isPresent())
                        .map(key -> "?at=%s&item=%d".formatted(key.question(), key.item())).orElse("")
                : "?show=" + next.panel().id();
    }

    /** htmx is told the page's own address; a call that has ended is left for its record. */
    private ModelAndView swapped(ServletWebRequest request, CallView view, Wish next, String address) {
        if (!view.open()) {
            return toRecord(request, view);
        }
        response(request).setHeader("HX-Push-Url", request.getContextPath() + address);
        return show(view, next, request.getRequest());
    }

    private static ModelAndView toRecord(ServletWebRequest request, CallView view) {
        response(request).setHeader("HX-Redirect", request.getContextPath() + "/calls/" + view.call().id() + "/record");
        return new ModelAndView((_, _, to) -> to.setStatus(HttpServletResponse.SC_NO_CONTENT));
    }

    /** The page is not this officer's any more: it keeps what was typed, and says why it can't be sent. */
    private static ModelAndView lost(String sentence) {
        return new ModelAndView((_, _, to) -> {
            to.setStatus(HttpServletResponse.SC_CONFLICT);
            to.setContentType("text/plain;charset=UTF-8");
            to.getWriter().write(sentence);
        });
    }

    private static HttpServletResponse response(ServletWebRequest request) {
        return Objects.requireNonNull(request.getResponse());
    }

    /** Whether the officer is on the call, so that the working page is theirs. */
    static boolean own(CallView view, @Nullable String officer) {
        return view.open() && view.call().handler().equals(officer);
    }

    /** With how many wait. What htmx swaps goes without: the page asks for that by itself, and a step is to cost little. */
    private ModelAndView whole(CallView view, Wish wish, HttpServletRequest request) {
        return show(view, wish, request).addObject("queue", Queue.of(callers.waiting()));
    }

    private ModelAndView show(CallView view, Wish wish, HttpServletRequest request) {
        DeskPage page = pages.page(view, wish);
        return new ModelAndView("desk/call").addObject("page", page).addObject("view", view).addObject("force", force)
                .addObject("besides", besides.of(view, Beside.Where.CALL, request))
                .addObject("errors",
                        page.errors());
    }
}
