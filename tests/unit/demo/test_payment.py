"""The bank's frame and the return from it, on the real server."""

from kiosk.demo.process import PortalProcess
from tests.unit.demo.conftest import Play
from tests.unit.demo.visitor import Page, Visitor


def test_bank_is_another_origin_that_only_the_portal_may_frame(play: Play, portal: PortalProcess) -> None:
    async def story(visitor: Visitor) -> None:
        payment = await visitor.reach_payment()
        frame = payment.attribute(r'<iframe[^>]* src="([^"]+)"')
        assert frame.startswith(f"{portal.bank_origin}/banque/carte?jeton=")
        assert portal.bank_origin != portal.origin
        assert f"frame-src {portal.bank_origin}" in payment.headers["Content-Security-Policy"]
        card = await visitor.get(frame)
        assert f"frame-ancestors {portal.origin}" in card.headers["Content-Security-Policy"]

    play(story)


def test_refused_card_leads_back_with_a_new_payment(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        payment = await visitor.reach_payment()
        first = payment.attribute(r"jeton=([^\"]+)")
        result = await visitor.give_card(payment, "4000000000000002")
        assert result.heading == "Paiement refusé"
        back = await visitor.get("/paiement/retour")
        assert back.path == "/paiement"
        assert "Votre paiement a été refusé" in back.text
        assert back.attribute(r"jeton=([^\"]+)") != first
        assert "refusé" not in (await visitor.get("/paiement")).text, "said once"

    play(story)


def test_real_card_numbers_are_turned_away(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        page = await visitor.give_card(await visitor.reach_payment(), "4970 1012 3456 7890")
        assert "N’écrivez jamais votre vraie carte" in page.mistakes["carte"]
        assert "4970" not in page.text

    play(story)


def test_three_wrong_codes_refuse(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        page: Page = await visitor.give_card(await visitor.reach_payment())
        code = page.attribute(r'data-code="(\d{6})"')
        wrong = f"{(int(code) + 1) % 1_000_000:06d}"
        for _ in range(2):
            page = await visitor.give_bank_code(page, wrong)
            assert page.mistakes == {"code": "Ce code n’est pas le bon."}
        page = await visitor.give_bank_code(page, wrong)
        assert page.heading == "Paiement refusé"
        assert (await visitor.get("/confirmation")).path == "/paiement"

    play(story)


def test_cancelled_or_unfinished_payment_gives_no_number(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        payment = await visitor.reach_payment()
        assert "n’est pas terminé" in (await visitor.get("/paiement/retour")).text
        card = await visitor.get(payment.attribute(r'<iframe[^>]* src="([^"]+)"'))
        bank = card.path.partition("/banque/")[0]
        cancelled = await visitor.post(bank + card.attribute(r'action="(/banque/annuler[^"]+)"'))
        assert cancelled.heading == "Paiement annulé"
        assert "Vous avez annulé le paiement" in (await visitor.get("/paiement/retour")).text

    play(story)


def test_unavailable_bank_says_so_in_its_frame(play: Play, portal: PortalProcess) -> None:
    async def story(visitor: Visitor) -> None:
        payment = await visitor.reach_payment()
        portal.change_faults(bank_unavailable=True)
        card = await visitor.get(payment.attribute(r'<iframe[^>]* src="([^"]+)"'))
        assert card.status == 503
        assert card.heading == "Le paiement est indisponible"
        assert (await visitor.get("/paiement")).status == 200

    play(story)


def test_unknown_token_is_not_found(play: Play, portal: PortalProcess) -> None:
    async def story(visitor: Visitor) -> None:
        assert (await visitor.get(f"{portal.bank_origin}/banque/carte?jeton=autre")).status == 404

    play(story)
