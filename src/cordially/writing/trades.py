"""More words for the matters of `skills`: how people of many trades say in plain words what they did.

A résumé tells deeds ("sat up with", "rang every name"), a topic names a matter ("intensive care", "fact
checking"). Same form and same matters as in `skills`; data only, all of it our own.
"""

from __future__ import annotations

TRADES: dict[str, str] = {
    "teaching": """
        taught explained_to drilled walked_through first_day school_leavers novices rookies cadets probationer
        trainees ropes passed_on showed_the_ropes masterclass skills_gap young_people young_talent
    """,
    "rota": """
        on_call on-call standby duty_list shift_plan work_pattern watch watches holiday_plan who_works_when
        fair_shares swaps cover_plan early_shift early_shifts late_shifts weekend_duty
    """,
    "night_weekend": """
        night nights midnight overnight small_hours watch dog_watch graveyard four_in_the_morning dawn early
        late_hours unsocial unsocial_hours after_hours out_of_hours round_the_clock before_dawn
        five_in_the_morning weekend sunday sundays bank_holiday christmas_day new_years_eve holidays
        bank_holidays shifts
    """,
    "calming": """
        calmed soothed talked_down furious angry irate shouting aggressive aggression hostile biting
        frightened anxious nervous upset tears defused cooled tempers gentle
    """,
    "aggression": """
        aggressive aggression biting kicked hit threatening violent violence attack calmed restrained
    """,
    "grief": """
        grief grieving bereaved bereavement loss farewell goodbye funeral mourning death died dying last_days
        end_of_life at_the_end euthanasia putting_down hospice condolence comfort relatives families
        breaking_bad_news bad_news
    """,
    "medication": """
        controlled_drugs drugs drug_cupboard vials doses opioids morphine pharmacy dispensing prescriptions
        stock_of_medicines poison_register tablets syringes
    """,
    "surgery_theatre": """
        scrubbed scrub theatre operation operations operating surgery surgeon anaesthetic assist assisting
        neutering sutures sterile instruments anaesthesia incision
    """,
    "intensive": """
        intensive_care critical critically_ill very_ill seriously_ill round_the_clock monitoring life
        ventilator drip sepsis icu high_dependency resuscitated resuscitation
    """,
    "nutrition": """
        nutrition nutritional diet diets feeding food weight overweight fat obese obesity calories meal_plan
        eating healthy_eating slimming allergies vitamins
    """,
    "lab": """
        laboratory microscope blood samples sample specimen specimens slides analysed bench assay cultures
        cell_counts in-house_tests pathology
    """,
    "quality": """
        accreditation accredited badge certified certificate certification award seal_of_approval recognised
        iso standard benchmark assessed audited mark_of_quality charter defects defect rejects scrap faults
        faulty mistakes flawless tasting tasted sampled spot_checks inspected recall recalls
    """,
    "animals": """
        animal animals pet pets dog dogs cat cats kittens horse horses cattle cow cows herd flock sheep
        farm_calls owners owner vet veterinary stable kennel milking lambing
    """,
    "journalism": """
        investigative investigation investigations dug dug_out uncovered exposed scoop secret story stories
        freedom_of_information leaked sources newsroom paper press headline front_page reporter editor column
    """,
    "editing": """
        edit edits editing edited editor cut cut_down shorten shortened condensed draft drafts words rewrite
        rewrote polish polished proofs copy copy-editing subediting tight concise
    """,
    "accuracy": """
        accuracy accurate facts fact-checking fact_checking check_facts verified verify double-checked sources
        names correct correction corrections errors no_mistakes precise reconcile tallied
    """,
    "audience_growth": """
        newsletter mailing mail subscribers subscriber readers reader readership circulation audience
        followers reach doubled grew growth opened open_rate clicks traffic members membership
    """,
    "legal_risk": """
        libel lawsuit lawsuits sued suing threatened defamation legal_threat claim claims letter_before_action
        solicitor court litigation settled liability injunction
    """,
    "digitisation": """
        digital digitise digitised digital_transformation online screen screens paperless from_paper
        went_online electronic tablet tablets scanned web e-forms
    """,
    "integrity": """
        ethics ethical conduct code_of_conduct ombudsman tribunal conscience whistleblower fair fairness
        honest honesty disciplinary
    """,
    "advertising": """
        advertising adverts ads advertisers advertiser sponsors sponsor sponsorship sold revenue media_sales
        banner commercials income rate_card space
    """,
    "short_staffed": """
        short_of_staff short-staffed short_staffed understaffed skeleton skeleton_crew flu sickness kept_going
        holding_the_fort held_the_fort alone single-handed single-handedly stretched staff_shortage thin_cover
        half_the_team
    """,
    "machines": """
        machine machines machinery engine engines generator generators motor motors turbine turbines pump
        pumps compressor diesel overhaul overhauled overhauling rebuild rebuilt dry_dock bearings gearbox
        boiler heavy_plant plant hydraulics
    """,
    "inspection_rounds": """
        inspection inspections inspector inspectors inspected authorities authority port_state
        port_state_control no_findings regulator regulators ofsted audit visit surveyor passed
    """,
    "energy_saving": """
        fuel diesel petrol consumption efficiency saved saving energy tons mileage heating insulation
        lower_bills kilowatt electricity_bill
    """,
    "emergency": """
        drill drills drilled flooding flood fire evacuation alarm rescue preparedness prepared emergency
        emergencies contingency abandon muster rehearsed first_responder storm
    """,
    "spares": """
        spare spares parts part spare_parts ordered ordering suppliers supplier procurement procure sourced
        sourcing abroad overseas ports buying purchase purchasing deliveries lead_times
    """,
    "maintenance": """
        upkeep service_log logbook servicing preventive preventative wear oiled greased records maintained
        lifetime planned_system checklist
    """,
    "emissions": """
        emission emissions sulphur sulfur carbon co2 scrubber exhaust pollution filters filter nitrogen
        climate net_zero environmental_rules clean_air
    """,
    "cultures": """
        multicultural nations nationalities countries international mixed_crew languages different_backgrounds
        cultures expatriate global abroad foreign
    """,
    "improvising": """
        improvise improvised improvising improvisation breakdown broke broke_down workaround make_do makeshift
        home patched patch jury-rigged without_spares rigged resourceful
    """,
    "accessibility": """
        blind deaf disabled disability wheelchair wheelchairs ramp braille touch sign_language impaired
        visually_impaired accessible access barrier-free guests visitors hearing_loop
    """,
    "family_programme": """
        children child kids half_term holidays school_holidays family families holiday_club parents
        summer_camp playgroup toddlers activities
    """,
    "fundraising": """
        fundraising fundraise grant grants lottery donor donors donation donations bequest legacy_gift appeal
        foundation foundations trust trusts raised sponsor sponsors bid bids
    """,
    "volunteering": """
        volunteer volunteers unpaid helpers helper helping_hands friends_of honorary goodwill
        community_helpers stewards
    """,
    "plain_language": """
        plain plain_language plain_english simple simply understandable jargon easy_to_read everyone_can
        follow labels label leaflet leaflets layman laymen wording readable clear explain
    """,
    "outreach": """
        outreach rural villages village remote estates hard_to_reach took_to doorstep mobile travelling
        roadshow communities deprived countryside neighbourhoods
    """,
    "audience_research": """
        research survey surveys counted visitors audience audiences questionnaire interviews_with footfall
        demographics non-users feedback_forms panel focus_group
    """,
    "audio": """
        audio podcast podcasts radio recording recorded sound microphone voice broadcast episode guide
        listening music
    """,
    "exhibitions": """
        exhibition exhibitions exhibit curate curating curator curated hanging show shows gallery display
        displays collection collections objects installation loans opening
    """,
    "sponsor_care": """
        donor donors sponsor sponsors patron patrons benefactor difficult furious offended relationship
        keep_happy
    """,
    "hygiene": """
        scrub scrubbed spotless sterilised disinfect disinfected germs clean cleaned infection infections
        handwashing sanitise
    """,
    "pain": """
        pain sore ache aches relief comfortable soothe needle dressing wound wounds
    """,
    "customer_care": """
        rang_back called_back regulars returning walk-ins counter complaint waiting_times queue queues
        remembered_names service_with_a_smile
    """,
    "backlog": """
        pile piles piled heap mountain cleared caught_up catch_up overdue unanswered arrears waiting_list
        waiting_lists queue unsorted
    """,
    "saving": """
        cheaper halved bargained haggled cut_the_bill bill bills waste_less frugal spend spending costs cost
        by_a_third by_half thrift expenses
    """,
    "budget": """
        purse money pot funds spend spending within_budget budget_holder petty_cash allocation overspend
    """,
    "transport": """
        lorry lorries van vans truck drove driver drivers route routes delivery deliveries round rounds pallet
        depot fleet tachograph motorway courier parcels
    """,
    "warehouse": """
        shelves shelf racks racking forklift picking picked packed packing bays goods_in dispatch aisle
        stacked
    """,
    "retail": """
        till tills shop shops shopfloor counter display window shelves sales_floor basket footfall assistants
        shoplifting
    """,
    "kitchen_work": """
        cooked cook chef menus plates covers service pass sauce pastry prep stove ovens dishes recipes
        seasonal_menu brigade mise_en_place
    """,
    "gardening_farm": """
        hedges beds lawns mowed planted planting pruned pruning greenhouse seedlings seeds soil irrigation
        trees orchard allotment compost landscaping borders weeds
    """,
    "hair": """
        cut colour dye stylist salon blow-dry clients chair fringe barber
    """,
    "building": """
        site scaffolding bricks brickwork roof roofs roofing concrete foundations walls plaster plastered
        extension extensions loft refurbishment renovated renovation
    """,
    "plumbing": """
        leak leaks leaking pipe pipes boilers radiators tap taps drains blocked heating bathroom bathrooms
    """,
    "electrical": """
        wiring wired rewired sockets fuse fuses circuits circuit board lights lighting cables cable switchgear
    """,
    "vehicle_repair": """
        brakes clutch mot tyres engine garage bonnet bodywork exhausts gearboxes
    """,
    "cleaning": """
        cleaned cleaners mop mopped floors windows spotless laundry linen rooms housekeeping
    """,
    "security_guard": """
        guard guarded patrol patrols patrolled doors gate badge badges cctv keys intruder shoplifter
    """,
    "care_elderly": """
        elderly old older residents resident care_home nursing_home dementia frail lonely loneliness meals
        bathing dignity carer carers home_visits
    """,
    "early_years": """
        nursery toddlers toddler babies kindergarten crèche playground nappies settling_in circle_time
    """,
    "behaviour": """
        unruly noisy disruptive bullying bullied rowdy classroom_management truancy playground rules
        boundaries inmates inmate prisoner prisoners detainees offenders gangs gang fights fight de-escalate
        de-escalation searched searches
    """,
    "parents": """
        parents parent mothers fathers families family_evening home_visits pta carers
    """,
    "it_support": """
        helpdesk tickets ticket laptops laptop password passwords printer printers logins users stuck
        remote_support
    """,
    "incidents": """
        outage outages down went_down crashed crash pager paged rollback postmortem root_cause
        three_in_the_morning alarms on_call
    """,
    "testing": """
        tests tested test_suite bugs bug regression regressions flaky coverage qa checks
    """,
    "migration_data": """
        moved migrate migrated migration old_system new_system legacy cutover switch switched data_transfer
    """,
    "speed": """
        faster quicker slow slower waiting seconds minutes hours halved sped_up lead_time turnaround response
    """,
    "negotiation": """
        bargained haggled talked_down agreed terms deal deals supplier suppliers contract contracts discount
        settlement compromise
    """,
    "conflict": """
        quarrel quarrels row rows feud feuds argument arguments dispute disputes neighbours mediated mediator
        peace both_sides
    """,
    "events": """
        party fair fairs gala festival wedding weddings concert concerts open_day conference guests stage
        catering seating summer_party celebration celebrations bride brides groom ceremony reception marquee
        invitations florists venue venues anniversary speeches
    """,
    "crisis": """
        crisis storm strike strikes pandemic lockdown recall scandal flood_damage kept_open kept_going
        overnight emergency riot riots hostage fire blaze earthquake avalanche evacuated evacuation outbreak
        panic power_cut blackout
    """,
    "public_speaking": """
        spoke speech speeches stage lecture lectures talk talks audience hall microphone toast presented
    """,
    "sales_deed": """
        sold selling pitched pitch closed customers clients signed accounts quota commission door_to_door
        cold_calls revenue
    """,
    "writing": """
        wrote write written writer leaflet handbook manual guide article articles column speech speeches
        reports press_release brochure text texts copy
    """,
    "waste": """
        rubbish bins recycling recycled recycle landfill thrown_away leftovers scrap
    """,
    "inclusion": """
        inclusion inclusive diverse women girls minorities newcomers refugees refugee equal equality barriers
    """,
    "mental_health": """
        stress stressed burnout anxiety depression listening_ear counselling counsellor crisis_line suicide
        wellbeing supervision
    """,
    "attention_detail": """
        careful carefully meticulous precise exact tallied checked twice counted every_evening every_time
        nothing_missing spotted spot
    """,
    "stakeholders": """
        persuaded convinced talked_into won_over buy-in sceptics sceptical doubters objections brought_round
        got_everyone_behind consensus agreement backing support_from
    """,
    "change": """
        changed new_way new_ways switch switched introduced rolled_out replaced resistance habits got_used_to
        transition reorganised reorganisation restructured
    """,
    "growth": """
        grew doubled tripled increased rose raised more_than_before record expanded opened second_branch
        new_branch from_scratch scaled scaling
    """,
    "customer_complaints": """
        complained complaint complaints unhappy dissatisfied refund refunds apologised put_right made_good
        angry_customers reviews one-star ratings
    """,
    "retention_customers": """
        came_back come_back loyal loyalty regulars repeat renewals renewal kept_customers churn cancelled
        cancellations stayed_with_us
    """,
    "safety": """
        accident accidents injury injuries helmet helmets harness near_miss near_misses hazard hazards safe
        safely first-aider risk_assessment zero_accidents without_accident without_an_accident
    """,
    "compliance": """
        rules regulation regulations law laws legal_duty licence licences inspector paperwork gdpr policy
        policies obligations statutory
    """,
    "privacy": """
        confidential secret secrets discreet discretion personal_data records sensitive data_protection leaks
        nobody_knew
    """,
    "documentation": """
        wrote_down written_down notes manuals guide guides handbook instructions step_by_step records log logs
        filed filing archive archives catalogue catalogued index sorted boxes
    """,
    "diary": """
        diary calendar appointments appointment bookings booked juggled double-booked scheduling
        meetings_arranged travel trips
    """,
    "reception": """
        greeted welcomed front_desk visitors switchboard telephone phone calls answered lobby
    """,
    "languages": """
        bilingual interpreter interpreted translated translation speak_no_english foreign_language fluent
        spanish french german polish arabic mandarin accent
    """,
    "presenting": """
        presented slides pitch pitched lecture talk talks keynote audience stage spoke_before
        explained_to_the_board
    """,
    "problem_solving": """
        fixed solved figured_out found_the_cause traced puzzle tricky root_cause riddle cracked worked_out
    """,
    "production_line": """
        line belt batches batch shift_output output units per_hour machines bottling packing assembly
        assembled brewing brewed
    """,
    "stock": """
        stocktake stocktaking ran_out shortage shortages surplus overstock shelves inventory counted reorder
        reordering supplies
    """,
    "decisions": """
        decided chose choice choices judgement call calls under_pressure split-second tough_calls prioritised
        priorities triage triaged
    """,
    "multitasking": """
        juggled juggling several_things at_once many_things parallel four_companies interruptions busy hectic
        rush rush_hour peak
    """,
    "independence": """
        alone own_initiative unsupervised without_supervision self-employed by_myself single-handed trusted
        keys
    """,
    "teamwork": """
        together side_by_side team_spirit joint cooperation co-operation collaborated other_departments
        hand_in_hand helped_out pitched_in
    """,
    "leadership": """
        led headed ran oversaw took_over gave_the_lead foreman captain boss supervisor lieutenant guided
        steered
    """,
    "motivation": """
        morale spirits encouraged praised thanked cheer team_spirit rewarded recognition incentives
    """,
    "feedback": """
        appraisal appraisals reviews one-to-one one-to-ones criticism honest_talk praised improved_after
    """,
    "first_aid": """
        first_aid defibrillator cpr splint bandage bandaged stretcher ambulance paramedic rescued collapsed
    """,
    "weather_water": """
        snow ice storm rain flood wind heat fog weather forecast avalanche tides tide river
    """,
    "sports": """
        coached players match matches season league club athlete athletes training pitch gym swim swimming ski
        skiing climbing slope slopes
    """,
    "guided_tours": """
        guided guide guides tour tours walks hikes group groups tourists visitors summit trail trails
    """,
    "heritage": """
        old_buildings listed restoration restored conserved conservation manuscripts parchment letters deeds
        maps archive archives collection antiques
    """,
    "cash_handling": """
        till cash takings float safe banked coins change counted_the_till
    """,
    "hiring": """
        took_on found_people interviewed applicants apprentices_found newcomers_found filled_posts recruited
    """,
    "social_work": """
        probation rehabilitation resettlement release homeless homelessness shelter addiction addicts recovery
        housing benefits foster
    """,
    "family": """
        next_of_kin relatives family_members widow widows widower mourners parents siblings carers
    """,
    "pricing": """
        price prices priced margin margins discount mark-up tariffs fees quotes quote estimate estimates
    """,
    "marketing": """
        posters flyers leaflets instagram facebook tiktok social_media campaign campaigns brand slogan
        word_of_mouth
    """,
    "web": """
        website site homepage online_shop clicks seo page pages
    """,
    "reporting": """
        figures numbers tables spreadsheet spreadsheets excel weekly_report monthly_report statistics counted
        measured tracked
    """,
    "process": """
        checklist checklists steps routine routines workflow simplified streamlined standardised forms
        paperwork fewer_steps handovers
    """,
    "handover": """
        handed_over handover hand-over briefing briefings shift_change logbook passed_to notes
    """,
    "environment_site": """
        green plastic packaging recycled solar wind_farm insulation sustainable organic bees biodiversity
        pesticide pesticides
    """,
    "technical_sales": """
        demonstrated demo demos showed_how samples trade_fair trade_fairs specification tender tenders
    """,
    "relationship": """
        stayed_in_touch knew_by_name names regulars partners neighbours suppliers trust trusted long-standing
    """,
    "permits": """
        permit permits licence licences approval approvals planning_permission council authorities form forms
        stamp
    """,
}
