"""The words of labels in Portuguese, Spanish, Italian, Dutch, French, German and Swedish, as data.

English words, and the foreign ones that English tables have too, are in `label_words.py` and its parts.
"""

from collections.abc import Mapping
from types import MappingProxyType

from planner.intake.layout.label_text import listed

FOREIGN_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "company": listed(
            """
            empregador, empresa empregadora, empresa contratante, compañía, compañia, empleador, impresa,
            datore di lavoro, bedrijfsnaam, organisatie, arbetsgivare, företag, nom de l entreprise,
            firmenname, name der firma
            """
        ),
        "title": listed(
            """
            função, vaga, posição, puesto de trabajo, posición, rol, ruolo, posizione, mansione, qualifica,
            rolnaam, befattning, roll, titre, titre du poste, titolo, positionsbezeichnung
            """
        ),
        "level": listed("nível, senioridade, livello, inquadramento, nivå, niveau hiérarchique, stufe level"),
        "location": listed(
            """
            cidade, localização, localidade, local de trabalho, localización, lugar, lugar de trabajo, città,
            sede di lavoro, luogo, luogo di lavoro, werkplek, plaats van werk, arbetsort, lieu, localisation,
            ort der arbeit, einsatzort, dienstort, país, paese, stad
            """
        ),
        "deadline": listed(
            """
            prazo, prazo de resposta, prazo para resposta, responder até, resposta até, válida até, validade,
            data limite, plazo, plazo de respuesta, fecha tope, responder antes del, respuesta antes de,
            válida hasta, oferta válida hasta, scadenza, scadenza offerta, rispondere entro, risposta entro,
            entro il, deadline antwoord, reageren voor, reageren vóór, antwoord voor, uiterste datum,
            svar senast, sista svarsdag, svarsdatum, à répondre avant, répondre avant, répondre avant le,
            date limite de réponse, limite de réponse, gültig bis, angebot gültig bis, bindefrist,
            entscheidung bis, zusage bis
            """
        ),
        "start": listed(
            """
            início,
            data de início, data de entrada, começo, inicio, fecha de alta, incorporación, inizio,
            data inizio, data di inizio, data di assunzione, begindatum, in dienst per, tillträde,
            startdag, date de démarrage, date d arrivée, début, einstieg, einstiegsdatum, antritt,
            antrittsdatum, dienstantritt, arbeitsantritt
            """
        ),
        "base": listed(
            """
            salário, salário base, salário bruto, salário anual, salário bruto anual, salário anual bruto,
            salário mensal, salário bruto mensal, salário mensal bruto, remuneração fixa, remuneração,
            ordenado, vencimento, sueldo base, sueldo anual, sueldo bruto anual, sueldo fijo, retribución
            fija, retribución bruta anual, salario bruto mensuale, stipendio lordo, stipendio base,
            retribuzione, retribuzione fissa, retribuzione lorda, retribuzione annua lorda, fisso,
            lordo annuo, ral annua, brutojaarsalaris, bruto jaarloon, jaarloon, basisloon, bruto per maand,
            bruto salaris, brutosalaris, brutomaandsalaris, grundlön, lön, månadslön, årslön, fixe annuel,
            fixe annuel brut, brut, salaire de base annuel, salaire de base brut, rémunération de base,
            rémunération annuelle brute, rémunération brute, bruttomonatsverdienst, grundvergütung,
            fixvergütung, festvergütung, jahresfixum, bruttoverdienst, jahresbruttogehalt, bruttolohn,
            jahresbruttolohn, fixlohn
            """
        ),
        "bonus_target": listed(
            """
            bônus, bónus, bônus anual, bónus anual, bônus alvo, remuneração variável, variável, plr, ppr,
            bono, bono anual, bono objetivo, bonus anual, bonus objetivo, variable objetivo, variable anual,
            parte variable, retribución variable anual, bonus annuale, premio, premio annuale, premio di
            risultato, mbo, variabile, parte variabile, jaarbonus, doelbonus, bonus bij doel, målbonus,
            rörlig lön, bonus cible, bonus annuel, prime annuelle, prime sur objectifs, prime d objectifs,
            variable cible, variable annuel brut, rémunération variable cible, zielbonus, zielprämie,
            erfolgsbonus, leistungsbonus, tantieme, variable vergütung, variabler lohn, zieltantieme
            """
        ),
        "sign_on": listed(
            """
            bônus de contratação, bónus de contratação, bônus de entrada, bônus de assinatura, luvas,
            bônus de boas vindas, prima de incorporación, bono de incorporación, bono de entrada, bono de
            fichaje, prima de fichaje, bono de firma, bono de contratación, bonus d ingresso, bonus di
            ingresso, bonus di benvenuto, una tantum, una tantum di ingresso, welkomstpremie, tekengeld,
            startbonus eenmalig, signeringsbonus, anställningsbonus, prime d accueil, prime d entrée,
            bonus d arrivée, bonus de bienvenue, prime à l embauche, prime de recrutement, willkommensprämie,
            einmalprämie, einmalzahlung, eintrittsprämie, unterschriftsprämie, begrüßungsbonus
            """
        ),
        "grants": listed(
            """
            ações, opções de ações, participação acionária, stock options empresa, acciones en total,
            opciones sobre acciones, participación accionarial, azioni, piano azionario, aandelen,
            aandelenpakket, opties, aktier, aktieoptioner, actions attribuées, parts virtuelles, bspce bsa,
            virtuelle anteile, virtuelle aktien, virtuelle optionen, firmenanteile, unternehmensanteile,
            mitarbeiterbeteiligung, aktienprogramm, phantom shares, phantom stock, beteiligungsprogramm
            """
        ),
        "match_rate": listed(
            """
            previdência privada, previdência, plan de pensiones, aportación plan de pensiones, fondo
            pensione, contributo fondo pensione, pensioenopbouw, pensioenpremie werkgever, tjänstepension,
            pensionsavsättning, épargne retraite, per retraite, abondement, bav zuschuss, bav arbeitgeber,
            altersvorsorge arbeitgeber, pensionszuschuss
            """
        ),
        "days_off": listed(
            """
            férias,
            dias de férias, férias dias, vacaciones días, días libres, días de vacaciones al año,
            ferie, giorni di ferie, ferie giorni, ferie annue, vakantiedagen per jaar, verlofdagen,
            vrije dagen, semesterdagar, semester, jours de congés par an, jours de vacances, vacances,
            congés annuels, congés payés jours, urlaubstage pro jahr, jahresurlaub, urlaub in tagen,
            erholungsurlaub
            """
        ),
        "relocation": listed(
            """
            ajuda de mudança, auxílio mudança, ayuda de traslado, ayuda a la mudanza, gastos de mudanza,
            contributo trasferimento, rimborso trasloco, verhuisvergoeding, flyttbidrag, aide au
            déménagement, prime de déménagement, frais de déménagement, umzugskosten, umzugszuschuss
            """
        ),
        "note": listed(
            """
            observações, observação, notas, comentarios, comentários, note personali, osservazioni,
            opmerkingen, opmerking, anteckningar, kommentar, remarques, remarque, commentaire, commentaires,
            hinweise, hinweis, notiz
            """
        ),
        "vesting": listed(
            """
            período de aquisição, período de vesting, periodo de consolidación, periodo di maturazione,
            maturazione, acquisition des droits, durée d acquisition, unverfallbarkeit, vesting dauer
            """
        ),
        "standing": listed(
            """
            situação da oferta, estado de la oferta, forma de la oferta, stato offerta, status aanbod,
            statut de l offre, angebotsstatus
            """
        ),
        "currency": listed("moeda, valuta, divisa, währungseinheit"),
        "total": listed(
            """
            remuneração total, total anual, pacote total, retribución total, compensación total, paquete
            total, totale, totale annuo, pacchetto totale, totaal, totaalpakket, totaal per jaar, totalt,
            package annuel, package total, rémunération globale, gesamtpaket, gesamtbezüge,
            jahresgesamtbezüge, zielgehalt, jahreszielgehalt, gesamtjahresgehalt
            """
        ),
    }
)
"""Words of each field and part by its key, added to those of `WORDS`."""
