#!/usr/bin/env python3
"""Opens HTML reports in a headless Chromium and checks what a reader needs of them.

Usage: check_report.py FILE.html ... [--screenshots FOLDER]

Pages with class "report" on their body are reports of one document, those with class "index" lists of
documents. Where a Python package with axe-core is installed (pip install axe-playwright-python), or AXE names the file
axe.min.js, that engine looks at every page as well. Exit 0: all well, or no Chromium on this machine (which is said); 1: something is wrong.
"""

import argparse
import base64
import importlib.util
import json
import os
import pathlib
import sys

from devtools import Browser, ProtocolError, find_chromium

CONTRAST = pathlib.Path(__file__).with_name("contrast.js").read_text()


# Python packages that bring axe-core along, with the file inside.
AXE_PACKAGES = {
    "axe_playwright_python": "axe.min.js",
    "axe_core_python": "axe.min.js",
    "axe_selenium_python": "node_modules/axe-core/axe.min.js",
}


def find_axe():
    """The text of axe-core, or None."""
    if os.environ.get("AXE"):
        return pathlib.Path(os.environ["AXE"]).read_text()
    for package, name in AXE_PACKAGES.items():
        found = importlib.util.find_spec(package)
        if found and found.submodule_search_locations:
            return (pathlib.Path(found.submodule_search_locations[0]) / name).read_text()
    return None


AXE = find_axe()


class Checks:
    """Counts what was checked and collects what is wrong."""

    def __init__(self, name):
        self.name = name
        self.count = 0
        self.faults = []

    def expect(self, condition, message):
        self.count += 1
        if not condition:
            self.faults.append(message)
            print(f"{self.name}: {message}")


def settle(browser):
    """Waits until scrolling and painting are over."""
    browser.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))")


def in_view(browser, selector):
    return browser.evaluate(
        "(() => { const e = document.querySelector(%r); if (!e) return false; const r = e.getBoundingClientRect();"
        " return r.bottom > 0 && r.top < innerHeight && r.width > 0; })()" % selector)


def click(browser, selector):
    """Clicks the middle of the first line of an element; False where there is none to be seen."""
    place = browser.evaluate(
        "(() => { const e = document.querySelector(%r); if (!e) return null; e.scrollIntoView({block: 'center',"
        " behavior: 'instant'}); const r = e.getClientRects()[0]; return r && [r.left + r.width / 2, r.top + r.height / 2]; })()"
        % selector)
    if not place:
        return False
    settle(browser)
    place = browser.evaluate(
        "(() => { const r = document.querySelector(%r).getClientRects()[0]; return [r.left + r.width / 2, r.top + r.height / 2]; })()"
        % selector)
    browser.click(*place)
    settle(browser)
    return True


def check_isolation(browser, checks, url):
    """Nothing is fetched, nothing of the article runs, the policy is not broken."""
    fetched = [
        event["params"]["request"]["url"] for event in browser.events
        if event.get("method") == "Network.requestWillBeSent" and event["params"]["request"]["url"] != url]
    checks.expect(not fetched, f"fetches {fetched[:3]}")
    dialogs = [event for event in browser.events if event.get("method") == "Page.javascriptDialogOpening"]
    checks.expect(not dialogs, "a dialog opens: a script of the article runs")
    errors = [
        event["params"]["entry"]["text"] for event in browser.events if event.get("method") == "Log.entryAdded"
        and event["params"]["entry"]["level"] == "error"]
    checks.expect(not errors, f"errors in the log: {errors[:3]}")
    thrown = [event for event in browser.events if event.get("method") == "Runtime.exceptionThrown"]
    checks.expect(not thrown, "the page's script throws")
    checks.expect(browser.evaluate("window.hit === undefined"), "a script of the article runs")
    checks.expect(
        browser.evaluate("document.scripts.length") == 1, "there is not exactly one script element")
    checks.expect(
        browser.evaluate("[...document.querySelectorAll('*')].every(e => [...e.attributes].every(a => !a.name.startsWith('on') && a.name !== 'style' && a.name !== 'src'))"),
        "an attribute runs script, sets style or loads something")


def check_structure(browser, checks):
    """Identifiers, language, title, headings, names for screen readers."""
    checks.expect(browser.evaluate("document.documentElement.lang !== ''"), "no language")
    checks.expect(browser.evaluate("document.title !== ''"), "no title")
    checks.expect(browser.evaluate("document.querySelectorAll('h1').length") == 1, "not exactly one h1")
    double = browser.evaluate(
        "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
        " return ids.filter((id, i) => ids.indexOf(id) !== i); })()")
    checks.expect(not double, f"ids stand twice: {double[:3]}")
    dead = browser.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)")
    checks.expect(not dead, f"links lead nowhere: {dead[:3]}")
    jumps = browser.evaluate(
        "(() => { let last = 0; const bad = []; for (const h of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {"
        " const level = +h.tagName[1]; if (level > last + 1 && !h.closest('article')) bad.push(h.textContent.slice(0, 40)); last = level; } return bad; })()")
    checks.expect(not jumps, f"headings skip a level: {jumps[:3]}")
    tree = browser.send("Accessibility.getFullAXTree")["nodes"]
    needed = {"link", "button", "checkbox", "image", "img", "region", "complementary", "DisclosureTriangle"}
    nameless = [
        node["role"]["value"] for node in tree
        if not node.get("ignored") and node.get("role", {}).get("value") in needed
        and not node.get("name", {}).get("value", "").strip()]
    checks.expect(not nameless, f"elements without a name: {nameless[:5]}")


def check_axe(browser, checks, mode):
    """All rules of axe-core, WCAG 2.2 AA and best practices, where the engine is installed."""
    if not AXE:
        return
    if not browser.evaluate("typeof axe === 'object'"):
        browser.evaluate(AXE + "; true")
    found = json.loads(browser.evaluate(
        "axe.run(document, {resultTypes: ['violations']}).then(r => JSON.stringify(r.violations.map(v => "
        "[v.id, v.impact, v.nodes.length, v.nodes[0].html.slice(0, 120)])))"))
    checks.expect(not found, f"{mode}: axe: {found[:4]}")


def check_contrast(browser, checks, mode):
    """WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for large text."""
    check_axe(browser, checks, mode)
    weak = browser.evaluate(CONTRAST)
    checks.expect(not weak, f"{mode}: weak contrast: {weak[:4]}")


def check_reflow(browser, checks):
    """WCAG 1.4.10: no sideways scrolling at 320 pixels."""
    browser.size(320, 800)
    settle(browser)
    wide = browser.evaluate("document.documentElement.scrollWidth")
    checks.expect(wide <= 320, f"at 320 pixels the page is {wide} wide")
    browser.size(1280, 900)
    settle(browser)


def check_jumps(browser, checks):
    """A click on a mark finds its note, a click on the note its place."""
    numbers = browser.evaluate("[...document.querySelectorAll('.ref[id]')].map(r => r.id.slice(4))")
    for number in numbers[:40]:
        checks.expect(click(browser, f"#ref-{number}"), f"reference {number} is not to be seen")
        checks.expect(
            browser.evaluate("document.activeElement.id") == f"note-{number}", f"reference {number} does not lead to its note")
        checks.expect(in_view(browser, f"#note-{number}"), f"note {number} is not in view")
        checks.expect(click(browser, f"#note-{number} a.num"), f"note {number} has no link")
        checks.expect(
            browser.evaluate("document.activeElement.id") == f"ref-{number}", f"note {number} does not lead to its place")
        checks.expect(in_view(browser, f"#ref-{number}"), f"place {number} is not in view")
    marks = browser.evaluate("document.querySelectorAll('article mark').length")
    if marks:
        checks.expect(click(browser, "article mark"), "the first mark is not to be seen")
        checks.expect(
            browser.evaluate("document.activeElement.classList.contains('note')"), "a click on a mark does not lead to a note")


def check_filters(browser, checks):
    """Each filter hides the notes and marks it names, and shows them again."""
    if not browser.evaluate("!!document.querySelector('.filters')"):
        return
    browser.evaluate("document.querySelector('.filters').open = true")
    all_notes = browser.evaluate("document.querySelectorAll('.note').length")
    shown = "[...document.querySelectorAll('.note')].filter(n => getComputedStyle(n).display !== 'none').length"
    for box in browser.evaluate("[...document.querySelectorAll('.filters input')].map(i => i.id)"):
        of_class = browser.evaluate(f"document.querySelectorAll('.note.{box}').length")
        checks.expect(of_class > 0, f"filter {box} filters nothing")
        checks.expect(click(browser, f"#{box}"), f"filter {box} is not to be seen")
        checks.expect(browser.evaluate(shown) == all_notes - of_class, f"filter {box} hides the wrong notes")
        checks.expect(
            browser.evaluate(
                f"[...document.querySelectorAll('mark.{box}')].every(m => getComputedStyle(m).textDecorationLine === 'none')"),
            f"filter {box} leaves marks")
        if of_class:
            checks.expect("shown" in browser.evaluate("document.getElementById('shown').textContent"), "no count of what is shown")
        click(browser, f"#{box}")
    checks.expect(browser.evaluate(shown) == all_notes, "filters do not show all notes again")


def check_keyboard(browser, checks):
    """Every link, button and box is reached by the tab key; arrows move between findings."""
    browser.evaluate("document.activeElement.blur(); document.querySelectorAll('details').forEach(d => d.open = false); scrollTo(0, 0)")
    browser.evaluate("getSelection().removeAllRanges()")
    want = browser.evaluate(
        "[...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.checkVisibility()).length")
    browser.evaluate("window.reached = new Set(); document.addEventListener('focusin', e => reached.add(e.target))")
    for _ in range(want + 20):
        browser.press("Tab", 9)
    reached = browser.evaluate(
        "[...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.checkVisibility() && !reached.has(e)).map(e => e.outerHTML.slice(0, 80))")
    checks.expect(not reached, f"not reached by keyboard: {reached[:3]}")
    references = browser.evaluate("[...document.querySelectorAll('.ref[id]')].map(r => r.id)")
    if len(references) > 1:
        browser.evaluate(f"document.getElementById('{references[0]}').focus()")
        for reference in references[1:10]:
            browser.press("ArrowDown", 40)
            settle(browser)
            checks.expect(
                browser.evaluate("document.activeElement.id") == reference, f"the arrow key does not lead to {reference}")


def check_theme(browser, checks):
    """Light and dark by preference and by button, both with enough contrast."""
    ground = "getComputedStyle(document.body).backgroundColor"
    browser.media(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    settle(browser)
    light = browser.evaluate(ground)
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    check_contrast(browser, checks, "light")
    browser.media(prefers_color_scheme="dark", prefers_reduced_motion="reduce")
    settle(browser)
    dark = browser.evaluate(ground)
    checks.expect(light != dark, "dark mode changes nothing")
    check_contrast(browser, checks, "dark")
    click(browser, "#theme")
    checks.expect(browser.evaluate(ground) == light, "the button does not turn dark into light")
    check_contrast(browser, checks, "light by button")
    click(browser, "#theme")
    checks.expect(browser.evaluate(ground) == dark, "the button does not turn light into dark")
    browser.media(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    click(browser, "#theme")
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)")


def check_print(browser, checks, folder, name):
    """A PDF comes out, and every note stands in it."""
    data = base64.b64decode(browser.send("Page.printToPDF", printBackground=False)["data"])
    checks.expect(data.startswith(b"%PDF") and len(data) > 5000, "no PDF comes out")
    if folder:
        (folder / f"{name}.pdf").write_bytes(data)


def check_sorting(browser, checks):
    """Every column sorts in both directions, and says so."""
    columns = browser.evaluate("document.querySelectorAll('table.sortable thead th').length")
    for column in range(columns):
        selector = f"table.sortable thead th:nth-child({column + 1}) button"
        values = f"[...document.querySelector('table.sortable').tBodies[0].rows].map(r => r.cells[{column}].dataset.value).filter(v => v !== '')"
        number = browser.evaluate(f"document.querySelector({selector!r}).parentElement.dataset.sort === 'number'")
        for direction in ("ascending", "descending"):
            checks.expect(click(browser, selector), f"column {column + 1} cannot be clicked")
            checks.expect(
                browser.evaluate(f"document.querySelector({selector!r}).parentElement.ariaSort") == direction,
                f"column {column + 1} does not say that it is {direction}")
            found = browser.evaluate(values)
            key = float if number else (lambda text: text.encode("utf-16-be"))
            checks.expect(
                found == sorted(found, key=key, reverse=direction == "descending"), f"column {column + 1} is not {direction}")


def check_without_script(browser, checks, url):
    """Everything can be read without script, and links still lead to the notes."""
    browser.disable_scripts(True)
    browser.open(url)
    browser.disable_scripts(False)
    hidden = browser.evaluate(
        "[...document.querySelectorAll('main, .notes, .note, table, article')]"
        ".filter(e => !e.closest('details:not([open])') && !e.checkVisibility()).length")
    checks.expect(hidden == 0, f"{hidden} parts are hidden without script")
    checks.expect(
        browser.evaluate("[...document.querySelectorAll('button')].every(b => !b.checkVisibility())"),
        "a button that needs script is shown without it")


def check(browser, path, folder):
    checks = Checks(path.name)
    url = path.resolve().as_uri()
    browser.size(1280, 900)
    browser.media(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    check_without_script(browser, checks, url)
    browser.open(url)
    settle(browser)
    check_isolation(browser, checks, url)
    check_structure(browser, checks)
    check_reflow(browser, checks)
    if browser.evaluate("document.body.classList.contains('index')"):
        check_sorting(browser, checks)
    else:
        check_jumps(browser, checks)
        check_filters(browser, checks)
    check_keyboard(browser, checks)
    check_theme(browser, checks)
    check_print(browser, checks, folder, path.stem)
    check_isolation(browser, checks, url)
    if folder:
        for name, scheme, width in (("light", "light", 1280), ("dark", "dark", 1280), ("narrow", "light", 420)):
            browser.size(width, 900)
            browser.media(prefers_color_scheme=scheme)
            browser.open(url)
            settle(browser)
            picture = browser.send("Page.captureScreenshot", captureBeyondViewport=True)["data"]
            (folder / f"{path.stem}-{name}.png").write_bytes(base64.b64decode(picture))
    print(f"{path.name}: {checks.count} checks, {len(checks.faults)} faults")
    return not checks.faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    program = find_chromium()
    if not program:
        print("browser test skipped: no chromium here (apt install chromium, or name one in CHROMIUM)")
        return 0
    print("axe-core: " + ("found" if AXE else "not installed (pip install axe-playwright-python), own checks only"))
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    browser = Browser(program)
    try:
        results = [check(browser, path, arguments.screenshots) for path in arguments.files]
    except ProtocolError as error:
        print(f"browser test: {error}")
        return 1
    finally:
        browser.close()
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
